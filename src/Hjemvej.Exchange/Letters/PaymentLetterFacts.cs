using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Exchange.Letters;

/// <summary>What the letter on the own payment (egenbetaling) is written from. Amounts per month.</summary>
/// <param name="AppliesFrom">The first day the payment is meant for.</param>
/// <param name="ChargedFrom">The first day charged; null when that follows from moving in later.</param>
/// <param name="Working">How it was reached, in words that fit a page as well as a letter to "du".</param>
/// <param name="Lowers">It takes the place of a higher payment, also for days that have passed.</param>
/// <param name="OwnHomeException">Why lodging is paid though the own home is kept; null is the rule.</param>
/// <param name="PriceReason">Why the price is not the residence's own; null when it is.</param>
/// <param name="Income">What the income is, and where the figure comes from.</param>
/// <param name="Commitments">Which commitments are accepted.</param>
/// <param name="Missing">What is missing up to the disposable amount.</param>
/// <param name="PersonalNeeds">The stand taken on an amount for personal needs; null while none is.</param>
/// <param name="Replaces">What this letter takes the place of; null for the first.</param>
/// <param name="NextYear">What becomes of the disposable amount on 1 January.</param>
/// <param name="Overpaid">What is given back when it lowers; null when it does not.</param>
/// <param name="PriceChange">The residence's price is another than in what this takes the place of; null when it is not, or nothing else is paid.</param>
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
    string? OwnHomeException = null,
    string? PriceReason = null,
    string? Income = null,
    string? Commitments = null,
    Ore Missing = default,
    PersonalNeedsTold? PersonalNeeds = null,
    ReplacedLetter? Replaces = null,
    NextYearsAmount? NextYear = null,
    Overpaid? Overpaid = null,
    PriceChange? PriceChange = null) : AppealableFacts(Envelope, Appeal);

/// <summary>Earlier letters on the payment.</summary>
/// <param name="DatedOn">The days of those that this one takes the place of; at least one.</param>
/// <param name="Total">What was paid a month on the day before the change.</param>
public sealed record ReplacedLetter(IReadOnlyList<DateOnly> DatedOn, Ore Total);

/// <summary>The residence's price of a month, now and in the letter before.</summary>
/// <param name="From">The first day of the price; null when it is not known.</param>
/// <param name="IsWhy">Nothing else is another: it is the reason that the payment is.</param>
public sealed record PriceChange(DateOnly? From, Ore Lodging, Ore LodgingBefore, Ore Board, Ore BoardBefore, bool IsWhy);

/// <summary>What was collected beyond what is owed now; below zero for what is owed beyond what was collected.</summary>
/// <param name="Lodging">As far as it is known: of months that are closed.</param>
/// <param name="Board">Likewise.</param>
/// <param name="GoesOn">The stay goes on, so that there is something to set it off against as long as something is paid.</param>
public sealed record Overpaid(Ore Lodging, Ore Board, bool GoesOn);

/// <summary>The disposable amount of the year after the calculation's.</summary>
/// <param name="From">Its 1 January.</param>
/// <param name="Amount">Null while it is not settled.</param>
public sealed record NextYearsAmount(DateOnly From, Ore? Amount);

/// <summary>What the citizen was told of an amount for personal needs.</summary>
/// <param name="Amount">A month; null is none.</param>
public sealed record PersonalNeedsTold(Ore? Amount, DateOnly DatedOn);
