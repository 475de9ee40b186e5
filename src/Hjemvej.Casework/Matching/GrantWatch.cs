using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Before a save that leaves a case without a grant in force, or closes it, ends the search for a place in the same transaction: nobody
/// without a grant keeps a turn on the waiting list, an offer or a reserved place.
/// </summary>
/// <remarks>An interceptor, so that decisions need not know matching; see ADR 0005.</remarks>
internal sealed class GrantWatch(LetterRenderer renderer, Sender sender, CivilClock clock, Actor actor) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CaseworkDb)eventData.Context!;
        var raised = db.RaisedVersions();
        foreach (var caseId in Touched(db))
        {
            if (await BecauseAsync(db, caseId, cancellationToken) is { } because)
            {
                var journal = new JournalWriter(db, clock, actor);
                await new EndPlacement(db, journal, clock, new LetterOffice(db, renderer, journal, clock, sender)).OfCaseAsync(caseId, because, cancellationToken);
            }
        }

        db.RaiseVersionsSince(raised);
        return result;
    }

    /// <summary>Cases with a decision made or set aside, or that are closed, in this save.</summary>
    private static HashSet<Guid> Touched(CaseworkDb db) =>
    [
        .. db.ChangeTracker.Entries<Decision>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified && e.Entity.MadeOn is not null)
            .Where(e => e.State is EntityState.Added || e.Property(d => d.MadeOn).IsModified || e.Property(d => d.SetAsideOn).IsModified)
            .Select(e => e.Entity.CaseId),
        .. db.ChangeTracker.Entries<Case>()
            .Where(e => e.State is EntityState.Modified && e.Entity.ClosedOn is not null && e.Property(c => c.ClosedOn).IsModified)
            .Select(e => e.Entity.Id),
    ];

    /// <summary>Why the search ends; null while it goes on.</summary>
    private static async Task<SearchEnds?> BecauseAsync(CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        if (db.Cases.Local.Any(c => c.Id == caseId && c.ClosedOn is not null))
        {
            return new("Sagen er afsluttet.", "Din sag er afsluttet.");
        }

        var stored = await db.Decisions.Where(d => d.CaseId == caseId).ToListAsync(ct);
        return GrantsInForce.AnyGrant([.. stored.Union(db.Decisions.Local.Where(d => d.CaseId == caseId))])
            ? null
            : new("Borgeren har ikke længere en bevilling.", "Der er truffet en ny afgørelse, og du har ikke længere en bevilling til et midlertidigt botilbud.");
    }
}
