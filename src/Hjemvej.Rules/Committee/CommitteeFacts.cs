namespace Hjemvej.Rules.Committee;

/// <summary>What the visitation committee (visitationsudvalg) recommends.</summary>
public enum Recommendation { Grant, HomeSupport, Refusal }

/// <summary>The case as laid before the visitation committee.</summary>
public sealed record CommitteeFacts(DateOnly PresentedOn, Recommendation? Recommendation);
