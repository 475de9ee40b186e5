using System.Globalization;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Amendments;

/// <summary>The yearly work with the disposable amount: what each index would make it, and the way to propose one.</summary>
[Authorize(Policies.Staff)]
internal sealed class YearlyAmountModel(CaseworkDb db, StandardInForce standard, CivilClock clock, Actor actor) : PageModel
{
    /// <summary>The year asked for; the one that lacks its amount when left out, else the next.</summary>
    [BindProperty(SupportsGet = true, Name = "aar")]
    public string? YearText { get; set; }

    public int Year { get; private set; }

    public Dated<string>? Settled { get; private set; }

    public IReadOnlyList<AmountCandidate> Candidates { get; private set; } = [];

    public IReadOnlyList<Amendment> Waiting { get; private set; } = [];

    public bool MayPropose => actor.Role is Role.Manager;

    public string FirstDay => $"{Year}-01-01";

    public Dated<string>? ChosenIndex => Of("disposableAmountIndex").Find(new(Year, 1, 1));

    /// <summary>What the standard's own file says of the index.</summary>
    public string? IndexNote => Of("disposableAmountIndex").All.LastOrDefault(v => v.RecordedAt is null && v.From.Year <= Year)?.Note;

    public string RoundingWords => InWords("disposableAmountRounding");

    public string OriginWords => InWords("disposableAmountOrigin");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = int.TryParse(YearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            ? year
            : YearlyAmountRule.MissingYear(clock.Today, standard.Current) ?? clock.Today.Year + 1;
        DateOnly first = new(Year, 1, 1);
        Settled = Of("disposableAmount").Find(first);
        Candidates = YearlyAmountRule.Candidates(Year, standard.Current);
        Waiting = await db.Amendments.AsNoTracking().Waiting().Where(a => a.Parameter == "disposableAmount" && a.From == first).OrderBy(a => a.ProposedAt).Take(20).ToListAsync(ct);
    }

    /// <summary>The percentage that a candidate lacks for the year.</summary>
    public string? PercentOf(AmountCandidate candidate)
    {
        DateOnly first = new(Year, 1, 1);
        return candidate.Index switch
        {
            AmountIndex.CashBenefit or AmountIndex.CashBenefitLessDeduction when standard.Current.CashBenefitPercent.FindOrProposed(first) is null => "cashBenefitPercent",
            AmountIndex.CashBenefitLessDeduction when standard.Current.CashBenefitDeduction.FindOrProposed(first) is null => "cashBenefitDeduction",
            AmountIndex.Rate when standard.Current.RatePercent.FindOrProposed(first) is null => "ratePercent",
            AmountIndex.TaxThreshold when standard.Current.TaxThresholdPercent.FindOrProposed(first) is null => "taxThresholdPercent",
            _ => null,
        };
    }

    /// <summary>The proposal's form with the candidate filled in: amount, source and how it was reached.</summary>
    public string LinkTo(AmountCandidate candidate, Ore amount) => QueryHelpers.AddQueryString("/standard/foreslaa", new Dictionary<string, string?>
    {
        ["vaerdi"] = "disposableAmount",
        ["fra"] = FirstDay,
        ["tal"] = amount.InKroner.ToString(CultureInfo.InvariantCulture),
        ["kilde"] = candidate.Index.Danish(),
        ["grund"] = string.Join("; ", candidate.Steps.Select(s => $"{s.Text}: {s.Value}")),
    });

    private ParameterSeries<string> Of(string parameter) => Parameters.Find(parameter)!.InWords(standard.Current);

    private string InWords(string parameter) => Of(parameter) is var series && series.FindOrProposed(new(Year, 1, 1)) is { } value
        ? $"{value.Value.ToLowerInvariant()}{(value.Status is ParameterStatus.Proposed ? " (foreslået, ikke bekræftet)" : "")}"
        : "ikke fastsat";
}
