using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Web.Pages.Sources;

/// <summary>One dated value of the standard as a reader sees it.</summary>
internal sealed record ParameterRow(string Name, DateOnly From, string Value, ParameterStatus Status, string Source, string? Note);

internal static class ParameterRows
{
    public static IEnumerable<ParameterRow> Of(Standard standard) =>
    [
        .. Rows("Frist fra ansøgning til afgørelse", standard.ProcessingTime, t => t.InDanish()),
        .. Rows("Klagefrist", standard.AppealWeeks, n => Danish.Count(n, "uge", "uger")),
        .. Rows("Et brev på papir er fremme efter", standard.LetterTransitDays, n => Danish.Count(n, "hverdag", "hverdage")),
        .. Rows("Genvurdering efter klage", standard.ReassessmentDays, Days),
        .. Rows("Svar på aktindsigt", standard.AccessRequestWorkingDays, n => Danish.Count(n, "arbejdsdag", "arbejdsdage")),
        .. Rows("Mindste alder", standard.MinimumAge, n => Danish.Count(n, "år", "år")),
        .. Rows("Første statusmøde efter indskrivning", standard.FirstFollowUpMonths, n => Danish.Count(n, "måned", "måneder")),
        .. Rows("Statusmøder om året derefter", standard.FollowUpsPerYear, n => Danish.Count(n, "møde", "møder")),
        .. Rows("Ferie med ledsagelse om året", standard.HolidayDays, n => Danish.Count(n, "døgn", "døgn")),
        .. Rows("Beskæftigelse om ugen som udgangspunkt", standard.OccupationDaysPerWeek, Days),
        .. Rows("Rådighedsbeløb om måneden (årsbeløb)", standard.DisposableAmount, ore => ore.ToString()),
        .. Rows("En frist vises som nær", standard.NearDeadlineDays, n => $"{Days(n)} før"),
        .. Rows("Brev om forsinkelse bliver en opgave", standard.OverrunNoticeDays, n => $"{Days(n)} før"),
        .. Rows("Tid til en opgave efter afgørelse eller møde", standard.FollowOnTaskDays, Days),
        .. Rows("Et opslag på Tilbudsportalen gentages efter", standard.RegistrationLookupDays, Days),
    ];

    private static string Days(int days) => Danish.Count(days, "dag", "dage");

    private static IEnumerable<ParameterRow> Rows<T>(string name, ParameterSeries<T> series, Func<T, string> text) =>
        series.All.Select(v => new ParameterRow(name, v.From, text(v.Value), v.Status, v.Source.Label, v.Note));
}
