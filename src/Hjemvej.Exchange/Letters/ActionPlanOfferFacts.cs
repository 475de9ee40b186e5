namespace Hjemvej.Exchange.Letters;

/// <summary>What the offer of an action plan (handleplan) is written from.</summary>
/// <param name="GrantedOn">The day of the grant that the offer follows.</param>
public sealed record ActionPlanOfferFacts(Envelope Envelope, DateOnly GrantedOn) : LetterFacts(Envelope);
