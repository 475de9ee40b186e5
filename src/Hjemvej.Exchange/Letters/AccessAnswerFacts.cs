namespace Hjemvej.Exchange.Letters;

/// <summary>How much of what was asked for is given.</summary>
public enum AccessGiven
{
    Whole,
    Part,
    Nothing,
}

/// <summary>Who reads the answer to a request for access.</summary>
public enum AccessReader
{
    Citizen,

    /// <summary>A guardian, or somebody with the citizen's power of attorney.</summary>
    OnBehalf,

    /// <summary>No party: not told whether there is a case at all.</summary>
    Outsider,
}

/// <summary>What the answer to a request for access (aktindsigt) is written from.</summary>
/// <param name="About">What was asked for; null is the whole case.</param>
/// <param name="Given">How much of it is given.</param>
/// <param name="Answer">What is enclosed, and why something is held back; paragraphs divided by line breaks.</param>
/// <param name="Provision">The provision that what is held back rests on; null when all is given.</param>
/// <param name="Reader">To whom.</param>
public sealed record AccessAnswerFacts(
    Envelope Envelope, DateOnly RequestedOn, string? About, AccessGiven Given, string Answer, string? Provision, AccessReader Reader) : LetterFacts(Envelope);
