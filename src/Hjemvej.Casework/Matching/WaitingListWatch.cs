using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Before a save that frees a place, changes what a residence offers, or changes the waiting list, matches the list and tells those whose
/// turn it is, in the same transaction: a citizen is offered a place as soon as a relevant one is free, whoever freed it.
/// </summary>
/// <remarks>An interceptor, so that residences need not know matching; see ADR 0005 for the worklist, which does the same.</remarks>
internal sealed class WaitingListWatch(CivilClock clock, Actor actor) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CaseworkDb)eventData.Context!;
        var residences = await ChangedAsync(db, cancellationToken);
        if (residences.Count > 0 || ListChanged(db))
        {
            var raised = db.RaisedVersions();
            await new TellWaitingList(db, new JournalWriter(db, clock, actor), clock).OfFreePlacesAsync(residences, cancellationToken);
            db.RaiseVersionsSince(raised);
        }

        return result;
    }

    /// <summary>Somebody comes on the list, leaves it, waits past a place, or is found urgent or no longer so: the turn of others moves.</summary>
    private static bool ListChanged(CaseworkDb db) =>
        db.ChangeTracker.Entries<WaitingListEntry>().Any(e => e.State is EntityState.Added || Changed(e, nameof(WaitingListEntry.LeftOn)) || Changed(e, nameof(WaitingListEntry.WaitsPast)))
        || db.ChangeTracker.Entries<Application>().Any(e => Changed(e, nameof(Application.Urgent)));

    /// <summary>The residences whose free places or offer this save changes.</summary>
    private static async Task<HashSet<Guid>> ChangedAsync(CaseworkDb db, CancellationToken ct)
    {
        HashSet<Guid> residences = [], places = [];
        foreach (var entry in db.ChangeTracker.Entries())
        {
            switch (entry.Entity)
            {
                case Residence residence when entry.State is EntityState.Modified:
                    residences.Add(residence.Id);
                    break;
                case Registration registration when entry.State is EntityState.Added:
                    residences.Add(registration.ResidenceId);
                    break;
                case Place place when entry.State is EntityState.Added || Changed(entry, nameof(Place.ClosedFrom)):
                    residences.Add(place.ResidenceId);
                    break;
                case PlaceHold hold when entry.State is EntityState.Added || Changed(entry, nameof(PlaceHold.Until)):
                    places.Add(hold.PlaceId);
                    break;
            }
        }

        if (places.Count > 0)
        {
            residences.UnionWith(db.Places.Local.Where(p => places.Contains(p.Id)).Select(p => p.ResidenceId));
            residences.UnionWith(await db.Places.Where(p => places.Contains(p.Id)).Select(p => p.ResidenceId).ToListAsync(ct));
        }

        return residences;
    }

    private static bool Changed(EntityEntry entry, string property) =>
        entry.State is EntityState.Modified && entry.Property(property) is { IsModified: true };
}
