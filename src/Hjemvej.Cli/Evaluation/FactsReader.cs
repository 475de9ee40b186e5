using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.People;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Cli.Evaluation;

/// <summary>The facts of a case out of a scenario. Everything but the day is optional: what has no day has not happened.</summary>
internal static class FactsReader
{
    public static CaseFacts Read(Node root)
    {
        var residence = root.Object("residence", Vocabulary.Residence);
        DateOnly? coming = null;
        var meetings = root.Objects("meetings", Vocabulary.Meeting, node => Meeting(node, ref coming)) ?? [];
        return new(root.Required("asOf", root.Date("asOf")))
        {
            BirthDate = root.Object("citizen", Vocabulary.Citizen) is { } citizen ? BirthDate(citizen) : null,
            Application = root.Object("application", Vocabulary.Application) is { } application ? Application(application) : null,
            Assessment = root.Object("assessment", Vocabulary.Assessment) is { } assessment ? Assessment(assessment) : AssessmentFacts.None,
            Committee = root.Object("committee", Vocabulary.Committee) is { } committee ? Committee(committee) : null,
            Decision = root.Object("decision", Vocabulary.Decision) is { } decision ? Decision(decision) : null,
            Residence = residence is null ? null : Residence(residence),
            SuitableInternal = residence?.Objects("suitableInternal", Vocabulary.SuitableInternal, PassedOver) ?? [],
            Payment = root.Object("payment", Vocabulary.Payment) is { } payment ? Payment(payment) : null,
            Enrolment = root.Object("enrolment", Vocabulary.Enrolment) is { } enrolment ? Enrolment(enrolment) : null,
            Meetings = meetings,
            ComingMeetingFormCompletedOn = coming,
            Complaint = root.Object("complaint", Vocabulary.Received)?.Date("receivedOn") is { } complained ? new(complained) : null,
            AccessRequest = root.Object("accessRequest", Vocabulary.Received)?.Date("receivedOn") is { } requested ? new(requested) : null,
            Holidays = root.Objects("holidays", Vocabulary.Holiday, Holiday),
        };
    }

    private static DateOnly? BirthDate(Node citizen)
    {
        var birthDate = citizen.Date("birthDate");
        if (citizen.Text("cpr") is not { } text)
        {
            return birthDate;
        }

        if (text.Any(char.IsWhiteSpace) || !CprNumber.TryParse(text, out var cpr))
        {
            citizen.Fault("cpr", "is no CPR number (ten digits, a hyphen is allowed after the sixth)");
            return birthDate;
        }

        if (birthDate is { } given && given != cpr.BirthDate)
        {
            citizen.Fault("birthDate", "does not follow from the CPR number");
        }

        return cpr.BirthDate;
    }

    private static ApplicationFacts? Application(Node node)
    {
        var (received, urgent, referredBack) = (node.Date("receivedOn"), node.Flag("urgent"), node.Date("referredBackOn"));
        return received is { } on ? new(on, urgent ?? false, referredBack) : null;
    }

    private static AssessmentFacts Assessment(Node node)
    {
        var alternatives = node.Objects("alternatives", Vocabulary.Alternative, Alternative) ?? [];
        foreach (var twice in alternatives.GroupBy(a => a.Rung).Where(g => g.Count() > 1))
        {
            node.Fault("alternatives", $"has the rung {Words<Rung>.NameOf(twice.Key)} twice");
        }

        return new(
            node.Words("grounds", Vocabulary.Grounds),
            node.Flag("documented") ?? false,
            node.Text("hopesAndDreams"),
            alternatives,
            node.Words("criteria", Vocabulary.Criteria),
            node.Words("targetGroup", Vocabulary.TargetGroups));
    }

    private static AlternativeFacts? Alternative(Node node)
    {
        var (rung, sufficient, reason) = (node.Word("rung", Vocabulary.Rungs), node.Flag("sufficient"), node.Text("reason"));
        return rung is { } on ? new(on, sufficient, reason) : null;
    }

    private static CommitteeFacts? Committee(Node node)
    {
        var (presented, recommendation) = (node.Date("presentedOn"), node.Word("recommendation", Vocabulary.Recommendations));
        return presented is { } on ? new(on, recommendation) : null;
    }

    private static DecisionFacts Decision(Node node)
    {
        var (made, sent) = InOrder(node, "madeOn", "sentOn");
        return new(made, node.Word("outcome", Vocabulary.Outcomes), sent, node.Word("channel", Vocabulary.Channels), node.Date("actionPlanOfferedOn"));
    }

    private static ResidenceFacts Residence(Node node)
    {
        var (from, to) = InOrder(node, "registeredFrom", "registeredTo");
        return new(node.Flag("internal") ?? false, from, to, node.Flag("approved") ?? false);
    }

    private static PassedOverFacts PassedOver(Node node) => new(node.Text("name") is { Length: > 0 } name ? name : "Et botilbud uden navn", node.Text("passedOverBecause"));

    private static PaymentFacts Payment(Node node) => new(
        node.Date("communicatedOn"),
        node.Flag("keepsOwnHome") ?? false,
        node.Kroner("monthlyNetIncome"),
        node.Kroner("acceptedCommitments") ?? default,
        node.Kroner("lodging") ?? default,
        node.Kroner("board") ?? default,
        node.Kroner("comparableRent"));

    private static EnrolmentFacts? Enrolment(Node node)
    {
        var (starts, ends) = InOrder(node, "startsOn", "endsOn");
        return starts is { } on ? new(on, ends) : null;
    }

    /// <summary>A meeting without a day is the coming one.</summary>
    private static MeetingFacts? Meeting(Node node, ref DateOnly? coming)
    {
        var (held, completed) = (node.Date("heldOn"), node.Date("formCompletedOn"));
        if (held is { } on)
        {
            return new(on, completed);
        }

        coming ??= completed;
        return null;
    }

    /// <summary>Without a kind it is a holiday, without a last day it ends on the first; without a first day it has not been held.</summary>
    private static HolidayFacts? Holiday(Node node)
    {
        var kind = node.Word("kind", Vocabulary.Holidays);
        var (from, to) = InOrder(node, "from", "to");
        return from is { } on ? new(kind ?? HolidayKind.Holiday, on, to ?? on) : null;
    }

    /// <summary>Two dates of which the second cannot come before the first.</summary>
    private static (DateOnly? First, DateOnly? Second) InOrder(Node node, string first, string second)
    {
        var (a, b) = (node.Date(first), node.Date(second));
        if (b < a)
        {
            node.Fault(second, $"is before {first}");
        }

        return (a, b);
    }
}
