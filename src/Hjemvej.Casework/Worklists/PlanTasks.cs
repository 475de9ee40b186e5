using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>The offer of an action plan after a grant, the citizen's answer, and the plan itself.</summary>
internal static class PlanTasks
{
    /// <summary>The residence works by the parts of the plan that it is given.</summary>
    public static IEnumerable<CaseTask> Order(CaseView view, Residence? residence, DateOnly by)
    {
        if (residence is not null && !view.File.OrdersGiven.Contains(residence.Id))
        {
            yield return new("give-order", Role.SocialWorker, "Giv botilbuddet bestillingen", by, "bestilling/giv",
                $"{residence.Name} kan ikke se formål, mål og de dele af handleplanen, det skal arbejde med.");
        }
    }

    public static IEnumerable<CaseTask> Of(CaseView view, DateOnly by)
    {
        switch (view.File)
        {
            // A plan is offered on a grant, and not on one that was ended.
            case { Plan: null, LaterDecision.Kind: DecisionKind.Ending }:
                break;
            case { Plan: null, Decision.ActionPlanOfferedOn: null }:
                yield return new("offer-plan", Role.SocialWorker, "Tilbyd borgeren en handleplan", by, "handleplan", "Ved bevilling skal borgeren have tilbud om en handleplan efter § 141.");
                break;
            case { Plan: null or { Accepted: null } } file:
                yield return new("record-plan-answer", Role.SocialWorker, "Registrér borgerens svar på tilbuddet om handleplan", by, "handleplan",
                    $"Handleplanen er tilbudt den {Danish.Date(file.Plan?.OfferedOn ?? file.Decision!.ActionPlanOfferedOn!.Value)}.");
                break;
            case { Plan: { Accepted: true } plan } when string.IsNullOrWhiteSpace(plan.Purpose) || string.IsNullOrWhiteSpace(plan.Effort)
                || string.IsNullOrWhiteSpace(plan.ExpectedDuration) || string.IsNullOrWhiteSpace(plan.SpecialMatters):
                yield return new("write-plan", Role.SocialWorker, "Skriv handleplanen færdig", by, "handleplan", "Borgeren har sagt ja. Planen mangler en eller flere af de fire dele i § 141.");
                break;
        }
    }
}
