namespace Hjemvej.Exchange.Letters;

/// <summary>One who is invited beside the citizen, and as what.</summary>
public sealed record InvitedPerson(string As, string Name);

/// <summary>What an invitation to a status meeting (indkaldelse til statusmøde) is written from.</summary>
/// <param name="Purposes">The purposes of the stay, which the meeting goes through; each a phrase after "hjælpe dig med at".</param>
/// <param name="MovedFrom">The earlier day, when the meeting was moved.</param>
/// <param name="ExtraAskedForBy">Who asked for the extra meeting; null for a regular one.</param>
public sealed record MeetingInvitationFacts(
    Envelope Envelope,
    DateOnly On,
    TimeOnly StartsAt,
    string Place,
    string Residence,
    IReadOnlyList<InvitedPerson> Invited,
    IReadOnlyList<string> Purposes,
    DateOnly? MovedFrom,
    string? ExtraAskedForBy) : LetterFacts(Envelope);

/// <summary>What the letter to a relative or representative about a status meeting is written from.</summary>
/// <param name="Citizen">Whose meeting.</param>
/// <param name="ByConsent">The citizen has let them in; false for one who acts for the citizen by law.</param>
/// <param name="MovedFrom">The earlier day, when the meeting was moved.</param>
/// <param name="CancelledBecause">Why it is not held; null when it is.</param>
public sealed record MeetingGuestFacts(
    Envelope Envelope, string Citizen, DateOnly On, TimeOnly StartsAt, string Place, bool ByConsent, DateOnly? MovedFrom, string? CancelledBecause = null) : LetterFacts(Envelope);

/// <summary>What the letter about a cancelled status meeting is written from.</summary>
public sealed record MeetingCancelledFacts(Envelope Envelope, DateOnly On, string Reason) : LetterFacts(Envelope);
