using Hjemvej.Casework.Storage;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hjemvej.Casework.Journal;

/// <summary>Refuses to save a change of a case, or of what else is journaled, that no journal entry tells of, and any change of the journal itself.</summary>
internal sealed class JournalGuard : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <remarks>Data Protection knows no other way to keep its keys; everything else is saved without blocking a thread.</remarks>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context!.ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey)
            ? base.SavingChanges(eventData, result)
            : throw new InvalidOperationException("Saving blocks a thread; use SaveChangesAsync.");

    private static void Check(DbContext db)
    {
        var told = new HashSet<Guid>();
        var changed = new Dictionary<Guid, string>();
        string? general = null;
        var journaled = false;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            switch (entry.Entity)
            {
                case JournalEntry when entry.State is EntityState.Modified or EntityState.Deleted:
                    throw new InvalidOperationException("The journal is append-only.");
                case IAppendOnly when entry.State is EntityState.Modified or EntityState.Deleted:
                    throw new InvalidOperationException($"{entry.Entity.GetType().Name} is append-only.");
                case JournalEntry written when entry.State is EntityState.Added:
                    journaled = true;
                    if (written.CaseId is { } caseId)
                    {
                        told.Add(caseId);
                    }

                    break;
                case IJournaled when entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted:
                    general = entry.Entity.GetType().Name;
                    break;
                case IBelongsToCase row when entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted:
                    changed[row.CaseId] = row.GetType().Name;
                    break;
            }
        }

        if (general is not null && !journaled)
        {
            throw new InvalidOperationException($"{general} was changed without a journal entry.");
        }

        foreach (var (caseId, what) in changed)
        {
            if (!told.Contains(caseId))
            {
                throw new InvalidOperationException($"{what} of a case was changed without a journal entry.");
            }
        }
    }
}
