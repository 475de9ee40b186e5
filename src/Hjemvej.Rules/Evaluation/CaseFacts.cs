using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Evaluation;

/// <summary>Everything the rules know of one case on one day. What is null has not happened.</summary>
public sealed record CaseFacts(DateOnly AsOf)
{
    public DateOnly? BirthDate { get; init; }

    public ApplicationFacts? Application { get; init; }

    public AssessmentFacts Assessment { get; init; } = AssessmentFacts.None;

    public CommitteeFacts? Committee { get; init; }

    /// <summary>The day of the committee's meeting that has the case on its agenda, and has not recommended on it.</summary>
    public DateOnly? OnAgendaFor { get; init; }

    public DecisionFacts? Decision { get; init; }

    public ResidenceFacts? Residence { get; init; }

    public IReadOnlyList<PassedOverFacts> SuitableInternal { get; init; } = [];

    /// <summary>The calculation that the citizen was told of before moving in.</summary>
    public PaymentFacts? Payment { get; init; }

    /// <summary>Every calculation told, in the order they were made; empty when <see cref="Payment"/> is the only one.</summary>
    public IReadOnlyList<PaymentFacts> ToldPayments { get; init; } = [];

    public EnrolmentFacts? Enrolment { get; init; }

    /// <summary>Those held.</summary>
    public IReadOnlyList<MeetingFacts> Meetings { get; init; } = [];

    /// <summary>When the form for the coming meeting was completed; null while it is not.</summary>
    public DateOnly? ComingMeetingFormCompletedOn { get; init; }

    public ComplaintFacts? Complaint { get; init; }

    public AccessRequestFacts? AccessRequest { get; init; }

    /// <summary>Null when the question is not asked; empty when no holiday was taken.</summary>
    public IReadOnlyList<HolidayFacts>? Holidays { get; init; }
}
