namespace Hjemvej.Exchange.Letters;

/// <summary>What a letter is written from: its envelope, and whatever else the letter says. A copy is the same facts in another envelope.</summary>
public abstract record LetterFacts(Envelope Envelope);
