using Hjemvej.Rules.Amounts;

namespace Hjemvej.Exchange.Letters;

/// <summary>What the letter on an amount for personal needs (beløb til personlige fornødenheder) is written from. Amounts per month.</summary>
/// <param name="Amount">Null is none.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Reason">In the caseworker's own words.</param>
/// <param name="Left">What the citizen has to live on.</param>
/// <param name="LivesThere">The citizen has moved in.</param>
/// <param name="Replaces">What the letter before said; null for the first.</param>
/// <param name="Missing">What is missing up to the disposable amount; nothing when the citizen has it.</param>
public sealed record PersonalNeedsFacts(
    Envelope Envelope,
    string? Residence,
    Ore? Amount,
    DateOnly From,
    string Reason,
    bool WithoutIncome,
    Ore Left,
    Ore DisposableAmount,
    Ore Missing,
    AppealGuidanceFacts Appeal,
    bool LivesThere = true,
    PersonalNeedsTold? Replaces = null) : AppealableFacts(Envelope, Appeal);
