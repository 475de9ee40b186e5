using System.Globalization;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>A value as it stands in the file, for lists and comparison.</summary>
/// <param name="Value">With its unit: <c>12 weeks</c>, <c>2900.00</c>.</param>
public sealed record ParameterRow(DateOnly From, string Value, SourceRef Source, ParameterStatus Status, string? Note);

/// <summary>Every parameter of a standard by its name in the file, in the order of the file.</summary>
public static class StandardParameters
{
    private static readonly (string Name, Func<Standard, IEnumerable<ParameterRow>> Rows)[] All =
    [
        ("processingTime", s => Rows(s.ProcessingTime, t => $"{t.Value} {Unit(t.Unit)}")),
        ("appealWeeks", s => Rows(s.AppealWeeks)),
        ("letterTransitDays", s => Rows(s.LetterTransitDays)),
        ("reassessmentDays", s => Rows(s.ReassessmentDays)),
        ("accessRequestWorkingDays", s => Rows(s.AccessRequestWorkingDays)),
        ("minimumAge", s => Rows(s.MinimumAge)),
        ("firstFollowUpMonths", s => Rows(s.FirstFollowUpMonths)),
        ("followUpsPerYear", s => Rows(s.FollowUpsPerYear)),
        ("holidayDays", s => Rows(s.HolidayDays)),
        ("occupationDaysPerWeek", s => Rows(s.OccupationDaysPerWeek)),
        ("disposableAmount", s => Rows(s.DisposableAmount, (Ore a) => a.InKroner.ToString("0.00", CultureInfo.InvariantCulture))),
        ("nearDeadlineDays", s => Rows(s.NearDeadlineDays)),
        ("overrunNoticeDays", s => Rows(s.OverrunNoticeDays)),
        ("followOnTaskDays", s => Rows(s.FollowOnTaskDays)),
        ("registrationLookupDays", s => Rows(s.RegistrationLookupDays)),
    ];

    public static IEnumerable<(string Name, IReadOnlyList<ParameterRow> Rows)> Of(Standard standard) => All.Select(p => (p.Name, (IReadOnlyList<ParameterRow>)[.. p.Rows(standard)]));

    private static IEnumerable<ParameterRow> Rows(ParameterSeries<int> series) => Rows(series, value => value.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<ParameterRow> Rows<T>(ParameterSeries<T> series, Func<T, string> write) =>
        series.All.Select(row => new ParameterRow(row.From, write(row.Value), row.Source, row.Status, row.Note));

    private static string Unit(TimeUnit unit) => unit switch
    {
        TimeUnit.Weeks => "weeks",
        TimeUnit.Months => "months",
        _ => "workingDays",
    };
}
