using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Rules.Standards;
using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>
/// The whole job as RulesEngine's expressions: <c>c</c> is the case as our rules get it, <c>s</c> the standard with its dated values. A gate says
/// what it saw and what it rests on; a deadline gives its last day, its status, and how it was reached, with the first day of the value used.
/// </summary>
internal static class EngineOnFacts
{
    public const string Workflow = "whole";

    public static RulesEngine.RulesEngine Create() => new(
        [new Workflow { WorkflowName = Workflow, Rules = [.. Gates.Select(Gate), .. Deadlines.Select(Deadline)] }],
        new ReSettings { CustomTypes = [typeof(DanishCalendar), typeof(Age), typeof(Danish), typeof(Deadline), typeof(Rung), typeof(Channel), typeof(Outcome), typeof(ParameterSeries<int>), typeof(ParameterSeries<ProcessingTime>), typeof(ProcessingTime)] });

    private static readonly (string Id, (string Name, string Expression)[] Let, string Expression, string Saw)[] Gates =
    [
        ("decision.adult", [("minimum", "s.MinimumAge.On(c.Decision.MadeOn.Value)"), ("age", "Age.On(c.BirthDate.Value, c.Decision.MadeOn.Value)")], "age >= minimum.Value",
            """ "Født: " + Danish.Date(c.BirthDate.Value) + ". Alder " + Danish.Date(c.Decision.MadeOn.Value) + ": " + Danish.Count(age, "år", "år") + ". Mindste alder: " + Danish.Count(minimum.Value, "år", "år") + " (" + minimum.Source.Label + "). Kvalitetsstandarden, afsnit 1.2" """),
        ("decision.documentedGround", [], "c.Assessment.Grounds.Count > 0 && c.Assessment.Documented",
            """ "Grundlag: " + c.Assessment.Grounds.Count.ToString() + ". Dokumentation: " + (c.Assessment.Documented ? "foreligger" : "mangler") + ". Kvalitetsstandarden, afsnit 1" """),
        ("decision.homeSupportConsidered", [("answered", "c.Assessment.Alternatives.Count(a => (a.Rung == Rung.HomeSupport || a.Rung == Rung.ExtendedHomeSupport) && a.Sufficient != null)")],
            "answered == 2 && !string.IsNullOrWhiteSpace(c.Assessment.HopesAndDreams)",
            """ "Støtte i eget hjem: " + answered.ToString() + " af 2 svar. Borgerens håb og drømme: " + (string.IsNullOrWhiteSpace(c.Assessment.HopesAndDreams) ? "mangler" : "er skrevet") + ". Kvalitetsstandarden, afsnit 2" """),
        ("decision.leastIntrusive", [("insufficient", "c.Assessment.Alternatives.Count(a => a.Sufficient == false)")], "insufficient == 4",
            """ "Mindre indgribende tilbud, der ikke er nok: " + insufficient.ToString() + " af 4. Kvalitetsstandarden, afsnit 1.2" """),
        ("decision.targetGroup", [], "c.Assessment.Criteria.Count > 0 && c.Assessment.TargetGroup.Count > 0",
            """ "Behov: " + c.Assessment.Criteria.Count.ToString() + ". Derfor er behovet midlertidigt: " + c.Assessment.TargetGroup.Count.ToString() + ". Kvalitetsstandarden, afsnit 1.2 og 2.6" """),
        ("decision.committee", [], "c.Committee.PresentedOn <= c.Decision.MadeOn.Value",
            """ "Forelagt udvalget: " + Danish.Date(c.Committee.PresentedOn) + ". Dagen for afgørelsen: " + Danish.Date(c.Decision.MadeOn.Value) + ". Kvalitetsstandarden, afsnit 2.5" """),
        ("enrolment.decisionSent", [], "c.Decision.Outcome == Outcome.Grant && c.Decision.SentOn.Value <= c.Enrolment.StartsOn",
            """ "Bevillingen er sendt: " + Danish.Date(c.Decision.SentOn.Value) + ". Dagen, der afgør det: " + Danish.Date(c.Enrolment.StartsOn) + ". Kvalitetsstandarden, afsnit 2.5" """),
        ("enrolment.registered", [], "c.Residence.Approved && c.Residence.RegisteredFrom.Value <= c.Enrolment.StartsOn && (c.Residence.RegisteredTo == null || c.Residence.RegisteredTo.Value >= c.Enrolment.StartsOn)",
            """ "Dagen, der afgør det: " + Danish.Date(c.Enrolment.StartsOn) + ". Registreret: fra " + Danish.Date(c.Residence.RegisteredFrom.Value) + ". Godkendt af socialtilsynet: " + (c.Residence.Approved ? "ja" : "nej") + ". Kvalitetsstandarden, afsnit 2.8" """),
        ("enrolment.internalFirst", [], "c.Residence.Internal || c.SuitableInternal.Count == 0",
            """ "Det valgte botilbud er " + (c.Residence.Internal ? "kommunens eget" : "eksternt") + ". Kvalitetsstandarden, afsnit 2.7" """),
        ("enrolment.paymentCommunicated", [], "c.Payment.CommunicatedOn.Value <= c.Enrolment.StartsOn",
            """ "Egenbetalingen er meddelt: " + Danish.Date(c.Payment.CommunicatedOn.Value) + ". Dagen, der afgør det: " + Danish.Date(c.Enrolment.StartsOn) + ". Kvalitetsstandarden, afsnit 2.10" """),
        ("meeting.formCompleted", [], "!c.Residence.Internal || c.Meetings[0].FormCompletedOn.Value <= c.Meetings[0].HeldOn",
            """ "Skemaet er udfyldt: " + Danish.Date(c.Meetings[0].FormCompletedOn.Value) + ". Mødedagen: " + Danish.Date(c.Meetings[0].HeldOn) + ". Kvalitetsstandarden, afsnit 2.9" """),
    ];

    private static readonly (string Id, (string Name, string Expression)[] Let, string Status, string Saw)[] Deadlines =
    [
        ("decision", [("value", "s.ProcessingTime.On(c.Application.ReceivedOn)"), ("due", "value.Value.EndFrom(c.Application.ReceivedOn)"), ("plan", "DanishCalendar.LastWorkingDayOnOrBefore(due)")],
            "Deadline.StatusOf(due, c.Decision.SentOn, c.AsOf)",
            """ "Ansøgningen er modtaget: " + Danish.Date(c.Application.ReceivedOn) + ". Kommunens frist for at svare (gælder fra " + Danish.Date(value.From) + "): " + value.Value.InDanish() + ". Sidste dag for svaret: " + Danish.LongDate(due) + (plan != due ? ". Planlæg efter arbejdsdagen før: " + Danish.LongDate(plan) : "") + ". Afgørelsen er sendt: " + Danish.Date(c.Decision.SentOn.Value) + ". " + value.Source.Label """),
        ("appeal", [("value", "s.AppealWeeks.On(c.Decision.SentOn.Value)"), ("transit", "s.LetterTransitDays.On(c.Decision.SentOn.Value)"),
                ("received", "c.Decision.Channel == Channel.Letter ? DanishCalendar.AddCitizensWeekdays(c.Decision.SentOn.Value, transit.Value) : c.Decision.SentOn.Value"),
                ("due", "DanishCalendar.NextCitizensWeekdayOnOrAfter(DanishCalendar.AddWeeks(received, value.Value))")],
            "Deadline.StatusOf(due, null, c.AsOf)",
            """ "Afgørelsen er sendt: " + Danish.LongDate(c.Decision.SentOn.Value) + ". Modtaget: " + Danish.LongDate(received) + ". Frist for at klage (gælder fra " + Danish.Date(value.From) + "): " + Danish.Count(value.Value, "uge", "uger") + ". Sidste dag for at klage: " + Danish.LongDate(due) + ". " + value.Source.Label """),
        ("firstFollowUp", [("value", "s.FirstFollowUpMonths.On(c.Enrolment.StartsOn)"), ("due", "DanishCalendar.AddMonths(c.Enrolment.StartsOn, value.Value)"), ("plan", "DanishCalendar.LastWorkingDayOnOrBefore(due)")],
            "Deadline.StatusOf(due, c.Meetings[0].HeldOn, c.AsOf)",
            """ "Indskrevet: " + Danish.Date(c.Enrolment.StartsOn) + ". Første statusmøde senest efter (gælder fra " + Danish.Date(value.From) + "): " + Danish.Count(value.Value, "måned", "måneder") + ". Sidste dag: " + Danish.LongDate(due) + ". Planlæg senest: " + Danish.LongDate(plan) + ". Mødet er holdt: " + Danish.Date(c.Meetings[0].HeldOn) + ". " + value.Source.Label """),
        ("nextFollowUp", [("value", "s.FollowUpsPerYear.On(c.Meetings[0].HeldOn)"), ("due", "DanishCalendar.AddMonths(c.Meetings[0].HeldOn, 12 / value.Value)"), ("plan", "DanishCalendar.LastWorkingDayOnOrBefore(due)")],
            "Deadline.StatusOf(due, null, c.AsOf)",
            """ "Seneste statusmøde: " + Danish.Date(c.Meetings[0].HeldOn) + ". Statusmøder om året (gælder fra " + Danish.Date(value.From) + "): " + Danish.Count(value.Value, "møde", "møder") + ". Det er højst så længe mellem to møder: " + Danish.Count(12 / value.Value, "måned", "måneder") + ". Sidste dag: " + Danish.LongDate(due) + ". Planlæg senest: " + Danish.LongDate(plan) + ". " + value.Source.Label """),
    ];

    private static Rule Gate((string Id, (string Name, string Expression)[] Let, string Expression, string Saw) gate) => new()
    {
        RuleName = gate.Id,
        Expression = Inline(gate.Expression, gate.Let),
        Actions = new RuleActions { OnSuccess = Output(Inline(gate.Saw, gate.Let)), OnFailure = Output(Inline(gate.Saw, gate.Let)) },
    };

    private static Rule Deadline((string Id, (string Name, string Expression)[] Let, string Status, string Saw) deadline) => new()
    {
        RuleName = deadline.Id,
        Expression = "true",
        Actions = new RuleActions { OnSuccess = Output(Inline($"new (due as Due, {deadline.Status} as Status, {deadline.Saw.Trim()} as Saw)", deadline.Let)) },
    };

    private static string Inline(string expression, (string Name, string Expression)[] lets) => lets.Reverse().Aggregate(
        expression, (text, let) => System.Text.RegularExpressions.Regex.Replace(text, $@"(?<![\w.""]){let.Name}(?![\w""])", $"({let.Expression})"));

    private static ActionInfo Output(string expression) => new() { Name = "OutputExpression", Context = new() { ["expression"] = expression.Trim() } };
}
