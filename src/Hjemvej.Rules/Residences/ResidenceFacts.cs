namespace Hjemvej.Rules.Residences;

/// <summary>A residence (botilbud) as Tilbudsportalen has it. Both ends of the registration are inclusive; no end means still registered.</summary>
public sealed record ResidenceFacts(bool Internal, DateOnly? RegisteredFrom, DateOnly? RegisteredTo, bool Approved, string? Name = null);
