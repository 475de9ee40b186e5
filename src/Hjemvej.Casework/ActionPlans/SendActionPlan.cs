using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Sends the finished plan with its goals to the citizen, as it reads now.</summary>
public sealed record SendActionPlan(Guid CaseId, int SeenVersion);

[Source("2.5-6")]
public sealed class SendActionPlanHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    /// <summary>The letter as it would be sent now; nothing is kept.</summary>
    public async Task<Result<LetterPreview>> PreviewAsync(Guid caseId, CancellationToken ct)
    {
        var opened = await OpenAsync(caseId, ct);
        return opened.IsRefused
            ? Result<LetterPreview>.Refused(opened.Refusals)
            : await letters.PreviewAsync<ActionPlanLetter>(opened.Value.Case, LetterKind.ActionPlan, await FactsAsync(opened.Value.Plan, ct), ct);
    }

    public async Task<Result<ActionPlan>> HandleAsync(SendActionPlan command, CancellationToken ct)
    {
        var opened = await OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<ActionPlan>.Refused(opened.Refusals);
        }

        var (plan, @case) = opened.Value;
        db.Expect(plan, command.SeenVersion);
        var letter = await letters.WriteAsync<ActionPlanLetter>(@case, LetterKind.ActionPlan, ActionPlanLetter.Heading, await FactsAsync(plan, ct), ct);
        (plan.SentOn, plan.SentLetterId) = (clock.Today, letter.Id);
        journal.Record(command.CaseId, "ActionPlanSent", $"Handleplanen er sendt til {letter.RecipientName} ({letter.Channel.Danish()}).");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : plan;
    }

    private async Task<Func<Envelope, LetterFacts>> FactsAsync(ActionPlan plan, CancellationToken ct)
    {
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == plan.CaseId && g.Status == GoalStatus.Active).ToListAsync(ct);
        return envelope => new ActionPlanFacts(
            envelope, plan.CitizensWishes.OrNull(), plan.Purpose!, plan.Effort!, plan.ExpectedDuration!, plan.SpecialMatters!,
            [.. goals.InOrder().Select(g => new PlannedGoal(g.ThemeOf().Name, g.Text, g.CitizensWords.OrNull(), g.DueOn))]);
    }

    private async Task<Result<(ActionPlan Plan, Case Case)>> OpenAsync(Guid caseId, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == caseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (await db.ActionPlans.SingleOrDefaultAsync(p => p.CaseId == caseId, ct) is not { Accepted: true, FinishedOn: not null } plan)
        {
            return new Refusal("actionPlan.not-finished", "Gør handleplanen færdig, før den sendes til borgeren.", Law.Sel("141", 3));
        }

        return await letters.RefuseUnsendableAsync(@case, ct) is { } unsendable ? unsendable : (plan, @case);
    }
}
