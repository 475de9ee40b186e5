using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Residences;

/// <summary>Takes a closed place into use again, from today.</summary>
public sealed record ReopenPlace(Guid ResidenceId, Guid PlaceId);

public sealed class ReopenPlaceHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Place>> HandleAsync(ReopenPlace command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return Result<Place>.Refused(found.Refusals);
        }

        var place = await db.Places.SingleOrDefaultAsync(p => p.Id == command.PlaceId && p.ResidenceId == command.ResidenceId, ct);
        if (place is not { ClosedFrom: not null })
        {
            return new Refusal("place.not-closed", "Pladsen er ikke lukket.");
        }

        place.ClosedFrom = null;
        journal.RecordGeneral("PlaceReopened", $"Pladsen {place.Label} på {found.Value.Name} er taget i brug igen.");
        return await db.SaveResidenceAsync(null, ct) is { } late ? late : place;
    }
}
