using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hjemvej.Casework.Worklists;

/// <summary>
/// After every save that touched a case, writes its work items and status anew from its facts, in the same transaction:
/// a worklist can neither miss a change nor keep a task that is done.
/// </summary>
/// <remarks>An interceptor, so that the stages need not know the worklist; the worklist knows the stages.</remarks>
public sealed class WorkItemProjection(CivilClock clock, StandardInForce standard) : SaveChangesInterceptor
{
    private readonly HashSet<Guid> _touched = [];
    private IDbContextTransaction? _transaction;
    private bool _projecting;

    /// <summary>Set while many cases are written to at once, and they are projected afterwards: by the caller, or because the standard is another.</summary>
    public bool Suspended { get; set; }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        if (!_projecting && !Suspended)
        {
            await NoteTouchedAsync(db, cancellationToken);
            if (_touched.Count > 0 && db.Database.CurrentTransaction is null)
            {
                _transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            }
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (!_projecting && _touched.Count > 0)
        {
            Guid[] ids = [.. _touched];
            _touched.Clear();
            _projecting = true;
            try
            {
                await ProjectAsync((CaseworkDb)eventData.Context!, ids, clock.Today, standard, cancellationToken);
                if (_transaction is not null)
                {
                    await _transaction.CommitAsync(cancellationToken);
                }
            }
            finally
            {
                _projecting = false;
                await EndTransactionAsync();
            }
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!_projecting)
        {
            _touched.Clear();
            await EndTransactionAsync();
        }
    }

    /// <summary>Writes the work items and status of some cases anew. Nothing else of the context's changes is saved with it.</summary>
    public static async Task ProjectAsync(CaseworkDb db, IReadOnlyCollection<Guid> caseIds, DateOnly today, StandardInForce standard, CancellationToken ct)
    {
        // Takes the cases' row locks, so that a save and a projection of all cases do not write the same rows at once.
        // One by one in a fixed order: two that lock the same cases wait for each other, and never both.
        foreach (var id in caseIds.Order())
        {
            await db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.OpenedOn, x => x.OpenedOn), ct);
        }

        await db.WorkItems.Where(w => caseIds.Contains(w.CaseId)).ExecuteDeleteAsync(ct);
        await db.CaseStatuses.Where(s => caseIds.Contains(s.CaseId)).ExecuteDeleteAsync(ct);
        var before = db.ChangeTracker.Entries<CaseStatus>().Where(e => caseIds.Contains(e.Entity.CaseId)).ToList();
        before.ForEach(e => e.State = EntityState.Detached);

        var added = new List<object>();
        var state = standard.State;
        var reopened = await db.ReopenedRowsAsync(caseIds, state.Standard, today, ct);
        foreach (var file in await db.CaseFilesAsync(caseIds, today, ct))
        {
            var view = new CaseView(file, state.Standard, today, reopened[file.Case.Id]);
            added.AddRange(WorkItemRules.Of(view));
            var status = CaseStatusRule.Of(view);
            (status.ProjectedUnder, status.ProjectedOn) = (state.Fingerprint, today);
            added.Add(status);
        }

        db.AddRange(added);
        await db.SaveChangesAsync(ct);
        added.ForEach(row => db.Entry(row).State = EntityState.Detached);
    }

    private async Task NoteTouchedAsync(DbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case IBelongsToCase row:
                    _touched.Add(row.CaseId);
                    break;
                case Citizen { Id: var citizen } when entry.State is EntityState.Modified:
                    _touched.UnionWith(await db.Set<Case>().Where(c => c.CitizenId == citizen).Select(c => c.Id).ToListAsync(ct));
                    break;
                case Residences.Registration { ResidenceId: var at }:
                    _touched.UnionWith(await ResidentsAsync(at));
                    break;
                case Residences.Residence { Id: var renamed } when entry.State is EntityState.Modified:
                    _touched.UnionWith(await ResidentsAsync(renamed));
                    break;
                case Residences.ResidencePrice price:
                    _touched.UnionWith(await db.Set<Case>().Where(c => c.ClosedOn == null
                        && (db.Set<Stays.Stay>().Any(s => s.CaseId == c.Id && s.ResidenceId == price.ResidenceId && (s.EndsOn == null || s.EndsOn >= price.From))
                            || db.Set<Matching.Match>().Any(m => m.CaseId == c.Id && m.ResidenceId == price.ResidenceId))).Select(c => c.Id).ToListAsync(ct));
                    break;
                case Committee.CommitteeMeeting { Id: var meeting } when entry.State is EntityState.Modified:
                    _touched.UnionWith(await db.Set<Committee.CommitteeItem>().Where(i => i.MeetingId == meeting).Select(i => i.CaseId).ToListAsync(ct));
                    break;
            }
        }

        Task<List<Guid>> ResidentsAsync(Guid residenceId) =>
            db.Set<Stays.Stay>().Where(s => s.ResidenceId == residenceId && (s.EndsOn == null || s.EndsOn >= clock.Today)).Select(s => s.CaseId).ToListAsync(ct);
    }

    private async Task EndTransactionAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            _transaction = null;
        }
    }
}
