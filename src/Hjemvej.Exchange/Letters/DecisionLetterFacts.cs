using Hjemvej.Rules.Decisions;

namespace Hjemvej.Exchange.Letters;

/// <summary>How the citizen can complain (klagevejledning).</summary>
/// <param name="By">The last day to complain (klagefrist).</param>
/// <param name="Time">The citizen's time in words: 4 uger.</param>
/// <param name="ReassessmentTime">The municipality's time to look at the decision again, in words.</param>
/// <param name="OnPaper">The letter is sent on paper, and counts as received some days later.</param>
public sealed record AppealGuidanceFacts(DateOnly By, string Time, string ReassessmentTime, bool OnPaper);

/// <summary>Why it was decided (begrundelse): the facts, the considerations, the citizen's views, the rules.</summary>
/// <param name="Facts">Paragraphs divided by line breaks, as in the two that follow.</param>
/// <param name="Rules">One provision a line, with its subject.</param>
public sealed record ReasonsFacts(string Facts, string Reasons, string CitizensViews, IReadOnlyList<string> Rules);

/// <summary>What a grant carries (bevilling).</summary>
/// <param name="Purposes">What the stay is to help the citizen with, each a phrase after "hjælpe dig med at".</param>
/// <param name="WayOut">Where the citizen is expected to live afterwards, a whole sentence.</param>
/// <param name="ExpectedDuration">A phrase after "varer": omkring 18 måneder.</param>
/// <param name="Grounds">Which of the grounds apply, each a phrase after "du har".</param>
/// <param name="Needs">Which needs of the target group the citizen has, each a phrase after "du har brug for".</param>
/// <param name="FirstMeetingWithin">How soon after moving in the first status meeting is held, in words: 3 måneder.</param>
/// <param name="Temporary">What makes the need temporary, each a clause after "lagt vægt på, at".</param>
public sealed record GrantFacts(
    IReadOnlyList<string> Purposes, string WayOut, string ExpectedDuration, string FirstMeetingWithin,
    IReadOnlyList<string> Grounds, IReadOnlyList<string> Needs, IReadOnlyList<string> Temporary);

/// <summary>What the letter with the decision on an application is written from.</summary>
/// <param name="AppliedOn">The application was received on.</param>
/// <param name="Grant">Null unless it is a grant.</param>
/// <param name="Replaces">The day of the decision that this one takes the place of, after a complaint or remittal.</param>
public sealed record DecisionLetterFacts(
    Envelope Envelope, Outcome Outcome, DateOnly AppliedOn, DateOnly? Replaces, GrantFacts? Grant, ReasonsFacts Why, AppealGuidanceFacts Appeal) : AppealableFacts(Envelope, Appeal);

/// <summary>What of a stay's terms is other than the citizen was told before (ændrede vilkår); null and empty is as before.</summary>
/// <param name="Purposes">All that the stay is to help with from now on, each a phrase after "hjælpe dig med at".</param>
/// <param name="WayOut">A whole sentence.</param>
/// <param name="ExpectedDuration">A phrase after "varer".</param>
public sealed record ChangedTerms(IReadOnlyList<string> Purposes, string? WayOut, string? ExpectedDuration);

/// <summary>What the letter on a later decision is written from: the grant is adjusted or ends.</summary>
public sealed record LaterDecisionFacts(
    Envelope Envelope, bool Ends, string Change, DateOnly TakesEffectOn, ReasonsFacts Why, AppealGuidanceFacts Appeal) : AppealableFacts(Envelope, Appeal)
{
    /// <summary>Null when the stay ends, and when nothing of its terms is changed.</summary>
    public ChangedTerms? Terms { get; init; }
}

/// <summary>What the receipt for a complaint (kvittering for klage) is written from.</summary>
/// <param name="By">Who complained for the citizen; null: the citizen.</param>
/// <param name="WasLate">It came after the last day to complain.</param>
/// <param name="PowerMissing">Who complained has not shown the citizen's power of attorney.</param>
/// <param name="ReassessBy">The last day for the municipality to look at the decision again.</param>
/// <param name="ReassessmentTime">The time it has for that, in words: 4 uger.</param>
/// <param name="About">What the decision is about, after "vores afgørelse"; null: nothing need be added.</param>
public sealed record ComplaintReceiptFacts(
    Envelope Envelope, DateOnly DecidedOn, DateOnly ComplainedOn, string? By, bool WasLate, bool PowerMissing, DateOnly ReassessBy, string ReassessmentTime, string? About = null) : LetterFacts(Envelope)
{
    /// <summary>It is over a no to access for somebody who is no party: offentlighedsloven says how it is dealt with.</summary>
    public bool OutsidersAccess { get; init; }
}

/// <summary>What the letter is written from that tells of a complaint sent on to Ankestyrelsen.</summary>
/// <param name="By">Who complained for the citizen; null: the citizen.</param>
/// <param name="ForwardedOn">The day it was sent on.</param>
/// <param name="About">As in the receipt.</param>
public sealed record ComplaintForwardedFacts(Envelope Envelope, DateOnly DecidedOn, DateOnly ComplainedOn, string? By, bool WasLate, string Reason, DateOnly ForwardedOn, string? About = null) : LetterFacts(Envelope)
{
    /// <summary>As in the receipt.</summary>
    public bool OutsidersAccess { get; init; }
}

/// <summary>What the letter is written from that tells of a complaint found right, before the new decision.</summary>
/// <param name="By">Who complained for the citizen; null: the citizen.</param>
/// <param name="About">As in the receipt.</param>
/// <param name="Partly">Found right in part: the citizen may hold on to the rest.</param>
public sealed record ComplaintFoundRightFacts(Envelope Envelope, DateOnly DecidedOn, DateOnly ComplainedOn, string? By, string? About, bool Partly, string Reason) : LetterFacts(Envelope)
{
    /// <summary>A complaint that was dismissed is looked at now; no new decision is told in a letter of its own before that.</summary>
    public bool TakesUp { get; init; }

    /// <summary>As in the receipt.</summary>
    public bool OutsidersAccess { get; init; }
}

/// <summary>What the confirmation is written from that a complaint is withdrawn.</summary>
/// <param name="By">Who complained for the citizen; null: the citizen.</param>
/// <param name="About">As in the receipt.</param>
/// <param name="WithdrawnOn">The day it was taken back.</param>
/// <param name="FromBoard">It lay with Ankestyrelsen.</param>
public sealed record ComplaintWithdrawnFacts(
    Envelope Envelope, DateOnly DecidedOn, DateOnly ComplainedOn, string? By, string? About, DateOnly WithdrawnOn, bool FromBoard) : LetterFacts(Envelope);

/// <summary>What the letter to who complained for the citizen is written from, when the power of attorney did not come.</summary>
/// <param name="Citizen">Whom the complaint was for.</param>
/// <param name="AskedOn">The day the power of attorney was asked for.</param>
/// <param name="AppealBy">The last day to complain over the dismissal.</param>
public sealed record ComplaintDismissedFacts(
    Envelope Envelope, string Citizen, DateOnly ComplainedOn, DateOnly AskedOn, string Reason, DateOnly AppealBy) : LetterFacts(Envelope);
