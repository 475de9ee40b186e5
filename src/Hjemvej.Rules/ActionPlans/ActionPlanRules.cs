using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.ActionPlans;

/// <summary>What must be in place around the action plan (handleplan, SEL § 141).</summary>
[Source("2.5-6")]
public static class ActionPlanRules
{
    /// <summary>The four parts the statute asks for, as the plan's headings name them.</summary>
    public static readonly IReadOnlyList<string> Parts = ["Formålet med indsatsen", "Den indsats, der er nødvendig", "Den forventede varighed", "Andre særlige forhold"];

    /// <summary>On a grant the citizen is offered a plan. A missing offer is flagged until it is made; it stops nothing.</summary>
    public static Gate Offered(ActionPlanFacts plan) => new(
        "actionPlan.offered",
        "Borgeren er tilbudt en handleplan",
        plan.OfferedOn is null ? ["Borgeren har fået en bevilling, men er ikke tilbudt en handleplan endnu."] : [],
        plan.OfferedOn is { } on ? [new("Tilbudt", Danish.Date(on))] : [],
        [Law.Sel("141", 2), SourceRef.Standard("2.5-6")]);

    /// <summary>The citizen has said yes: without that there is no plan to finish or hand over, only the goals of the order.</summary>
    public static Gate Accepted(ActionPlanFacts plan) => new(
        "actionPlan.accepted",
        "Borgeren har sagt ja til en handleplan",
        plan switch
        {
            { OfferedOn: null } => ["Tilbyd først borgeren en handleplan."],
            { Accepted: null } => ["Registrér først borgerens svar på tilbuddet om handleplan."],
            { Accepted: false } => ["Borgeren har sagt nej tak til en handleplan. Målene i bestillingen gælder stadig."],
            _ => [],
        },
        [],
        [Law.Sel("141"), SourceRef.Standard("2.5-6")]);

    /// <summary>A plan is finished only with its four parts.</summary>
    public static Gate Complete(ActionPlanFacts plan)
    {
        string?[] texts = [plan.Purpose, plan.Effort, plan.ExpectedDuration, plan.SpecialMatters];
        return new(
            "actionPlan.complete",
            "Handleplanens fire dele er skrevet",
            [.. Parts.Zip(texts).Where(p => string.IsNullOrWhiteSpace(p.Second)).Select(p => $"Planen mangler: {p.First}.")],
            [.. Parts.Zip(texts).Select(p => new Step(p.First, string.IsNullOrWhiteSpace(p.Second) ? "mangler" : "skrevet"))],
            [Law.Sel("141", 3)]);
    }

    /// <summary>Goals and purposes are the order (bestilling) to the residence: they are handed over whether or not the citizen wants a plan.</summary>
    public static Gate Order(bool hasResidence) => new(
        "actionPlan.order",
        "Bestillingen kan gives til botilbuddet",
        hasResidence ? [] : ["Borgeren har ikke sagt ja til en plads på et botilbud endnu."],
        [],
        [SourceRef.Standard("2-2")]);

    /// <summary>The relevant parts of a finished plan are handed to the residence.</summary>
    public static Gate HandOver(ActionPlanFacts plan, bool hasResidence) => new(
        "actionPlan.handOver",
        "Planen kan gives videre til botilbuddet",
        [
            .. Accepted(plan).Reasons,
            .. plan.FinishedOn is null && plan.Accepted is true ? ["Gør planen færdig, før den gives videre."] : Array.Empty<string>(),
            .. hasResidence ? Array.Empty<string>() : ["Borgeren har ikke sagt ja til en plads på et botilbud endnu."],
        ],
        [],
        [Law.Sel("141", 5)]);
}
