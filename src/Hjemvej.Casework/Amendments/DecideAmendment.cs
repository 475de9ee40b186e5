using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>Confirms or rejects a proposed value. Four eyes: never the one who proposed it.</summary>
public sealed record DecideAmendment(Guid AmendmentId, bool Confirm, string? Reason);

public sealed class DecideAmendmentHandler(CaseworkDb db, AmendmentEffect effect, WorkItemProjection projection, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    public const string FourEyes = "amendment.four-eyes";

    private static readonly Refusal NotManager = new("amendment.role", "Kun en leder kan tage stilling til en ændring af standarden.");

    public async Task<Result<AmendmentVerdict>> HandleAsync(DecideAmendment command, CancellationToken ct)
    {
        if (actor.Role is not Role.Manager)
        {
            return NotManager;
        }

        var amendment = await db.Amendments.AsNoTracking().Include(a => a.Verdict).SingleOrDefaultAsync(a => a.Id == command.AmendmentId, ct);
        if (amendment is null)
        {
            return new Refusal("amendment.unknown", "Forslaget findes ikke.");
        }

        if (RefusalOf(amendment) is { } refusal)
        {
            return refusal;
        }

        if (!command.Confirm && string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("amendment.rejection-reason", "Skriv, hvorfor forslaget afvises.", Field: nameof(command.Reason));
        }

        if (command.Confirm && Parameters.Find(amendment.Parameter)?.AgainstTheLaw(amendment.Value) is { } unlawful)
        {
            return unlawful;
        }

        var verdict = db.AmendmentVerdicts.Add(new()
        {
            AmendmentId = amendment.Id,
            Confirmed = command.Confirm,
            Reason = command.Reason.OrNull(),
            At = clock.Now,
            ById = actor.Id,
            ByName = actor.Name,
            Otherwise = Parameters.Find(amendment.Parameter)?.InWords(standard.Current).Find(amendment.From) is { } value ? $"{value.Value}, fra {Danish.Date(value.From)}" : null,
        }).Entity;
        journal.RecordGeneral(
            command.Confirm ? "AmendmentConfirmed" : "AmendmentRejected",
            $"{(command.Confirm ? "Bekræftet" : "Afvist")} ændring af standarden: {amendment.InDanish()}. Foreslået af {amendment.ProposedByName}.",
            verdict.Reason);
        // The demo's past is played within a transaction of its own.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (Saving.IsDuplicate(e))
        {
            return new Refusal("amendment.decided", "En kollega har lige taget stilling til forslaget. Åbn siden igen.");
        }

        if (command.Confirm)
        {
            await KeepEffectAsync(amendment, ct);
        }

        await (transaction?.CommitAsync(ct) ?? Task.CompletedTask);
        await db.RefreshAsync(standard, ct);
        return verdict;
    }

    /// <summary>Writes what moves in each open case, there and in its journal.</summary>
    /// <remarks>
    /// The worklists are left as they are: the standard is still the one before, and once it is another every open case is projected anew
    /// in the background (<see cref="Reprojection"/>).
    /// </remarks>
    private async Task KeepEffectAsync(Amendment amendment, CancellationToken ct)
    {
        var suspended = projection.Suspended;
        projection.Suspended = true;
        try
        {
            await WriteEffectAsync(amendment, ct);
        }
        finally
        {
            projection.Suspended = suspended;
        }
    }

    private async Task WriteEffectAsync(Amendment amendment, CancellationToken ct)
    {
        var position = 0;
        await foreach (var batch in effect.BatchesAsync(amendment.ToValue(), ct))
        {
            foreach (var (file, differences, _) in batch.Where(c => c.Differences.Count > 0))
            {
                db.AmendmentConsequences.AddRange(differences.Select(d => new AmendmentConsequence
                {
                    AmendmentId = amendment.Id,
                    CaseId = file.Case.Id,
                    Position = position++,
                    Kind = d.Kind,
                    What = d.What,
                    Before = d.Before,
                    After = d.After,
                }));
                journal.Record(
                    file.Case.Id, "StandardChanged",
                    $"Kvalitetsstandarden er ændret. {string.Join(" ", differences.Select(d => $"{d.What}: før {d.Before}, nu {d.After}."))}", amendment.InDanish());
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Why this person may not decide it now; null when they may. The page asks the same.</summary>
    public Refusal? RefusalOf(Amendment amendment) => amendment switch
    {
        _ when actor.Role is not Role.Manager => NotManager,
        { Verdict: { } verdict } => new("amendment.decided", $"{verdict.ByName} har {(verdict.Confirmed ? "bekræftet forslaget" : amendment.IsWithdrawn ? "trukket forslaget tilbage" : "afvist forslaget")} {Danish.Date(CivilClock.DayOf(verdict.At))}."),
        _ when amendment.ProposedById == actor.Id => new(FourEyes, "Du har selv foreslået ændringen. En anden leder skal tage stilling til den."),
        _ => null,
    };
}
