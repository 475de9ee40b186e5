using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>From which day a calculation is really collected.</summary>
/// <param name="From">Null while it follows from the day of moving in.</param>
/// <param name="Lowers">It takes the place of a higher payment, also for days before the letter.</param>
/// <param name="Stay">The stay it is collected of; null before the citizen moves in there.</param>
/// <param name="Keeps">The citizen pays the same as before.</param>
public sealed record TakingEffect(DateOnly? From, bool Lowers, Stay? Stay = null, bool Keeps = false)
{
    public static readonly TakingEffect OnMovingIn = new(null, false);
}

public static class TakingEffectQuery
{
    /// <param name="db">The context.</param>
    /// <param name="calculation">Told, or not yet: then as if it were told today.</param>
    /// <param name="today">Today.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<TakingEffect> TakingEffectAsync(this CaseworkDb db, PaymentCalculation calculation, DateOnly today, CancellationToken ct)
    {
        var told = calculation.CommunicatedOn ?? today;
        var stay = await db.Stays.AsNoTracking()
            .Where(s => s.CaseId == calculation.CaseId && (calculation.ResidenceId == null || s.ResidenceId == calculation.ResidenceId) && (s.EndsOn == null || s.EndsOn >= calculation.AppliesFrom))
            .OrderBy(s => s.StartsOn).FirstOrDefaultAsync(ct);
        if (stay is null)
        {
            return calculation.AppliesFrom < told ? new(MonthChargeRule.ChargeFrom(calculation.AppliesFrom, told), false) : TakingEffect.OnMovingIn;
        }

        var others = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == calculation.CaseId && p.Id != calculation.Id && p.CommunicatedOn != null).ToListAsync(ct);
        var before = others.PricedAt(stay.ResidenceId).Where(p => p.CalculatedAt < calculation.CalculatedAt).Select(p => p.ToDecided()!).ToList();
        var decided = calculation.ToDecided(told);
        var from = PaymentTimelineRule.TakesEffect(calculation.Id, stay.StartsOn, [.. before, decided]);
        var then = from is { } on ? PaymentTimelineRule.On(on, stay.StartsOn, before) : null;
        return new(from, from <= told && then?.Total > decided.Total, stay, then?.Total == decided.Total);
    }
}
