using System.Dynamic;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.People;
using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>A case as RulesEngine reads it most easily: flat.</summary>
public sealed record EngineFacts(
    DateOnly BirthDate, DateOnly ReceivedOn, DateOnly MadeOn, DateOnly SentOn, bool ByLetter, int Grounds, bool Documented, string HopesAndDreams, int AnsweredHomeSupport,
    int InsufficientRungs, int Criteria, int TargetGroups, DateOnly PresentedOn, bool Approved, DateOnly RegisteredFrom, DateOnly RegisteredTo, bool Internal, int PassedOverWithoutReason,
    DateOnly CommunicatedOn, DateOnly StartsOn, DateOnly HeldOn, DateOnly FormCompletedOn)
{
    public static EngineFacts Of(CaseFacts c) => new(
        c.BirthDate!.Value, c.Application!.ReceivedOn, c.Decision!.MadeOn!.Value, c.Decision.SentOn!.Value, c.Decision.Channel is Channel.Letter, c.Assessment.Grounds.Count, c.Assessment.Documented,
        c.Assessment.HopesAndDreams!, 2, c.Assessment.Alternatives.Count, c.Assessment.Criteria.Count, c.Assessment.TargetGroup.Count, c.Committee!.PresentedOn, c.Residence!.Approved,
        c.Residence.RegisteredFrom!.Value, c.Residence.RegisteredTo ?? DateOnly.MaxValue, c.Residence.Internal, 0, c.Payment!.CommunicatedOn!.Value, c.Enrolment!.StartsOn,
        c.Meetings[0].HeldOn, c.Meetings[0].FormCompletedOn!.Value);

    /// <summary>The same, without a type.</summary>
    public static ExpandoObject Loose(EngineFacts facts)
    {
        IDictionary<string, object?> loose = new ExpandoObject();
        foreach (var property in typeof(EngineFacts).GetProperties())
        {
            loose[property.Name] = property.GetValue(facts);
        }

        return (ExpandoObject)loose;
    }
}

/// <summary>Gates and deadlines as RulesEngine's expressions.</summary>
internal static class EngineRules
{
    public const string Workflow = "case";

    public static RulesEngine.RulesEngine Create() => new(
        [new Workflow { WorkflowName = Workflow, Rules = [.. Gates.Select(g => Gate(g.Id, g.Expression)), .. Deadlines.Select(d => Deadline(d.Id, d.Expression))] }],
        new ReSettings { CustomTypes = [typeof(DanishCalendar), typeof(Age)] });

    private static readonly (string Id, string Expression)[] Gates =
    [
        ("decision.adult", "Age.On(c.BirthDate, c.MadeOn) >= 18"),
        ("decision.documentedGround", "c.Grounds > 0 && c.Documented"),
        ("decision.homeSupportConsidered", "c.AnsweredHomeSupport == 2 && !string.IsNullOrWhiteSpace(c.HopesAndDreams)"),
        ("decision.leastIntrusive", "c.InsufficientRungs == 4"),
        ("decision.targetGroup", "c.Criteria > 0 && c.TargetGroups > 0"),
        ("decision.committee", "c.PresentedOn <= c.MadeOn"),
        ("enrolment.decisionSent", "c.SentOn <= c.StartsOn"),
        ("enrolment.registered", "c.Approved && c.RegisteredFrom <= c.StartsOn && c.RegisteredTo >= c.StartsOn"),
        ("enrolment.internalFirst", "c.Internal || c.PassedOverWithoutReason == 0"),
        ("enrolment.paymentCommunicated", "c.CommunicatedOn <= c.StartsOn"),
        ("meeting.formCompleted", "!c.Internal || c.FormCompletedOn <= c.HeldOn"),
    ];

    private static readonly (string Id, string Expression)[] Deadlines =
    [
        ("decision", "DanishCalendar.AddWeeks(c.ReceivedOn, 12)"),
        ("appeal", "DanishCalendar.NextCitizensWeekdayOnOrAfter(DanishCalendar.AddWeeks(c.ByLetter ? DanishCalendar.AddCitizensWeekdays(c.SentOn, 6) : c.SentOn, 4))"),
        ("firstFollowUp", "DanishCalendar.AddMonths(c.StartsOn, 3)"),
        ("nextFollowUp", "DanishCalendar.AddMonths(c.HeldOn, 12 / 2)"),
    ];

    private static Rule Gate(string id, string expression) => new() { RuleName = id, Expression = expression, ErrorMessage = id };

    private static Rule Deadline(string id, string expression) => new()
    {
        RuleName = id,
        Expression = "true",
        Actions = new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new() { ["expression"] = expression } } },
    };
}
