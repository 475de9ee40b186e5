using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Decisions;

/// <summary>What was decided: a grant (bevilling), a refusal (afslag), or a referral to § 85 home support.</summary>
public enum Outcome
{
    [Display(Name = "Bevilling af midlertidigt botilbud (§ 107)")] Grant,
    [Display(Name = "Afslag")] Refusal,
    [Display(Name = "Henvisning til støtte i eget hjem (§ 85)")] HomeSupport,
}

/// <summary>How a letter reaches the citizen.</summary>
public enum Channel
{
    [Display(Name = "Digital Post")] DigitalPost,
    [Display(Name = "Brev på papir")] Letter,
}

/// <summary>What the rules need to know of a decision (afgørelse). It counts as made only when its letter was sent.</summary>
/// <param name="FirstAnsweredOn">The day the application was first answered, when a decision after a complaint took that answer's place: the answer was in time or not, whatever came later.</param>
public sealed record DecisionFacts(
    DateOnly? MadeOn, Outcome? Outcome, DateOnly? SentOn = null, Channel? Channel = null, DateOnly? ActionPlanOfferedOn = null, DateOnly? FirstAnsweredOn = null);

/// <summary>A complaint (klage) over a decision, received by the municipality; oral or written.</summary>
/// <param name="OverLaterDecision">It is over a decision that adjusts or ends the grant, or over what another letter told, not over the decision on the application.</param>
public sealed record ComplaintFacts(DateOnly ReceivedOn, DateOnly? ReassessedOn = null, bool OverLaterDecision = false)
{
    /// <summary>It is over a no to access for somebody who is no party: offentlighedsloven says by when it is sent on, and not retssikkerhedsloven.</summary>
    public bool OverOutsidersAccess { get; init; }
}
