using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Offers the citizen an action plan by a letter of its own, when the decision letter did not.</summary>
public sealed record OfferActionPlan(Guid CaseId);

[Source("2.5-6")]
public sealed class OfferActionPlanHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    public async Task<Result<ActionPlan>> HandleAsync(OfferActionPlan command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var grant = await db.GrantInForceAsync(command.CaseId, ct);
        if (grant is null)
        {
            return new Refusal("actionPlan.no-grant", "Handleplanen tilbydes, når borgeren har fået en bevilling. Der er ingen bevilling på sagen.", SourceRef.Standard("2.5-6"));
        }

        var plan = await db.ActionPlans.SingleOrDefaultAsync(p => p.CaseId == command.CaseId, ct);
        if ((plan?.OfferedOn ?? grant.ActionPlanOfferedOn) is { } offered)
        {
            return new Refusal("actionPlan.already-offered", $"Borgeren er allerede tilbudt en handleplan {Danish.Date(offered)}.", SourceRef.Standard("2.5-6"));
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (await letters.RefuseUnsendableAsync(@case, ct) is { } unsendable)
        {
            return unsendable;
        }

        var (facts, channel) = await FactsAsync(@case, grant, ct);
        var letter = await letters.WriteAsync<ActionPlanOfferLetter>(@case, LetterKind.ActionPlanOffer, ActionPlanOfferLetter.Heading, channel, facts, ct);
        plan = db.ActionPlans.Add(new() { CaseId = command.CaseId, OfferedOn = clock.Today, OfferLetterId = letter.Id }).Entity;
        journal.Record(command.CaseId, "ActionPlanOffered", "Borgeren er tilbudt en handleplan i et brev.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : plan;
    }

    /// <summary>What the letter will say, for the page that shows it before it is sent.</summary>
    public async Task<(ActionPlanOfferFacts Facts, Channel Channel)> FactsAsync(Case @case, Decision grant, CancellationToken ct)
    {
        var (envelope, channel) = await letters.AddressAsync(@case, LetterKind.ActionPlanOffer, null, ct);
        return (new(envelope, grant.MadeOn!.Value), channel);
    }
}
