using Hjemvej.Casework.Payments;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>How many of those who live at a residence pay by another price than the one it asks now.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Waiting">Those of them that cannot be calculated yet: the year's disposable amount is not settled.</param>
public sealed record PricesToCalculate(int Count, int Waiting);

public static class PricesToCalculateQuery
{
    /// <param name="db">The context; nothing it returns is tracked.</param>
    /// <param name="residenceId">The residence.</param>
    /// <param name="today">Today.</param>
    /// <param name="standard">The standard in force.</param>
    /// <param name="ct">Cancels.</param>
    /// <remarks>Bounded by the residence's places; three queries.</remarks>
    public static async Task<PricesToCalculate> PricesToCalculateAsync(this CaseworkDb db, Guid residenceId, DateOnly today, Standard standard, CancellationToken ct)
    {
        var stays = await db.Stays.AsNoTracking()
            .Where(s => s.ResidenceId == residenceId && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today) && db.Cases.Any(c => c.Id == s.CaseId && c.ClosedOn == null)).ToListAsync(ct);
        Guid[] cases = [.. stays.Select(s => s.CaseId)];
        var payments = (await db.PaymentCalculations.AsNoTracking().Where(p => cases.Contains(p.CaseId)).OrderBy(p => p.CalculatedAt).ToListAsync(ct)).ToLookup(p => p.CaseId);
        var prices = await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == residenceId).ToListAsync(ct);
        List<AskedPrice> asked =
        [
            .. stays.Select(s => (Stay: s, Payments: payments[s.CaseId].PricedAt(residenceId).ToList())).Where(s => s.Payments.Exists(p => p.CommunicatedOn is not null))
                .Select(s => s.Payments.PriceChanged(s.Stay.StartsOn, s.Stay.EndsOn, prices, today)).OfType<AskedPrice>(),
        ];
        return new(asked.Count, asked.Count(a => !a.MayBeCalculated(standard)));
    }

    /// <summary>A payment is calculated with the disposable amount of its first month.</summary>
    internal static bool MayBeCalculated(this AskedPrice asked, Standard standard) => standard.DisposableAmount.Find(new(asked.From.Year, asked.From.Month, 1)) is not null;
}
