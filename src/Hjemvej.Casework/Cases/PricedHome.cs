using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>What a calculation of the own payment prices: the stay of its first day, or the place the citizen is on the way to.</summary>
/// <param name="ResidenceId">Null while nothing is chosen.</param>
/// <param name="Stay">Null before the citizen moves in there, also while they live elsewhere.</param>
public sealed record PricedHome(Guid? ResidenceId, Stay? Stay);

/// <summary>What a residence itself asks a month, on a day.</summary>
/// <param name="Next">The next price that is another, as far as it is known.</param>
public sealed record OrdinaryPrice(string Residence, Ore Lodging, Ore Board, ResidencePrice? Next = null);

public static class PricedHomeQuery
{
    /// <param name="db">The context; nothing it returns is tracked.</param>
    /// <param name="caseId">Whose.</param>
    /// <param name="appliesFrom">The first day of the calculation.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<PricedHome> PricedHomeAsync(this CaseworkDb db, Guid caseId, DateOnly appliesFrom, CancellationToken ct)
    {
        var stays = await db.Stays.AsNoTracking().Where(s => s.CaseId == caseId).OrderBy(s => s.StartsOn).ToListAsync(ct);
        if (stays.Find(s => !(s.EndsOn < appliesFrom)) is { } lived)
        {
            return new(lived.ResidenceId, lived);
        }

        var left = stays.LastOrDefault();
        return await db.StandingMatches().Where(m => m.CaseId == caseId).StandingFirst().Select(m => (Guid?)m.ResidenceId).FirstOrDefaultAsync(ct) is { } chosen
            ? new(chosen, null)
            : new(left?.ResidenceId, left);
    }

    /// <summary>The price of the home on a day; null while no residence is chosen, and before its first price.</summary>
    public static async Task<OrdinaryPrice?> OrdinaryPriceAsync(this CaseworkDb db, PricedHome home, DateOnly day, CancellationToken ct)
    {
        var found = await db.Residences.AsNoTracking().Where(r => r.Id == home.ResidenceId).Select(r => new { r.Name, r.Prices }).SingleOrDefaultAsync(ct);
        return found?.Prices.On(day) is { } price ? new(found.Name, price.Lodging, price.Board, found.Prices.NextAfter(day)) : null;
    }

    /// <summary>Why a residence's price of a day cannot be calculated with: it has none yet.</summary>
    internal static async Task<Refusal> NoPriceAsync(this CaseworkDb db, Guid residenceId, DateOnly day, string field, CancellationToken ct)
    {
        var residence = await db.Residences.Where(r => r.Id == residenceId).Select(r => new { r.Name, First = r.Prices.Where(p => p.Withdraws == null && !db.ResidencePrices.Any(w => w.ResidenceId == p.ResidenceId && w.Withdraws == p.Sequence)).Min(p => (DateOnly?)p.From) }).SingleAsync(ct);
        return new(
            "payment.no-price",
            $"{residence.Name} har ingen pris den {Danish.Date(day)}{(residence.First is { } first ? $". Den første pris gælder fra den {Danish.Date(first)}" : "")}. Derfor kan egenbetalingen ikke regnes ud. En leder skriver prisen under botilbuddet, Ret oplysninger.",
            SourceRef.Standard("2.10-2"), field);
    }

    /// <summary>A closed case is not changed; but the months of a stay are settled after it too, and the citizen told.</summary>
    internal static async Task<Refusal?> RefusePaymentWhenClosedAsync(this CaseworkDb db, Case @case, DateOnly appliesFrom, CancellationToken ct) =>
        @case.RefuseWhenClosed() is { } closed && (await db.PricedHomeAsync(@case.Id, appliesFrom, ct)).Stay is null ? closed : null;
}
