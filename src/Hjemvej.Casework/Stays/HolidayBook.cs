using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>The citizen's holiday account (feriekonto), and whether a holiday fits into it.</summary>
public sealed class HolidayBook(CaseworkDb db, StandardInForce standard)
{
    /// <summary>The account of a calendar year; cancelled holidays do not count.</summary>
    public async Task<HolidayAccount> AccountAsync(Guid caseId, int year, CancellationToken ct) =>
        HolidayAccountRule.Of(await OthersAsync(caseId, null, year, year, ct), year, standard.Current);

    /// <summary>The gates of planning a holiday, itself left out of what the account has used.</summary>
    public async Task<IReadOnlyList<Gate>> GatesAsync(Stay stay, Guid? holidayId, HolidayFacts holiday, CancellationToken ct) =>
        HolidayGates.ToPlan(holiday, await OthersAsync(stay.CaseId, holidayId, holiday.From.Year, holiday.To.Year, ct), stay.ToFacts(), standard.Current);

    /// <summary>Everything that stands in the way of a plan, each at its field.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="holidayId">The holiday that is changed; null of a new one.</param>
    /// <param name="plan">What is planned.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<List<Refusal>> FaultsAsync(Stay stay, Guid? holidayId, HolidayPlan plan, CancellationToken ct) =>
        [.. RefusalsOf(await GatesAsync(stay, holidayId, new(plan.Kind, plan.From, plan.To), ct)), .. plan.Faults()];

    /// <summary>The shut gates as refusals, each at its field.</summary>
    internal static IEnumerable<Refusal> RefusalsOf(IEnumerable<Gate> gates) => gates.SelectMany(g => g.Refusals()).Select(r => r with
    {
        Field = r.Code switch
        {
            "holiday.days" => nameof(HolidayPlan.To),
            "holiday.noOverlap" => nameof(HolidayPlan.From),
            "holiday.withinStay" => nameof(HolidayPlan.From),
            "holiday.account" => nameof(HolidayPlan.Kind),
            _ => null,
        },
    });

    private async Task<List<HolidayFacts>> OthersAsync(Guid caseId, Guid? except, int firstYear, int lastYear, CancellationToken ct)
    {
        DateOnly first = new(firstYear, 1, 1), last = new(Math.Max(firstYear, lastYear), 12, 31);
        return await db.Holidays
            .Where(h => h.CaseId == caseId && h.Id != except && h.Status != HolidayStatus.Cancelled && h.To >= first && h.From <= last)
            .OrderBy(h => h.From).Select(h => new HolidayFacts(h.Kind, h.From, h.To)).ToListAsync(ct);
    }
}
