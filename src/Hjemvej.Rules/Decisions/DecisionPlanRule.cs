using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>What must be done before the citizen can have the answer, in order.</summary>
public enum DecisionStep
{
    /// <summary>§ 85 is considered (1.1).</summary>
    HomeSupport,

    /// <summary>The assessment is concluded (2.5).</summary>
    Assessment,

    /// <summary>The committee has seen the case (2.5).</summary>
    Committee,

    /// <summary>The decision is sent (2.5).</summary>
    Answer,
}

/// <summary>By when a step on the way to the decision is planned to be done.</summary>
/// <param name="By">The last day, inclusive; a working day, unless none lies between the receipt and it.</param>
public sealed record PlannedStep(DecisionStep Kind, string Title, DateOnly By, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);

/// <summary>How is the time to the decision shared between the work before it? (plan) It reminds and shuts nothing: only the decision itself has a deadline.</summary>
/// <remarks>A part of the time that the standard sets no value for is left out.</remarks>
[Source("2.5-1")]
[Source("2.5-2")]
[Assumption("2.5-1", "Standarden siger, hvornår svaret skal være sendt, men ikke hvornår arbejdet før svaret skal være gjort. Hjemvej deler tiden: § 85, udredning og udvalg har hver sin del af den. Planen minder og spærrer ikke.",
    Alternatives = "Andre dele af tiden, eller ingen plan.",
    Effect = "Hvornår arbejdet før afgørelsen står på sagsbehandlerens opgaveliste.",
    Parameter = "assessmentPlanPercent")]
[Assumption("2.5-2", "En akut sag behandles først. Standarden siger ikke hvor hurtigt. Hjemvej planlægger svaret inden 28 dage.",
    Alternatives = "Et andet antal dage.",
    Effect = "Hvornår arbejdet i en akut sag står på sagsbehandlerens opgaveliste. Fristen for afgørelsen er den samme.",
    Parameter = "urgentPlanDays")]
public static class DecisionPlanRule
{
    public static IReadOnlyList<PlannedStep> Of(ApplicationFacts application, Standard standard)
    {
        var (start, time, due) = ProcessingTimeRule.Of(application, standard);
        var urgent = application.Urgent ? standard.UrgentPlanDays.Find(start) : null;
        var end = urgent is { } days && start.AddDays(days.Value) < due ? start.AddDays(days.Value) : due;

        List<PlannedStep> plan = [];
        Add(DecisionStep.HomeSupport, "Tag stilling til § 85", standard.HomeSupportPlanPercent);
        Add(DecisionStep.Assessment, "Udredningen er færdig", standard.AssessmentPlanPercent);
        Add(DecisionStep.Committee, "Udvalget har set sagen", standard.CommitteePlanPercent);
        plan.Add(Planned(DecisionStep.Answer, "Afgørelsen er sendt", end, null));
        return plan;

        void Add(DecisionStep step, string title, ParameterSeries<int> percent)
        {
            if (percent.Find(start) is { } part)
            {
                plan.Add(Planned(step, title, start.AddDays((end.DayNumber - start.DayNumber) * part.Value / 100), part));
            }
        }

        PlannedStep Planned(DecisionStep step, string title, DateOnly day, Dated<int>? part)
        {
            var working = DanishCalendar.LastWorkingDayOnOrBefore(day);
            var by = working < start ? start : working;
            List<Step> steps = [new("Tiden regnes fra", Danish.LongDate(start)), Standard.StepOf("Kommunens frist for at svare", time, time.Value.InDanish())];
            if (urgent is { } early)
            {
                steps.Add(Standard.StepOf("Sagen er akut, og svaret planlægges inden", early, Danish.Count(early.Value, "dag", "dage")));
            }

            steps.Add(new("Svaret er planlagt senest", Danish.LongDate(end)));
            if (part is not null)
            {
                steps.Add(Standard.StepOf("Skridtets del af tiden", part, $"{part.Value} procent"));
            }

            steps.Add(new(by == day ? "Planlagt senest" : "Arbejdsdagen før er planlagt", Danish.LongDate(by)));
            return new(step, title, by, steps, [SourceRef.Standard(urgent is null ? "2.5-1" : "2.5-2")]);
        }
    }
}
