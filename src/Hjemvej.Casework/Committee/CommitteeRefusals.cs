using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Committee;

/// <summary>What several use cases of the stage answer.</summary>
internal static class CommitteeRefusals
{
    /// <summary>Shut to all but the committee's members and the manager.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">What is not theirs to do, as the refusal says it.</param>
    public static Refusal? RefuseUnlessCommittee(this Actor actor, string act) => actor.Role is Role.CommitteeMember or Role.Manager
        ? null
        : new("committee.role", $"Kun visitationsudvalget kan {act}.", SourceRef.Standard("2.5-3"));

    /// <summary>Shut to all but the committee and the authority, who keep its agenda together.</summary>
    public static Refusal? RefuseUnlessAroundCommittee(this Actor actor) => actor.Role is Role.SocialWorker or Role.CommitteeMember or Role.Manager
        ? null
        : new("committee.role", "Det kan kun visitationsudvalget og myndigheden gøre.", SourceRef.Standard("2.5-3"));

    public static Refusal NoSuchMeeting => new("committee.no-meeting", "Mødet findes ikke.");

    public static Refusal NotOnAgenda => new("committee.not-on-agenda", "Sagen er ikke på dagsordenen. Den kan være taget af, siden du åbnede siden.", SourceRef.Standard("2.5-3"));

    public static Refusal HadThere(DateOnly on) => new("committee.had-there", $"Udvalget har haft sagen på mødet {Danish.Date(on)}. Vælg et andet møde.", SourceRef.Standard("2.5-3"), "MeetingId");

    /// <summary>Null while the committee has given no answer.</summary>
    public static Refusal? Answered(CommitteeItem item) =>
        item.PresentedOn is { } on ? Considered(on)
        : item.PostponedOn is { } postponed ? new("committee.postponed", $"Udvalget udsatte sagen {Danish.Date(postponed)}. Sæt den på dagsordenen igen.", SourceRef.Standard("2.5-3"))
        : null;

    public static Refusal Considered(DateOnly on) => new("committee.considered", $"Udvalget behandlede sagen {Danish.Date(on)}. Den kan ikke flyttes eller tages af dagsordenen.", SourceRef.Standard("2.5-3"));
}
