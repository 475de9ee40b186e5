namespace Hjemvej.Rules.ActionPlans;

/// <summary>What the rules need to know of a § 141 action plan (handleplan): the citizen's answer, and the four parts the statute asks for.</summary>
/// <param name="OfferedOn">By the decision letter or a letter of its own; null while it is not offered.</param>
/// <param name="Accepted">Null until the citizen answered.</param>
public sealed record ActionPlanFacts(
    DateOnly? OfferedOn,
    bool? Accepted = null,
    string? Purpose = null,
    string? Effort = null,
    string? ExpectedDuration = null,
    string? SpecialMatters = null,
    DateOnly? FinishedOn = null);
