using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Residences;

/// <summary>Takes a place out of use from a day on. A place that somebody holds cannot be closed.</summary>
public sealed record ClosePlace(Guid ResidenceId, Guid PlaceId, DateOnly ClosedFrom, string Reason);

public sealed class ClosePlaceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Place>> HandleAsync(ClosePlace command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return Result<Place>.Refused(found.Refusals);
        }

        var place = await db.Places.Include(p => p.Holds.Where(h => h.Until == null || h.Until >= command.ClosedFrom))
            .SingleOrDefaultAsync(p => p.Id == command.PlaceId && p.ResidenceId == command.ResidenceId, ct);
        if (Fault(command, place) is { } fault)
        {
            return fault;
        }

        place!.ClosedFrom = command.ClosedFrom;
        journal.RecordGeneral("PlaceClosed", $"Pladsen {place.Label} på {found.Value.Name} er lukket fra den {Danish.Date(command.ClosedFrom)}.", command.Reason.Trim());
        return await db.SaveResidenceAsync(null, ct) is { } late ? late : place;
    }

    private Refusal? Fault(ClosePlace command, Place? place) => place switch
    {
        null => new("place.unknown", "Vælg den plads, der skal lukkes.", null, nameof(command.PlaceId)),
        { ClosedFrom: { } closed } => new("place.closed", $"Pladsen er allerede lukket fra {Danish.Date(closed)}."),
        { Holds.Count: > 0 } => new("place.held", "Pladsen er reserveret eller optaget. Den kan lukkes fra dagen efter, at den er fri."),
        _ when command.ClosedFrom < clock.Today => new("place.past", "Pladsen kan tidligst lukkes fra i dag.", null, nameof(command.ClosedFrom)),
        _ when string.IsNullOrWhiteSpace(command.Reason) => new("place.reason", "Skriv, hvorfor pladsen lukkes.", null, nameof(command.Reason)),
        _ => null,
    };
}
