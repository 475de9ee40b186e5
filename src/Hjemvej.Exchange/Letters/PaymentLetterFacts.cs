using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Exchange.Letters;

/// <summary>What the letter on the own payment (egenbetaling) is written from. Amounts per month.</summary>
/// <param name="AppliesFrom">The first day the payment is meant for.</param>
/// <param name="ChargedFrom">The first day charged; null when that follows from moving in later.</param>
/// <param name="Working">How it was reached, in words that fit a page as well as a letter to "du".</param>
/// <param name="Lowers">It takes the place of a higher payment, also for days that have passed.</param>
/// <param name="OwnHomeException">Why lodging is paid though the own home is kept; null is the rule.</param>
/// <param name="ExplanationReference">The short number of the working that is kept with the figure: the citizen says it, and the caseworker looks it up.</param>
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
    AppealGuidanceFacts Appeal,
    string? ExplanationReference = null,
    bool Lowers = false,
    string? OwnHomeException = null) : LetterFacts(Envelope);
