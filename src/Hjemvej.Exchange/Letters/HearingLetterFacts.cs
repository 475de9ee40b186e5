namespace Hjemvej.Exchange.Letters;

/// <summary>What the letter of hearing (partshøringsbrev) is written from.</summary>
/// <param name="Material">The information that speaks against, in words to the citizen.</param>
/// <param name="AnswerBy">The last day to answer, inclusive.</param>
public sealed record HearingLetterFacts(Envelope Envelope, string Material, DateOnly AnswerBy) : LetterFacts(Envelope);
