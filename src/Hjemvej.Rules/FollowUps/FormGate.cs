using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.FollowUps;

/// <summary>Has an internal residence completed the form "Opfølgning" before the meeting?</summary>
[Source("2.9-4")]
public static class FormGate
{
    private static readonly GateName Completed = new("meeting.formCompleted", "Skemaet Opfølgning er udfyldt før mødet", SourceRef.Standard("2.9-4"));

    /// <param name="residence">The residence of the stay.</param>
    /// <param name="meetings">Those held; with none, the question is about the coming one.</param>
    public static Gate Of(ResidenceFacts? residence, IReadOnlyList<MeetingFacts> meetings)
    {
        MeetingFacts? latest = null;
        for (var i = 0; i < meetings.Count; i++)
        {
            var meeting = meetings[i];
            latest = latest is null || meeting.HeldOn >= latest.HeldOn ? meeting : latest;
        }

        return Of(residence, latest?.FormCompletedOn, latest?.HeldOn);
    }

    /// <summary>The gate of one meeting.</summary>
    public static Gate Of(ResidenceFacts? residence, DateOnly? formCompletedOn, DateOnly? meetingDay)
    {
        var gate = new GateBuilder(Completed);
        if (residence is { Internal: false })
        {
            return gate.Saw("Botilbuddet er eksternt", "kravet gælder kun kommunens egne").Answer();
        }

        gate.Saw("Skemaet er udfyldt", formCompletedOn is { } done ? done : "nej");
        if (meetingDay is { } day)
        {
            gate.Saw("Mødedagen", day);
        }

        return gate
            .Requires(formCompletedOn is not null, "Botilbuddet skal udfylde skemaet Opfølgning, før mødet kan holdes.")
            .Requires(formCompletedOn is not { } late || meetingDay is not { } held || late <= held, "Skemaet blev først udfyldt efter mødet.")
            .Answer();
    }
}
