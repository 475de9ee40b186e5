using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>What a calculation of the own payment prices: the stay of its first day, or the place the citizen is on the way to.</summary>
/// <param name="ResidenceId">Null while nothing is chosen.</param>
/// <param name="Stay">Null before the citizen moves in there, also while they live elsewhere.</param>
public sealed record PricedHome(Guid? ResidenceId, Stay? Stay);

/// <summary>What a residence itself asks a month.</summary>
public sealed record OrdinaryPrice(string Residence, Ore Lodging, Ore Board);

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

    /// <summary>The price of the home; null while no residence is chosen.</summary>
    public static Task<OrdinaryPrice?> OrdinaryPriceAsync(this CaseworkDb db, PricedHome home, CancellationToken ct) =>
        db.Residences.AsNoTracking().Where(r => r.Id == home.ResidenceId).Select(r => new OrdinaryPrice(r.Name, r.LodgingPerMonth, r.BoardPerMonth)).SingleOrDefaultAsync(ct);

    /// <summary>A closed case is not changed; but the months of a stay are settled after it too, and the citizen told.</summary>
    internal static async Task<Refusal?> RefusePaymentWhenClosedAsync(this CaseworkDb db, Case @case, DateOnly appliesFrom, CancellationToken ct) =>
        @case.RefuseWhenClosed() is { } closed && (await db.PricedHomeAsync(@case.Id, appliesFrom, ct)).Stay is null ? closed : null;
}
