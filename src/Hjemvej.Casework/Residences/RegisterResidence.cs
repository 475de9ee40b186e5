using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Residences;

/// <summary>Adds a residence to those the municipality knows. It can be used when a look-up on Tilbudsportalen says so.</summary>
public sealed record RegisterResidence(ResidenceContent Content);

[Source("2.8-1")]
public sealed class RegisterResidenceHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    internal static readonly Refusal NameTaken =
        new("residence.name-taken", "Der er allerede et botilbud med det navn.", null, nameof(ResidenceContent.Name));

    public async Task<Result<Residence>> HandleAsync(RegisterResidence command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager() is { } refusal)
        {
            return refusal;
        }

        if (command.Content.Faults().ToList() is { Count: > 0 } faults)
        {
            return Result<Residence>.Refused(faults);
        }

        var residence = new Residence();
        command.Content.WriteTo(residence);
        db.Residences.Add(residence);
        journal.RecordGeneral("ResidenceRegistered", $"Botilbuddet {residence.Name} er oprettet.");
        return await db.SaveResidenceAsync(NameTaken, ct) is { } late ? late : residence;
    }
}
