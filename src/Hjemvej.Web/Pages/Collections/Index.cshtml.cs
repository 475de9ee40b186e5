using System.Globalization;
using System.Text;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Collections;

/// <summary>A month's collection: lodging for the municipality, a board statement for each residence, both from the decided payments.</summary>
[Authorize(Policies.Collections)]
internal sealed class IndexModel(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard, CloseMonthHandler handler, RecordFileFetchedHandler fetched) : PageModel
{
    /// <summary>yyyy-MM; anything else is the month that ended last.</summary>
    [BindProperty(SupportsGet = true, Name = "maaned")]
    public string? MonthText { get; set; }

    /// <summary>The fingerprint of the rows that the form was opened with; the page writes it anew each time.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Why a closed month is corrected, by stay: of each citizen by itself, for finance only.</summary>
    [BindProperty(Name = nameof(Reasons))]
    public Dictionary<Guid, string?> Reasons { get; set; } = [];

    public MonthOverview Overview { get; private set; } = null!;

    /// <summary>A residence sees what it is to collect itself, and neither lodging nor what is paid out.</summary>
    public bool SeesLodging => actor.Role is not Role.ResidenceStaff;

    /// <summary>The lists by their name in the address; those that are seen are the columns of the page.</summary>
    public static IReadOnlyDictionary<CollectionStream, string> Lists { get; } = new Dictionary<CollectionStream, string>
    {
        [CollectionStream.Board] = "kost",
        [CollectionStream.Lodging] = "logi",
        [CollectionStream.Purchase] = "tilkoeb",
        [CollectionStream.PersonalNeeds] = "fornoedenheder",
    };

    /// <summary>What this person sees a column of: purchases and personal needs only in a month that has some.</summary>
    public IReadOnlyList<CollectionStream> Streams =>
        [.. Lists.Keys.Where(Sees).Where(s => s.IsOwnPayment() || Overview.Rows.Any(r => r.Due(s) != Ore.Zero || r.Lines.Any(l => l.Stream == s)))];

    public bool CanClose => actor.Role is Role.Finance or Role.Manager && Month <= clock.Today && Overview.Rows.Any(r => r.IsOpen);

    public DateOnly Month => Asked ?? new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);

    /// <summary>The month in the address cannot be read.</summary>
    public bool CannotRead => MonthText is not null && Asked is null;

    /// <summary>The month is still running: what happens in the rest of it becomes a correction.</summary>
    public bool IsRunning => Month.AddMonths(1) > clock.Today;

    public bool HasNotBegun => Month > clock.Today;

    /// <summary>The closings that hold a line this person sees.</summary>
    public IEnumerable<MonthClosing> Closings => Overview.Closings.Where(c => Overview.Rows.Any(r => r.Lines.Any(l => l.Closing == c.Number && Sees(l.Stream))));

    private DateOnly? Asked => DateOnly.TryParseExact($"{MonthText}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 2200 ? month : null;

    public bool Sees(CollectionStream stream) => !stream.IsMunicipal() || SeesLodging;

    /// <summary>Citizens with less than the disposable amount: what is paid out to them, or what the authority is still asked.</summary>
    public IReadOnlyList<MonthRow> PersonalNeeds => !SeesLodging
        ? []
        : [.. Overview.Rows.Where(r => r.PersonalNeeds.Days > 0 || r.PersonalNeedsQuestion is not PersonalNeedsQuestion.None || r.Lines.Any(l => l.Stream.IsPaidOut()))];

    /// <summary>As a heading.</summary>
    public static string NameOf(CollectionStream stream) => $"{char.ToUpperInvariant(stream.InAWord()[0])}{stream.InAWord()[1..]}";

    public Ore SumOf(MonthClosing closing, CollectionStream stream) =>
        Overview.Rows.SelectMany(r => r.Lines).Where(l => l.Closing == closing.Number && l.Stream == stream).Aggregate(Ore.Zero, (sum, line) => sum + line.Amount);

    public bool HasLines(MonthClosing closing, CollectionStream stream) => Overview.Rows.Any(r => r.Lines.Any(l => l.Closing == closing.Number && l.Stream == stream));

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (actor.Role is not (Role.Finance or Role.Manager))
        {
            return Forbid();
        }

        foreach (var stay in Reasons.Where(r => r.Value?.Length > 1000).Select(r => r.Key))
        {
            ModelState.AddModelError($"{nameof(Reasons)}[{stay}]", "Højst 1.000 tegn.");
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Month, Seen, Reasons), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/opkraevning?maaned={Month:yyyy-MM}&gemt={(Reasons.Count > 0 ? "rettet" : "lukket")}");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <summary>The lines of one closing as a file for a spreadsheet; without its number what is not closed yet, marked as that.</summary>
    public async Task<IActionResult> OnGetFileAsync(string liste, int? lukning, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Lists.FirstOrDefault(list => list.Value == liste) is not { Value: not null, Key: var stream })
        {
            return NotFound();
        }

        if (!Sees(stream))
        {
            return Forbid();
        }

        if (lukning is { } number && Overview.Closings.All(c => c.Number != number))
        {
            return NotFound();
        }

        Guid[] cases = [.. Overview.Rows.Select(r => r.CaseId).Distinct()];
        var citizens = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Citizen }).ToDictionaryAsync(c => c.Id, c => c.Citizen, ct);
        var text = CollectionFile.Of(Overview, stream, lukning, citizens);
        if (stream.IsMunicipal() && lukning is { } closed)
        {
            var named = Overview.Rows.Where(r => r.Lines.Any(l => l.Closing == closed && l.Stream == stream)).Select(r => r.CaseId).Distinct().Count();
            if ((await fetched.HandleAsync(new(Month, closed, stream, named), ct)).IsRefused)
            {
                return Forbid();
            }
        }

        var name = $"{liste}-{Month:yyyy-MM}-{(lukning is { } n ? $"lukning-{n}" : "ikke-lukket")}.csv";
        return File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], "text/csv", name);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Overview = await db.MonthOverviewAsync(Month, actor.Role is Role.ResidenceStaff ? actor.ResidenceId ?? Guid.Empty : null, standard.Current, clock.Today, ct);
        foreach (var row in Overview.Rows.Where(r => r.Corrects))
        {
            Reasons.TryAdd(row.StayId, null);
        }
    }
}
