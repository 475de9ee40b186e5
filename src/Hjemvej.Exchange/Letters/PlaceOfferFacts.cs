using Hjemvej.Rules.Amounts;

namespace Hjemvej.Exchange.Letters;

/// <summary>How the residence meets the need within one theme, in words to the citizen.</summary>
public sealed record ThemeReason(string Theme, string Text);

/// <summary>What the citizen said of the place, and how it was weighed (forvaltningsloven § 24).</summary>
/// <param name="Wishes">In the citizen's own words; null when none were told.</param>
/// <param name="Opinion">A clause after "Du har sagt, at".</param>
/// <param name="OpinionText">In the citizen's own words.</param>
/// <param name="Weighed">Paragraphs divided by line breaks; null when the citizen agrees.</param>
public sealed record SaidOfPlace(string? Wishes, string? Opinion, string? OpinionText, string? Weighed);

/// <summary>What the offer of a place (tilbud om plads) is written from.</summary>
/// <param name="Address">Lines of the residence's address.</param>
/// <param name="FreeFrom">The first day the place can be used.</param>
/// <param name="Lodging">The residence's price a month on the day; null when it has none. The citizen's own payment is another letter.</param>
/// <param name="AnswerBy">The day the authority hopes to have the answer by.</param>
public sealed record PlaceOfferFacts(
    Envelope Envelope,
    string Residence,
    IReadOnlyList<string> Address,
    string? Phone,
    string? Description,
    DateOnly FreeFrom,
    IReadOnlyList<ThemeReason> Reasons,
    Ore? Lodging,
    Ore? Board,
    DateOnly AnswerBy,
    AppealGuidanceFacts Appeal,
    SaidOfPlace Said) : AppealableFacts(Envelope, Appeal);

/// <summary>What the letter on a withdrawn offer is written from.</summary>
/// <param name="Searching">The grant stands, and another place is looked for.</param>
public sealed record PlaceWithdrawnFacts(Envelope Envelope, string Residence, DateOnly OfferedOn, string Reason, bool Searching = true) : LetterFacts(Envelope);
