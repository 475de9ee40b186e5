using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.FollowUps;

/// <summary>One party of a meeting, whether invited, and whether they came (null until the meeting was held).</summary>
public sealed record AttendanceFacts(MeetingParty Party, bool Invited, bool? Attended);

/// <summary>What must be in place for a status meeting (statusmøde) to be convened and held.</summary>
[Source("2.9-1")]
[Assumption("2.9-1", "Et møde uden botilbuddet eller uden myndighed er ikke et statusmøde og flyttes i stedet. Kun borgeren kan være fraværende, med en grund og en plan for, hvordan borgeren inddrages.",
    Alternatives = "Et møde med to af de tre parter tæller.",
    Effect = "Flere møder ville tælle med i de to om året.")]
public static class MeetingRules
{
    public const string AbsenceReasonMissing = "Skriv, hvorfor borgeren ikke var med.";
    public const string AbsencePlanMissing = "Skriv, hvordan borgeren bliver inddraget i opfølgningen alligevel.";

    private static readonly MeetingParty[] Parties = [MeetingParty.Citizen, MeetingParty.Residence, MeetingParty.Authority];

    /// <summary>A meeting lies within the stay: from the day of moving in to the last day.</summary>
    public static Gate WithinStay(EnrolmentFacts stay, DateOnly on) => new(
        "meeting.withinStay",
        "Mødet ligger i opholdet",
        on < stay.StartsOn ? [$"Borgeren flytter først ind {Danish.Date(stay.StartsOn)}, så mødet kan ikke ligge {Danish.Date(on)}."]
        : stay.EndsOn is { } end && on > end ? [$"Opholdets sidste dag er {Danish.Date(end)}. Der kan ikke holdes statusmøde efter udskrivning."]
        : [],
        [new("Indskrevet", Danish.Date(stay.StartsOn)), .. stay.EndsOn is { } last ? [new Step("Udskrevet", Danish.Date(last))] : Array.Empty<Step>()],
        [SourceRef.Standard("2.9-2")]);

    /// <summary>The three parties are invited, always.</summary>
    public static Gate Invited(IReadOnlyCollection<AttendanceFacts> attendance) => new(
        "meeting.partiesInvited",
        "Borgeren, botilbuddet og myndighed er inviteret",
        [.. Parties.Where(p => !attendance.Any(a => a.Party == p && a.Invited)).Select(p => $"{p.Danish()} er ikke inviteret.")],
        [],
        [SourceRef.Standard("2.9-1")]);

    /// <summary>Residence and authority took part; the citizen did, or there is a reason and a plan.</summary>
    public static Gate Attended(IReadOnlyCollection<AttendanceFacts> attendance, string? absenceReason, string? absencePlan)
    {
        bool Came(MeetingParty party) => attendance.Any(a => a.Party == party && a.Attended is true);
        List<string> reasons = [];
        if (!Came(MeetingParty.Residence) || !Came(MeetingParty.Authority))
        {
            reasons.Add("Både botilbuddet og myndigheden skal være med. Flyt mødet, hvis en af dem er forhindret.");
        }

        if (!Came(MeetingParty.Citizen) && string.IsNullOrWhiteSpace(absenceReason))
        {
            reasons.Add(AbsenceReasonMissing);
        }

        if (!Came(MeetingParty.Citizen) && string.IsNullOrWhiteSpace(absencePlan))
        {
            reasons.Add(AbsencePlanMissing);
        }

        return new("meeting.attendance", "Parterne har deltaget", reasons, [], [SourceRef.Standard("2.9-1"), Law.Sel("148")]);
    }
}
