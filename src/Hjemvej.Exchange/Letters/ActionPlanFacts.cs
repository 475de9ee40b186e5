namespace Hjemvej.Exchange.Letters;

/// <summary>One goal of the plan, as the citizen reads it.</summary>
/// <param name="Theme">Of the standard's six.</param>
public sealed record PlannedGoal(string Theme, string Text, string? CitizensWords, DateOnly DueOn);

/// <summary>What the finished action plan (handleplan) is sent from: its four parts, the citizen's wishes and the goals.</summary>
public sealed record ActionPlanFacts(
    Envelope Envelope, string? CitizensWishes, string Purpose, string Effort, string ExpectedDuration, string SpecialMatters, IReadOnlyList<PlannedGoal> Goals) : LetterFacts(Envelope);
