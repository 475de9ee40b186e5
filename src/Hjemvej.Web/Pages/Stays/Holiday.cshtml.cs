using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>One holiday: who pays what, the citizen's yes to a purchase, approval, and turning it into day trips or back.</summary>
[Authorize(Policies.Residence)]
internal sealed class HolidayModel(
    CaseworkDb db, AcceptPurchaseHandler accept, ApproveHolidayHandler approve, ConvertHolidayHandler convert, CancelHolidayHandler cancel, Actor actor, CivilClock clock)
    : StayPage(db, actor, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public DateOnly? AcceptedOn { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Holiday Holiday { get; private set; } = null!;

    public HolidayBudget Budget => HolidayBudgetRule.Of(Holiday.Kind, Holiday.ToCosts());

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    /// <summary>Not over and not cancelled.</summary>
    public bool IsOpen => MayChange && (Holiday.Status is HolidayStatus.Planned || (Holiday.Status is HolidayStatus.Approved && Holiday.To >= Today));

    public bool MayConvert => IsOpen && Holiday.Kind is not HolidayKind.Purchased && Holiday.From >= Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        AcceptedOn = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        if (AcceptedOn is null)
        {
            ModelState.TryAddModelError(nameof(AcceptedOn), "Skriv, hvornår borgeren sagde ja.");
        }

        return ModelState.IsValid ? await AnswerAsync(await accept.HandleAsync(new(CaseId, Id, SeenVersion, AcceptedOn!.Value, How ?? ""), ct), "accepteret", ct) : await AgainAsync(ct);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken ct) =>
        await AnswerAsync(await approve.HandleAsync(new(CaseId, Id, SeenVersion), ct), "godkendt", ct);

    /// <summary>A holiday becomes several trips: the list shows them all.</summary>
    public async Task<IActionResult> OnPostConvertAsync(CancellationToken ct)
    {
        var result = await convert.HandleAsync(new(CaseId, Id, SeenVersion), ct);
        return !result.IsRefused && result.Value.Kind is HolidayKind.DayTrip ? ToCase("ophold/ferie", "dagsture") : await AnswerAsync(result, "lavet-om", ct);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct) =>
        await AnswerAsync(await cancel.HandleAsync(new(CaseId, Id, SeenVersion, Reason ?? ""), ct), "aflyst", ct);

    private async Task<IActionResult> AnswerAsync(Result<Holiday> result, string saved, CancellationToken ct)
    {
        if (!result.IsRefused)
        {
            return ToCase($"ophold/ferie/{Id}", saved);
        }

        ModelState.AddRefusals(result.Refusals);
        return await AgainAsync(ct);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct) || await Db.Holidays.AsNoTracking().SingleOrDefaultAsync(h => h.Id == Id && h.StayId == Stay!.Id, ct) is not { } holiday)
        {
            return false;
        }

        Holiday = holiday;
        if (!ModelState.ContainsKey(nameof(SeenVersion)))
        {
            SeenVersion = holiday.Version;
        }

        Gates = holiday.Status is HolidayStatus.Planned ? await approve.GatesAsync(holiday, Stay!, ct) : [];
        return true;
    }
}
