using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Applications;

/// <summary>From when to when the municipality may take to answer.</summary>
/// <param name="Start">The day the clock starts: the receipt, or a later remittal.</param>
/// <param name="Allowed">The time in force on that day.</param>
/// <param name="Due">The last day for the answer.</param>
public sealed record AnswerTime(DateOnly Start, Dated<ProcessingTime> Allowed, DateOnly Due)
{
    /// <summary>How the last day was reached.</summary>
    public IReadOnlyList<Step> Steps =>
    [
        new("Fristen regnes fra", Danish.LongDate(Start)),
        Standard.StepOf("Kommunens frist for at svare", Allowed, Allowed.Value.InDanish()),
        new("Sidste dag for svaret", Danish.LongDate(Due)),
    ];
}

/// <summary>How long may the municipality take? (sagsbehandlingsfrist)</summary>
/// <remarks>The value in force on the day the clock starts decides, also for a case that is under way when it changes.</remarks>
[Source("2.5-1")]
public static class ProcessingTimeRule
{
    public static AnswerTime Of(ApplicationFacts application, Standard standard)
    {
        var start = StartOf(application);
        var allowed = standard.ProcessingTime.On(start);
        return new(start, allowed, allowed.Value.EndFrom(start));
    }

    /// <summary>The day the clock starts.</summary>
    internal static DateOnly StartOf(ApplicationFacts application) =>
        application.ReferredBackOn is { } back && back > application.ReceivedOn ? back : application.ReceivedOn;
}
