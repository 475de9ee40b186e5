namespace Hjemvej.Exchange.Letters;

/// <summary>What the confirmation of a withdrawn application is written from.</summary>
/// <param name="ReceivedOn">The day the application came.</param>
public sealed record WithdrawnFacts(Envelope Envelope, DateOnly ReceivedOn) : LetterFacts(Envelope);

/// <summary>What the letter on moving in is written from.</summary>
/// <param name="StartsOn">The first day of the stay.</param>
/// <param name="Purposes">Each ends the sentence "Opholdet skal hjælpe dig med at".</param>
/// <param name="FirstMeetingWithin">How soon after moving in the first status meeting is held, in words: 3 måneder.</param>
/// <param name="MeetingsAYear">In words: to gange om året.</param>
public sealed record MovingInFacts(Envelope Envelope, string Residence, DateOnly StartsOn, IReadOnlyList<string> Purposes, string FirstMeetingWithin, string MeetingsAYear) : LetterFacts(Envelope);

/// <summary>What the letter on moving out is written from.</summary>
/// <param name="LastDay">Inclusive; null when the discharge is called off.</param>
/// <param name="Before">The last day that was told earlier; null the first time.</param>
/// <param name="Reason">Why the day is another; not printed the first time.</param>
/// <param name="To">Where the citizen moves; null when it is not told again.</param>
/// <param name="Support">The help afterwards, in the social worker's words.</param>
/// <param name="Pays">The citizen pays for board or lodging.</param>
/// <param name="GetsPersonalNeeds">The municipality pays an amount for personal needs.</param>
public sealed record MovingOutFacts(Envelope Envelope, string Residence, DateOnly? LastDay, DateOnly? Before, string? Reason, string? To, string? Support, bool Pays, bool GetsPersonalNeeds) : LetterFacts(Envelope);
