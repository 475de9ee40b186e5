using System.Data.Common;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Storage;

/// <summary>Saving so that a colleague's change meanwhile becomes a refusal that the user understands.</summary>
public static class Saving
{
    /// <summary>What a refusal of a change meanwhile says to who has written something. A page whose form has no fields says <see cref="NothingWritten"/> in its place.</summary>
    public const string WrittenStays = "Det, du skrev, står stadig i felterne. Åbn siden igen i en ny fane, sammenlign, og gem så igen.";

    public const string NothingWritten = "Åbn siden igen, og se, hvad der er ændret.";

    /// <summary>Tells the database which version the form was opened with.</summary>
    public static void Expect(this CaseworkDb db, IVersioned row, int seenVersion) =>
        db.Entry(row).Property(nameof(IVersioned.Version)).OriginalValue = seenVersion;

    /// <summary>Raises the row's version with this save though nothing else of it changes: whoever changes it at the same time is refused.</summary>
    internal static void Touch(this CaseworkDb db, IVersioned row) => db.Entry(row).Property(nameof(IVersioned.Version)).IsModified = true;

    /// <summary>The rows whose versions this save has raised. An interceptor that changes more raises those itself.</summary>
    internal static HashSet<IVersioned> RaisedVersions(this CaseworkDb db) =>
        [.. db.ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)];

    internal static void RaiseVersionsSince(this CaseworkDb db, HashSet<IVersioned> raised)
    {
        foreach (var row in db.RaisedVersions().Except(raised))
        {
            row.Version++;
        }
    }

    /// <summary>Saves; answers a refusal when somebody else changed or added the same row first, and says what they did.</summary>
    /// <param name="duplicate">What to answer when somebody else added the same first; null is the refusal of a change meanwhile.</param>
    public static async Task<Refusal?> SaveOrRefuseAsync(this CaseworkDb db, Guid caseId, CancellationToken ct, Refusal? duplicate = null)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedMeanwhileAsync(db, caseId, ct);
        }
        catch (DbUpdateException e) when (IsDuplicate(e))
        {
            db.ChangeTracker.Clear();
            return duplicate ?? await ChangedMeanwhileAsync(db, caseId, ct);
        }
    }

    /// <summary>Saves, and lets a duplicate through as an exception, for a use case that tries again.</summary>
    public static async Task<Refusal?> SaveOrRetryAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedMeanwhileAsync(db, caseId, ct);
        }
    }

    /// <summary>Did a unique index stop it: somebody else added the same at the same instant? (PostgreSQL says 23505, SQLite in words.)</summary>
    public static bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is DbException { SqlState: "23505" }
        || exception.InnerException?.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal) is true;

    /// <summary>The refusal for a form that was opened with another version than the row now has.</summary>
    /// <remarks>It says who saved last, never what: not everybody who saves in a case may read its journal.</remarks>
    public static async Task<Refusal> ChangedMeanwhileAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var last = await db.JournalEntries.AsNoTracking().Where(e => e.CaseId == caseId).OrderByDescending(e => e.Id).FirstOrDefaultAsync(ct);
        var who = last is null ? "" : $" {last.ActorName} har senest gemt i sagen {Danish.Date(CivilClock.DayOf(last.At))} kl. {CivilClock.Local(last.At):HH.mm}.";
        return new("changed-meanwhile", $"En kollega har rettet her, siden du åbnede siden.{who} {WrittenStays}");
    }
}
