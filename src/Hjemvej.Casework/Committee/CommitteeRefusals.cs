using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Committee;

/// <summary>What several use cases of the stage answer.</summary>
internal static class CommitteeRefusals
{
    public static Refusal NotOfTheCommittee => new("committee.role", "Det kan kun visitationsudvalget og myndigheden gøre.", SourceRef.Standard("2.5-3"));

    public static Refusal NoSuchMeeting => new("committee.no-meeting", "Mødet findes ikke.");

    public static Refusal NotOnAgenda => new("committee.not-on-agenda", "Sagen er ikke på dagsordenen. Den kan være taget af, siden du åbnede siden.", SourceRef.Standard("2.5-3"));

    public static Refusal Considered(DateOnly on) => new("committee.considered", $"Udvalget behandlede sagen {Danish.Date(on)}. Den kan ikke tages af dagsordenen.", SourceRef.Standard("2.5-3"));
}
