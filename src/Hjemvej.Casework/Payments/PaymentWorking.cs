using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Payments;

/// <summary>The working of a calculation as stored with it: it reads the same after every later change.</summary>
public sealed record PaymentWorking(IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);
