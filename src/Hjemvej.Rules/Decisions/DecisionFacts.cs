namespace Hjemvej.Rules.Decisions;

/// <summary>What was decided: a grant (bevilling), a refusal (afslag), or a referral to § 85 home support.</summary>
public enum Outcome { Grant, Refusal, HomeSupport }

/// <summary>How a letter reaches the citizen.</summary>
public enum Channel { DigitalPost, Letter }

/// <summary>What the rules need to know of a decision (afgørelse). It counts as made only when its letter was sent.</summary>
public sealed record DecisionFacts(DateOnly MadeOn, Outcome Outcome, DateOnly? SentOn = null, Channel? Channel = null, DateOnly? ActionPlanOfferedOn = null);

/// <summary>A complaint (klage) over a decision, received by the municipality; oral or written.</summary>
public sealed record ComplaintFacts(DateOnly ReceivedOn, DateOnly? ReassessedOn = null);
