using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>The end of the stay: the last day, where to and with what support; looked over, done, and moved while it has not come.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class DischargeModel(CaseworkDb db, DischargeCitizenHandler handler, CloseCaseHandler close, CivilClock clock) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Why the case is closed.</summary>
    [BindProperty]
    public string? CloseReason { get; set; }

    /// <summary>The case's version that the form to close it was opened with.</summary>
    [BindProperty]
    public int CaseVersion { get; set; }

    public Stay? Stay { get; private set; }

    /// <summary>Where the stay is expected to lead today, as an adjustment of the grant may have left it.</summary>
    public WayOut? WayOut { get; private set; }

    /// <summary>May the case be closed? Asked when the citizen has left.</summary>
    public Gate? Closing { get; private set; }

    /// <summary>Everything is filled in and allowed; it is looked over before it is done.</summary>
    public bool Checking { get; private set; }

    /// <summary>The letter as it will be sent; null before it is looked over, and when none is sent.</summary>
    public LetterPreview? Letter { get; private set; }

    /// <summary>Meetings and holidays that end with the stay.</summary>
    public IReadOnlyList<string> Cancelled { get; private set; } = [];

    /// <summary>Goals of the plan that are under way, when the citizen moves to a home without support; a question before it is done, and no hindrance.</summary>
    public int GoalsLeftWithoutSupport { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>A decision has ended the grant.</summary>
    public bool MunicipalityMayEnd { get; private set; }

    public bool HasLeft => Stay?.EndsOn < Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { SeenVersion = Stay?.Version ?? 0 };
    }

    /// <summary>Looks it over; nothing is saved.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var check = await handler.PreviewAsync(Input.ToCommand(CaseId, Today), ct);
            ModelState.AddRefusals(check.Refusals, nameof(Input));
            Checking = !check.IsRefused;
            Letter = Checking ? check.Value : null;
        }
        else
        {
            await AddOtherFaultsAsync(ct);
        }

        await LoadAsync(ct);
        if (Checking)
        {
            var lastDay = Input.LastDay!.Value;
            var meetings = await db.MeetingsAfter(Stay!.Id, lastDay).OrderBy(m => m.PlannedOn).Select(m => m.PlannedOn).ToListAsync(ct);
            var holidays = await db.HolidaysAfter(Stay.Id, lastDay).AsNoTracking().OrderBy(h => h.From).ToListAsync(ct);
            var accompaniments = await db.AccompanimentsAfter(Stay.Id, lastDay).AsNoTracking().OrderBy(a => a.Date).ToListAsync(ct);
            GoalsLeftWithoutSupport = Input.To is DischargeTo.OwnHome ? await db.Goals.CountAsync(g => g.CaseId == CaseId && g.Status == GoalStatus.Active, ct) : 0;
            var told = Input.By is DischargeBy.Died ? "" : " Borgeren får brev.";
            Cancelled = [.. meetings.Select(m => $"Statusmødet {Danish.Date(m)}.{told}"), .. holidays.Select(h => $"{h.InWords()}."), .. accompaniments.Select(a => $"{a.InWords()}.")];
        }

        return Page();
    }

    /// <summary>Back to the fields from the look over.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(CaseId, Today), ct);
            if (!result.IsRefused)
            {
                return ToCase("udskrivning", "udskrevet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }
        else
        {
            await AddOtherFaultsAsync(ct);
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task AddOtherFaultsAsync(CancellationToken ct) =>
        ModelState.AddOtherRefusals((await handler.CheckAsync(Input.ToCommand(CaseId, Today), ct)).Refusals, nameof(Input));

    /// <summary>The last step of the way: the citizen has left, and the case is closed.</summary>
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var result = await close.HandleAsync(new(CaseId, CaseVersion, CloseReason ?? ""), ct);
        if (!result.IsRefused)
        {
            return ToCase("udskrivning", "afsluttet");
        }

        ModelState.AddRefusals(result.Refusals.Select(r => r.Field is null ? r : r with { Field = nameof(CloseReason) }));
        var seen = CaseVersion;
        await LoadAsync(ct);
        CaseVersion = seen;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Stay = await db.Stays.AsNoTracking().Include(s => s.Residence).Where(s => s.CaseId == CaseId).PresentFirst(clock.Today).FirstOrDefaultAsync(ct);
        WayOut = Stay?.TermsBy(await db.GrantedTermsAsync(CaseId, clock.Today, ct)).WayOut;
        MunicipalityMayEnd = Stay is { } stay && (await db.EndedByAsync(stay, DischargeBy.Municipality, DateOnly.MaxValue, ct)).IsOpen;
        if (HasLeft && !Header.IsClosed)
        {
            Closing = await close.GateAsync(CaseId, ct);
            CaseVersion = await db.Cases.Where(c => c.Id == CaseId).Select(c => c.Version).SingleAsync(ct);
        }
    }

    internal sealed class Form
    {
        public int SeenVersion { get; set; }

        [Required(ErrorMessage = "Skriv den sidste dag på botilbuddet.")]
        public DateOnly? LastDay { get; set; }

        public DischargeBy? By { get; set; }

        public DischargeTo? To { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Support { get; set; }

        /// <param name="caseId">The case.</param>
        /// <param name="today">Stands in for a last day that cannot be read, while the other fields are looked at.</param>
        public DischargeCitizen ToCommand(Guid caseId, DateOnly today) => new(caseId, SeenVersion, LastDay ?? today, To, Reason ?? "", Support ?? "", By);
    }
}
