namespace Hjemvej.Exchange.Letters;

/// <summary>What the letter on a longer processing time (fristoverskridelse) is written from.</summary>
/// <param name="Due">The last day that cannot be, or was not, kept.</param>
/// <param name="PromisedBefore">The new date of an earlier letter, when this is not the first.</param>
/// <param name="ExpectedOn">The new date.</param>
/// <param name="Reason">Why it takes longer, in the social worker's words to the citizen.</param>
public sealed record OverrunFacts(
    Envelope Envelope,
    DateOnly ReceivedOn,
    DateOnly Due,
    DateOnly? PromisedBefore,
    DateOnly ExpectedOn,
    string Reason) : LetterFacts(Envelope);
