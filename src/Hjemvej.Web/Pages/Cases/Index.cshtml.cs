using System.Globalization;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.People;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>All cases the person may open, searchable, a page at a time.</summary>
[Authorize(Policies.ReadCase)]
internal sealed class IndexModel(CaseworkDb db, Actor actor, CivilClock clock) : PageModel
{
    public const int PageSize = 25;

    private const int ResidencesShown = 200;

    /// <summary>A name, a case number, a birthday or the number of a calculation; a CPR number only in a form that is posted.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The citizen that a CPR number was typed for; the number itself never stands in an address.</summary>
    [BindProperty(SupportsGet = true, Name = "borger")]
    public Guid? CitizenId { get; set; }

    /// <summary>A CPR number stood in the address.</summary>
    public bool CprInAddress { get; private set; }

    /// <summary>There is a deadline to see for this person.</summary>
    public bool SeesDeadlines { get; } = CaseSight.Of(actor.Role) is { Decisions: true } or { Stay: true };

    [BindProperty(SupportsGet = true, Name = "fase")]
    public CaseStage? Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "afsluttede")]
    public bool Closed { get; set; }

    /// <summary>Only the cases that the person is responsible for.</summary>
    [BindProperty(SupportsGet = true, Name = "mine")]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true, Name = "akut")]
    public bool Urgent { get; set; }

    [BindProperty(SupportsGet = true, Name = "botilbud")]
    public Guid? Residence { get; set; }

    /// <summary>The residences that can be asked for; a residence's own staff need not choose.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Residences { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today => clock.Today;

    public bool CanRegister => actor.Role is Role.SocialWorker or Role.Manager;

    /// <summary>Searches. What is typed goes into the address, so that the list can be kept and shared, but for a CPR number.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Guid? citizen = null;
        if (CprNumber.TryParse(Search?.Trim(), out var cpr))
        {
            citizen = await db.CasesVisibleTo(actor, Today).Where(c => c.Citizen.Cpr == cpr).Select(c => c.Citizen.Id).FirstOrDefaultAsync(ct);
            Search = null;
        }

        return RedirectToPage(new
        {
            q = Search.OrNull(),
            borger = citizen,
            fase = Stage,
            botilbud = Residence,
            mine = Mine ? "true" : null,
            akut = Urgent ? "true" : null,
            afsluttede = Closed ? "true" : null,
        });
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (CprNumber.TryParse(Search?.Trim(), out _))
        {
            (Search, CprInAddress) = (null, true);
        }

        if (await CalculationAsync(ct) is { } calculation)
        {
            return Redirect($"/forklar/{calculation}");
        }

        CurrentPage = Math.Max(1, CurrentPage);
        var visible = db.CasesVisibleTo(actor, Today);
        var cases = from @case in visible
                    join status in db.StatusesSeenBy(actor) on @case.Id equals status.CaseId
                    where Closed || @case.ClosedOn == null
                    select new { Case = @case, Status = status };
        if (Search?.Trim() is { Length: > 0 } search)
        {
            var number = int.TryParse(search, out var n) ? n : 0;
            var born = BirthDateOf(search);
            var pattern = $"%{search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%".ToLowerInvariant();
            cases = cases.Where(c => c.Case.Number == number || (born != null && c.Case.Citizen.BirthDate == born) || EF.Functions.Like(c.Case.Citizen.SearchName, pattern, "\\"));
        }

        if (CitizenId is { } citizen)
        {
            cases = cases.Where(c => c.Case.Citizen.Id == citizen);
        }

        if (Stage is { } stage)
        {
            cases = cases.Where(c => c.Status.Stage == stage);
        }

        cases = cases.Where(c => (!Mine || c.Case.ResponsibleId == actor.Id) && (!Urgent || c.Status.Urgent) && (Residence == null || c.Status.ResidenceId == Residence));
        if (actor.Role is not Role.ResidenceStaff)
        {
            Residences = [.. (await db.Residences.OrderBy(r => r.Name).Take(ResidencesShown).Select(r => new { r.Id, r.Name }).ToListAsync(ct)).Select(r => (r.Id, r.Name))];
        }

        Total = await cases.CountAsync(ct);
        Rows = await cases
            .OrderBy(c => c.Status.NextDueOn == null).ThenBy(c => c.Status.NextDueOn).ThenBy(c => c.Case.Number)
            .Skip((CurrentPage - 1) * PageSize).Take(PageSize)
            .Select(c => new Row(c.Case.Number, c.Case.Citizen.Name, c.Case.Citizen.BirthDate, c.Case.Citizen.ProtectedAddress, c.Status.Stage,
                c.Status.Urgent, c.Status.NextTitle, c.Status.NextDueOn, c.Status.ResidenceName, c.Case.ResponsibleName))
            .ToListAsync(ct);
        return Page();
    }

    /// <summary>The number of a calculation that a citizen read from a letter, when that is what was searched for. A case number is never taken for one.</summary>
    private async Task<string?> CalculationAsync(CancellationToken ct)
    {
        var typed = Search?.Trim() ?? "";
        typed = typed.StartsWith("beregning nr.", StringComparison.OrdinalIgnoreCase) ? typed["beregning nr.".Length..].Trim(' ', '.') : typed;
        return ExplanationNumber.Read(typed) is { } number
            && await db.Explanations.AsNoTracking().Numbered(number).AnyAsync(e => db.CasesVisibleTo(actor, Today).Any(c => c.Id == e.CaseId), ct) ? typed : null;
    }

    /// <summary>The first six digits of a CPR number, which tell the birthday; the century is the latest that has been.</summary>
    private DateOnly? BirthDateOf(string typed) =>
        typed.Length == 6 && typed.All(char.IsAsciiDigit) && DateOnly.TryParseExact($"{typed[..4]}20{typed[4..]}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day > Today ? day.AddYears(-100) : day
            : null;

    internal sealed record Row(
        int Number, string Name, DateOnly BirthDate, bool ProtectedAddress, CaseStage Stage, bool Urgent, string? NextTitle, DateOnly? NextDueOn, string? Residence, string Responsible);
}
