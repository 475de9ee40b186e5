using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>The proposer takes back a proposal that waits (trækker tilbage). It stays on the list with the reason.</summary>
public sealed record WithdrawAmendment(Guid AmendmentId, string? Reason);

public sealed class WithdrawAmendmentHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<AmendmentVerdict>> HandleAsync(WithdrawAmendment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager("amendment.role", "trække et forslag til en ændring af standarden tilbage") is { } role)
        {
            return role;
        }

        var amendment = await db.Amendments.AsNoTracking().Include(a => a.Verdict).SingleOrDefaultAsync(a => a.Id == command.AmendmentId, ct);
        if (amendment is null)
        {
            return new Refusal("amendment.unknown", "Forslaget findes ikke.");
        }

        if (amendment.ProposedById != actor.Id)
        {
            return new Refusal("amendment.not-yours", "Kun den, der har foreslået ændringen, kan trække forslaget tilbage.");
        }

        if (amendment.Verdict is not null)
        {
            return new Refusal("amendment.decided", "Forslaget venter ikke længere. Åbn siden igen.");
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("amendment.withdrawal-reason", "Skriv, hvorfor du trækker forslaget tilbage.", Field: nameof(command.Reason));
        }

        var verdict = db.AmendmentVerdicts.Add(new() { AmendmentId = amendment.Id, Reason = reason, At = clock.Now, ById = actor.Id, ByName = actor.Name }).Entity;
        journal.RecordGeneral("AmendmentWithdrawn", $"Trukket tilbage: ændring af standarden: {amendment.InDanish()}.", reason);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (Saving.IsDuplicate(e))
        {
            return new Refusal("amendment.decided", "En kollega har lige taget stilling til forslaget. Åbn siden igen.");
        }

        return verdict;
    }
}
