namespace Hjemvej.Rules.Matching;

/// <summary>A suitable internal residence that was not chosen, and why; the reason may be missing.</summary>
public sealed record PassedOverFacts(string Name, string? PassedOverBecause);
