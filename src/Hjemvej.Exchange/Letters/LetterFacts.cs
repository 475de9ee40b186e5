namespace Hjemvej.Exchange.Letters;

/// <summary>What a letter is written from: its envelope, and whatever else the letter says. A copy is the same facts in another envelope.</summary>
public abstract record LetterFacts(Envelope Envelope);

/// <summary>What a letter with a decision in it is written from: it tells how to complain.</summary>
public abstract record AppealableFacts(Envelope Envelope, AppealGuidanceFacts Appeal) : LetterFacts(Envelope);
