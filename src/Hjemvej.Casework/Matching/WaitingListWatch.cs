using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Before a save that frees a place or changes what a residence offers, matches the waiting list and tells it, in the same
/// transaction: a citizen is offered a place as soon as a relevant one is free, whoever freed it.
/// </summary>
/// <remarks>An interceptor, so that residences need not know matching; see ADR 0005 for the worklist, which does the same.</remarks>
internal sealed class WaitingListWatch(CivilClock clock, Actor actor) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CaseworkDb)eventData.Context!;
        var residences = await ChangedAsync(db, cancellationToken);
        if (residences.Count > 0)
        {
            var waiting = new TellWaitingList(db, new JournalWriter(db, clock, actor), clock);
            var edited = Modified(db);
            foreach (var residence in residences)
            {
                await waiting.OfFreePlacesAsync(residence, cancellationToken);
            }

            // The versions of this save were raised before the watch added to it.
            foreach (var entry in Modified(db).Except(edited))
            {
                entry.Version++;
            }
        }

        return result;
    }

    private static HashSet<WaitingListEntry> Modified(CaseworkDb db) =>
        [.. db.ChangeTracker.Entries<WaitingListEntry>().Where(e => e.State is EntityState.Modified).Select(e => e.Entity)];

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
                case Place place when entry.State is EntityState.Added or EntityState.Modified:
                    residences.Add(place.ResidenceId);
                    break;
                case PlaceHold hold when entry.State is EntityState.Added || Ended(entry):
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

    private static bool Ended(EntityEntry entry) =>
        entry.State is EntityState.Modified && entry.Property(nameof(PlaceHold.Until)) is { IsModified: true };
}
