using System.Text.Json;
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
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Reads a scenario strictly into the facts of a case and the standard it is asked by.</summary>
internal static class ScenarioReader
{
    private const string Root = "scenario";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <returns>Facts and standard, or the faults; never both.</returns>
    public static (CaseFacts? Facts, Standard? Standard, IReadOnlyList<string> Faults) Read(ReadOnlyMemory<byte> json, StandardLibrary library)
    {
        var faults = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return (null, null, [$"{Root}: must be an object"]);
            }

            if (document.RootElement.TryGetProperty("scenario", out var inner) && inner.ValueKind is JsonValueKind.Object)
            {
                return (null, null, [$"{Root}.scenario: is unknown; give the object under 'scenario' itself"]);
            }

            var root = new Node(document.RootElement, Root, faults);
            var standard = StandardOf(root, library);
            var facts = FactsOf(root);
            if (faults.Count == 0)
            {
                Check(facts, faults);
            }

            return faults.Count == 0 ? (facts, standard, []) : (null, null, faults);
        }
        catch (JsonException e)
        {
            return (null, null, [$"{Root}: is no JSON: {e.Message.ReplaceLineEndings(" ")}"]);
        }
    }

    private static Standard? StandardOf(Node root, StandardLibrary library)
    {
        if (root.Text("standard") is not { } id)
        {
            if (!root.Has("standard"))
            {
                root.Faults.Add($"{Root}.standard: is missing");
            }

            return null;
        }

        if (library.Find(id) is { } standard)
        {
            return Overrides.Apply(standard, root.Object("overrides"));
        }

        root.Faults.Add($"{Root}.standard: '{id}' is not shipped; known are {string.Join(", ", library.Ids)}");
        Overrides.Apply(library.Find(library.Ids.First())!, root.Object("overrides"));
        return null;
    }

    private static CaseFacts FactsOf(Node root)
    {
        root.Knows("standard", "overrides", "asOf", "citizen", "application", "assessment", "committee", "decision", "residence", "payment", "enrolment", "meetings", "complaint", "accessRequest", "holidays");
        return new(root.Required("asOf", root.Date("asOf")))
        {
            BirthDate = root.Object("citizen") is { } citizen ? BirthDate(citizen.Knows("birthDate", "cpr")) : null,
            Application = root.Object("application") is { } application ? Application(application.Knows("receivedOn", "urgent", "referredBackOn")) : null,
            Assessment = root.Object("assessment") is { } assessment ? Assessment(assessment) : AssessmentFacts.None,
            Committee = root.Object("committee") is { } committee ? Committee(committee.Knows("presentedOn", "recommendation")) : null,
            Decision = root.Object("decision") is { } decision ? Decision(decision) : null,
            Residence = root.Object("residence") is { } residence ? Residence(residence) : null,
            SuitableInternal = root.Object("residence") is { } home ? SuitableInternal(home) : [],
            Payment = root.Object("payment") is { } payment ? Payment(payment) : null,
            Enrolment = root.Object("enrolment") is { } enrolment ? Enrolment(enrolment.Knows("startsOn", "endsOn")) : null,
            Meetings = root.Objects("meetings", Meeting) ?? [],
            Complaint = root.Object("complaint") is { } complaint ? new ComplaintFacts(Received(complaint)) : null,
            AccessRequest = root.Object("accessRequest") is { } request ? new AccessRequestFacts(Received(request)) : null,
            Holidays = root.Objects("holidays", Holiday),
        };
    }

    private static DateOnly? BirthDate(Node citizen)
    {
        var birthDate = citizen.Date("birthDate");
        if (citizen.Text("cpr") is not { } text)
        {
            return birthDate;
        }

        if (!CprNumber.TryParse(text, out var cpr))
        {
            citizen.Faults.Add($"{citizen.At("cpr")}: is no CPR number (ten digits, a hyphen is allowed)");
            return birthDate;
        }

        if (birthDate is { } given && given != cpr.BirthDate)
        {
            citizen.Faults.Add($"{citizen.At("birthDate")}: does not follow from the CPR number");
        }

        return cpr.BirthDate;
    }

    private static ApplicationFacts Application(Node node) =>
        new(node.Required("receivedOn", node.Date("receivedOn")), node.Flag("urgent") ?? false, node.Date("referredBackOn"));

    private static AssessmentFacts Assessment(Node node)
    {
        node.Knows("grounds", "documented", "hopesAndDreams", "alternatives", "criteria", "targetGroup");
        var alternatives = node.Objects("alternatives", Alternative) ?? [];
        foreach (var twice in alternatives.GroupBy(a => a.Rung).Where(g => g.Count() > 1))
        {
            node.Faults.Add($"{node.At("alternatives")}: has the rung {Vocabulary.Rungs.First(r => r.Value == twice.Key).Key} twice");
        }

        return new(
            node.Words("grounds", Vocabulary.Grounds),
            node.Flag("documented") ?? false,
            node.Text("hopesAndDreams"),
            alternatives,
            node.Words("criteria", Vocabulary.Criteria),
            node.Words("targetGroup", Vocabulary.TargetGroups));
    }

    private static AlternativeFacts Alternative(Node node)
    {
        node.Knows("rung", "sufficient", "reason");
        return new(node.Required("rung", node.Word("rung", Vocabulary.Rungs)), node.Flag("sufficient"), node.Text("reason"));
    }

    private static CommitteeFacts? Committee(Node node) =>
        node.Date("presentedOn") is { } on ? new(on, node.Word("recommendation", Vocabulary.Recommendations)) : Ignored(node.Word("recommendation", Vocabulary.Recommendations));

    /// <summary>A recommendation without a day: the case was not presented. Its word is still checked.</summary>
    private static CommitteeFacts? Ignored(Recommendation? _) => null;

    private static DecisionFacts? Decision(Node node)
    {
        node.Knows("madeOn", "outcome", "sentOn", "channel", "actionPlanOfferedOn");
        var (made, outcome) = (node.Date("madeOn"), node.Word("outcome", Vocabulary.Outcomes));
        var (sent, channel, offered) = (node.Date("sentOn"), node.Word("channel", Vocabulary.Channels), node.Date("actionPlanOfferedOn"));
        if (made is null && (sent ?? offered) is null && outcome is null && channel is null)
        {
            return null;
        }

        return new(node.Required("madeOn", made), node.Required("outcome", outcome), sent, channel, offered);
    }

    private static ResidenceFacts Residence(Node node)
    {
        node.Knows("internal", "registeredFrom", "registeredTo", "approved", "suitableInternal");
        return new(node.Flag("internal") ?? false, node.Date("registeredFrom"), node.Date("registeredTo"), node.Flag("approved") ?? false);
    }

    private static List<PassedOverFacts> SuitableInternal(Node residence) => residence.Objects("suitableInternal", node =>
    {
        node.Knows("name", "passedOverBecause");
        if (node.Text("name") is not { Length: > 0 } name)
        {
            if (!node.Has("name") || node.Text("name") is "")
            {
                node.Faults.Add($"{node.At("name")}: is missing");
            }

            name = "";
        }

        return new PassedOverFacts(name, node.Text("passedOverBecause"));
    }) ?? [];

    private static PaymentFacts Payment(Node node)
    {
        node.Knows("communicatedOn", "keepsOwnHome", "monthlyNetIncome", "acceptedCommitments", "lodging", "board", "comparableRent");
        return new(
            node.Date("communicatedOn"),
            node.Flag("keepsOwnHome") ?? false,
            node.Kroner("monthlyNetIncome"),
            node.Kroner("acceptedCommitments") ?? default,
            node.Kroner("lodging") ?? default,
            node.Kroner("board") ?? default,
            node.Kroner("comparableRent"));
    }

    private static EnrolmentFacts? Enrolment(Node node) => node.Date("startsOn") is { } starts
        ? new(starts, node.Date("endsOn"))
        : node.Has("endsOn") || node.Has("startsOn") ? new(node.Required("startsOn", node.Date("startsOn")), node.Date("endsOn")) : null;

    private static MeetingFacts Meeting(Node node)
    {
        node.Knows("heldOn", "formCompletedOn");
        return new(node.Required("heldOn", node.Date("heldOn")), node.Date("formCompletedOn"));
    }

    private static HolidayFacts Holiday(Node node)
    {
        node.Knows("kind", "from", "to");
        var from = node.Required("from", node.Date("from"));
        return new(node.Required("kind", node.Word("kind", Vocabulary.Holidays)), from, node.Date("to") ?? from);
    }

    private static DateOnly Received(Node node)
    {
        node.Knows("receivedOn");
        return node.Required("receivedOn", node.Date("receivedOn"));
    }

    /// <summary>What cannot both be true.</summary>
    private static void Check(CaseFacts facts, List<string> faults)
    {
        if (facts.Enrolment is { EndsOn: { } ends } stay && ends < stay.StartsOn)
        {
            faults.Add($"{Root}.enrolment.endsOn: is before startsOn");
        }

        if (facts.Residence is { RegisteredFrom: { } from, RegisteredTo: { } to } && to < from)
        {
            faults.Add($"{Root}.residence.registeredTo: is before registeredFrom");
        }

        if (facts.Decision is { SentOn: { } sent } decision && sent < decision.MadeOn)
        {
            faults.Add($"{Root}.decision.sentOn: is before madeOn");
        }

        var at = 0;
        foreach (var holiday in facts.Holidays ?? [])
        {
            if (holiday.To < holiday.From)
            {
                faults.Add($"{Root}.holidays[{at}].to: is before from");
            }

            at++;
        }
    }
}
