using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>Confirms or rejects a proposed value. Four eyes: never the one who proposed it.</summary>
public sealed record DecideAmendment(Guid AmendmentId, bool Confirm, string? Reason);

public sealed class DecideAmendmentHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<AmendmentVerdict>> HandleAsync(DecideAmendment command, CancellationToken ct)
    {
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

        var verdict = db.AmendmentVerdicts.Add(new()
        {
            AmendmentId = amendment.Id,
            Confirmed = command.Confirm,
            Reason = command.Reason.OrNull(),
            At = clock.Now,
            ById = actor.Id,
            ByName = actor.Name,
        }).Entity;
        journal.RecordGeneral(
            command.Confirm ? "AmendmentConfirmed" : "AmendmentRejected",
            $"{(command.Confirm ? "Bekræftet" : "Afvist")} ændring af standarden: {amendment.InDanish()}. Foreslået af {amendment.ProposedByName}.",
            verdict.Reason);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (Saving.IsDuplicate(e))
        {
            return new Refusal("amendment.decided", "En kollega har lige taget stilling til forslaget. Åbn siden igen.");
        }

        await db.RefreshAsync(standard, ct);
        return verdict;
    }

    /// <summary>Why this person may not decide it now; null when they may. The page asks the same.</summary>
    public Refusal? RefusalOf(Amendment amendment) => amendment switch
    {
        _ when actor.Role is not Role.Manager => new("amendment.role", "Kun en leder kan tage stilling til en ændring af standarden."),
        { Verdict: { } verdict } => new("amendment.decided", $"{verdict.ByName} har {(verdict.Confirmed ? "bekræftet" : "afvist")} forslaget {Danish.Date(DateOnly.FromDateTime(CivilClock.Local(verdict.At)))}."),
        _ when amendment.ProposedById == actor.Id => new("amendment.four-eyes", "Du har selv foreslået ændringen. En anden leder skal tage stilling til den."),
        _ => null,
    };
}
