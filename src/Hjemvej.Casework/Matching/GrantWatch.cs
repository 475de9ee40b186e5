using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Before a save that brings a grant into force, puts the citizen on the waiting list in the same transaction. Before one that leaves a case
/// without a grant, or closes it, ends the search for a place: nobody without a grant keeps a turn, an offer or a reserved place.
/// </summary>
/// <remarks>An interceptor, so that decisions need not know matching; see ADR 0005.</remarks>
internal sealed class GrantWatch(LetterRenderer renderer, Sender sender, CivilClock clock, Actor actor) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CaseworkDb)eventData.Context!;
        var raised = db.RaisedVersions();
        var granted = Granted(db);
        foreach (var caseId in Touched(db))
        {
            var journal = new JournalWriter(db, clock, actor);
            if (await BecauseAsync(db, caseId, cancellationToken) is not { } because)
            {
                if (granted.Contains(caseId))
                {
                    await new BeginWaiting(db, journal, clock).OfCaseAsync(caseId, cancellationToken);
                }
            }
            else
            {
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

    /// <summary>Cases where this save sends a grant, or sets the decision aside that had ended one.</summary>
    private static HashSet<Guid> Granted(CaseworkDb db) =>
    [
        .. db.ChangeTracker.Entries<Decision>()
            .Where(e => e.Entity is { Outcome: Outcome.Grant, SentOn: not null }
                ? e.State is EntityState.Added || (e.State is EntityState.Modified && e.Property(d => d.SentOn).IsModified)
                : e.Entity is { Kind: DecisionKind.Ending, SetAsideOn: not null } && e.State is EntityState.Modified && e.Property(d => d.SetAsideOn).IsModified)
            .Select(e => e.Entity.CaseId),
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
