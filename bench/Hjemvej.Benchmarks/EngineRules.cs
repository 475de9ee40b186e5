using System.Dynamic;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
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

    /// <param name="explained">Each gate also puts what it saw into a Danish text, as an output of its rule; else it has its message alone.</param>
    public static RulesEngine.RulesEngine Create(bool explained = false) => new(
        [new Workflow { WorkflowName = Workflow, Rules = [.. Gates.Select(g => Gate(g.Id, g.Expression, g.Message, explained ? g.Saw : null)), .. Deadlines.Select(d => Deadline(d.Id, d.Expression))] }],
        new ReSettings { CustomTypes = [typeof(DanishCalendar), typeof(Age), typeof(Danish)] });

    private static readonly (string Id, string Expression, string Message, string Saw)[] Gates =
    [
        ("decision.adult", "Age.On(c.BirthDate, c.MadeOn) >= 18", "Borgeren er født $(c.BirthDate) og er ikke fyldt 18 år.",
            """ "Født: " + Danish.Date(c.BirthDate) + ". Alder " + Danish.Date(c.MadeOn) + ": " + Age.On(c.BirthDate, c.MadeOn).ToString() + " år. Mindste alder: 18 år" """),
        ("decision.documentedGround", "c.Grounds > 0 && c.Documented", "Vælg mindst ét grundlag, og skriv, hvad der dokumenterer det.",
            """ "Grundlag: " + c.Grounds.ToString() + ". Dokumentation: " + (c.Documented ? "foreligger" : "mangler") """),
        ("decision.homeSupportConsidered", "c.AnsweredHomeSupport == 2 && !string.IsNullOrWhiteSpace(c.HopesAndDreams)", "Tag stilling til støtte i eget hjem, og skriv borgerens håb og drømme.",
            """ "Støtte i eget hjem: " + c.AnsweredHomeSupport.ToString() + " af 2 svar. Borgerens håb og drømme: " + (string.IsNullOrWhiteSpace(c.HopesAndDreams) ? "mangler" : "er skrevet") """),
        ("decision.leastIntrusive", "c.InsufficientRungs == 4", "Kun $(c.InsufficientRungs) af 4 mindre indgribende tilbud er vurderet.",
            """ "Mindre indgribende tilbud, der ikke er nok: " + c.InsufficientRungs.ToString() + " af 4" """),
        ("decision.targetGroup", "c.Criteria > 0 && c.TargetGroups > 0", "Vælg mindst ét behov, og hvad der gør det midlertidigt.",
            """ "Behov: " + c.Criteria.ToString() + ". Derfor er behovet midlertidigt: " + c.TargetGroups.ToString() """),
        ("decision.committee", "c.PresentedOn <= c.MadeOn", "Udvalget så først sagen $(c.PresentedOn), efter afgørelsen.",
            """ "Forelagt udvalget: " + Danish.Date(c.PresentedOn) + ". Dagen for afgørelsen: " + Danish.Date(c.MadeOn) """),
        ("enrolment.decisionSent", "c.SentOn <= c.StartsOn", "Bevillingen er sendt $(c.SentOn), efter dagen for indflytning.",
            """ "Bevillingen er sendt: " + Danish.Date(c.SentOn) + ". Dagen, der afgør det: " + Danish.Date(c.StartsOn) """),
        ("enrolment.registered", "c.Approved && c.RegisteredFrom <= c.StartsOn && c.RegisteredTo >= c.StartsOn", "Botilbuddet er ikke godkendt og registreret $(c.StartsOn).",
            """ "Dagen, der afgør det: " + Danish.Date(c.StartsOn) + ". Registreret: fra " + Danish.Date(c.RegisteredFrom) + ". Godkendt af socialtilsynet: " + (c.Approved ? "ja" : "nej") """),
        ("enrolment.internalFirst", "c.Internal || c.PassedOverWithoutReason == 0", "Skriv, hvorfor kommunens egne botilbud ikke er valgt.",
            """ "Det valgte botilbud er " + (c.Internal ? "kommunens eget" : "eksternt") """),
        ("enrolment.paymentCommunicated", "c.CommunicatedOn <= c.StartsOn", "Borgeren fik først besked $(c.CommunicatedOn), efter dagen for indflytning.",
            """ "Egenbetalingen er meddelt: " + Danish.Date(c.CommunicatedOn) + ". Dagen, der afgør det: " + Danish.Date(c.StartsOn) """),
        ("meeting.formCompleted", "!c.Internal || c.FormCompletedOn <= c.HeldOn", "Skemaet blev først udfyldt $(c.FormCompletedOn), efter mødet.",
            """ "Skemaet er udfyldt: " + Danish.Date(c.FormCompletedOn) + ". Mødedagen: " + Danish.Date(c.HeldOn) """),
    ];

    private static readonly (string Id, string Expression)[] Deadlines =
    [
        ("decision", "DanishCalendar.AddWeeks(c.ReceivedOn, 12)"),
        ("appeal", "DanishCalendar.NextCitizensWeekdayOnOrAfter(DanishCalendar.AddWeeks(c.ByLetter ? DanishCalendar.AddCitizensWeekdays(c.SentOn, 6) : c.SentOn, 4))"),
        ("firstFollowUp", "DanishCalendar.AddMonths(c.StartsOn, 3)"),
        ("nextFollowUp", "DanishCalendar.AddMonths(c.HeldOn, 12 / 2)"),
    ];

    private static Rule Gate(string id, string expression, string message, string? saw) => new()
    {
        RuleName = id,
        Expression = expression,
        ErrorMessage = message,
        Actions = saw is null ? null : new RuleActions { OnSuccess = Output(saw), OnFailure = Output(saw) },
    };

    private static Rule Deadline(string id, string expression) => new()
    {
        RuleName = id,
        Expression = "true",
        Actions = new RuleActions { OnSuccess = Output(expression) },
    };

    private static ActionInfo Output(string expression) => new() { Name = "OutputExpression", Context = new() { ["expression"] = expression.Trim() } };
}
