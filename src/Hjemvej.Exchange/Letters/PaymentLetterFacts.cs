using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Exchange.Letters;

/// <summary>What the letter on the own payment (egenbetaling) is written from. Amounts per month.</summary>
/// <param name="AppliesFrom">The first day the payment is meant for.</param>
/// <param name="ChargedFrom">The first day charged; null when that follows from moving in later.</param>
/// <param name="AppealBy">The last day to complain.</param>
/// <param name="ExplanationId">The working that is kept with the figure, for who may open the case.</param>
/// <param name="ExplanationReference">The short number to ask for it by.</param>
public sealed record PaymentLetterFacts(
    Envelope Envelope,
    string? Residence,
    DateOnly AppliesFrom,
    DateOnly? ChargedFrom,
    bool KeepsOwnHome,
    bool WithoutIncome,
    Ore Board,
    Ore Lodging,
    Ore Total,
    Ore Reduction,
    Ore Left,
    Ore DisposableAmount,
    string? ReductionReason,
    IReadOnlyList<Step> Working,
    DateOnly AppealBy,
    Guid? ExplanationId = null,
    string? ExplanationReference = null) : LetterFacts(Envelope);
