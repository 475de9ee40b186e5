namespace Hjemvej.Exchange.Letters;

/// <summary>What the answer to a request for access (aktindsigt) is written from.</summary>
/// <param name="About">What was asked for; null is the whole case.</param>
/// <param name="Whole">All of it is given.</param>
/// <param name="Answer">What is enclosed, and what is excepted and by which rule; paragraphs divided by line breaks.</param>
public sealed record AccessAnswerFacts(Envelope Envelope, DateOnly RequestedOn, string? About, bool Whole, string Answer) : LetterFacts(Envelope);
