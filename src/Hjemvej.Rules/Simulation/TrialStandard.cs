using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Simulation;

/// <summary>A value to try in place of a standard's own.</summary>
/// <param name="Value">As <see cref="Standards.Parameter.Read"/> takes it.</param>
public sealed record TrialValue(string Parameter, string Value);

/// <summary>A standard as it would be if some values had always been others (prøvestandard).</summary>
public static class TrialStandard
{
    private const string Source = "Prøveværdi i laboratoriet";

    /// <summary>The parameters that the figures of a simulation rest on.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["processingTime", "firstFollowUpMonths", "followUpsPerYear", "holidayDays", "disposableAmount"];

    public static Standard Of(Standard standard, IEnumerable<TrialValue> values) => values.Aggregate(standard, (trial, value) =>
        Standards.Parameters.Find(value.Parameter) is { } parameter ? parameter.Amend(trial, Always(parameter.InWords(trial), value)) : trial);

    /// <summary>On every day on which a value begins, recorded after all of them: so it counts on each day.</summary>
    private static List<AmendedValue> Always(ParameterSeries<string> series, TrialValue value)
    {
        var recorded = (series.All.Max(row => row.RecordedAt) ?? DateTime.MinValue).AddTicks(1);
        var years = series.Yearly ? Enumerable.Range(Period.Earliest.Year, Period.Latest.Year - Period.Earliest.Year + 1).Select(year => new DateOnly(year, 1, 1)) : [];
        return [.. series.All.Select(row => row.From).Append(Period.Earliest).Concat(years).Distinct()
            .Select(day => new AmendedValue(value.Parameter, day, value.Value, Source, ParameterStatus.Confirmed, null, null, recorded))];
    }
}
