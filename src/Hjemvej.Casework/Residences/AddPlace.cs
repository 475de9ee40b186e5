using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Residences;

/// <summary>Adds a place (plads) to a residence.</summary>
/// <param name="Label">What people call it: a flat's or a room's number.</param>
public sealed record AddPlace(Guid ResidenceId, string Label);

public sealed class AddPlaceHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    private static readonly Refusal LabelTaken = new("place.label-taken", "Botilbuddet har allerede en plads, der hedder det.", null, nameof(AddPlace.Label));

    public async Task<Result<Place>> HandleAsync(AddPlace command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return Result<Place>.Refused(found.Refusals);
        }

        if (command.Label?.Trim() is not { Length: > 0 and <= 60 } label)
        {
            return new Refusal("place.label", "Skriv, hvad pladsen hedder, med højst 60 tegn.", null, nameof(command.Label));
        }

        var place = db.Places.Add(new() { ResidenceId = command.ResidenceId, Label = label }).Entity;
        journal.RecordGeneral("PlaceAdded", $"{found.Value.Name} har fået pladsen {label}.");
        return await db.SaveResidenceAsync(LabelTaken, ct) is { } late ? late : place;
    }
}
