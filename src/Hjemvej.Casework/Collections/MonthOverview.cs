using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Collections;

/// <summary>One citizen's month: what is to be collected, and what has been closed of it.</summary>
/// <param name="ExplanationId">How the month was reached when it was last closed.</param>
/// <param name="PaymentId">The decided payment it reconciles with; null when the citizen was not told of any.</param>
public sealed record MonthRow(
    Guid CaseId, int CaseNumber, string CitizenName, Guid ResidenceId, string ResidenceName, Guid? PaymentId, int Days, Ore Lodging, Ore Board, Ore ClosedLodging, Ore ClosedBoard, int Lines, IReadOnlyList<Step> Steps,
    Guid? ExplanationId = null)
{
    public Ore OpenLodging => Lodging - ClosedLodging;

    public Ore OpenBoard => Board - ClosedBoard;

    /// <summary>The stay runs in the month, but nothing can be collected: the citizen was not told of a payment in time.</summary>
    public bool NothingDecided => PaymentId is null;
}

/// <summary>A month of collection (opkrævning) across the residences.</summary>
public sealed record MonthOverview(DateOnly Month, IReadOnlyList<MonthRow> Rows)
{
    public Ore Lodging => Sum(r => r.Lodging);

    public Ore Board => Sum(r => r.Board);

    public bool IsClosed => Rows.Count > 0 && Rows.All(r => r.OpenLodging == Ore.Zero && r.OpenBoard == Ore.Zero);

    private Ore Sum(Func<MonthRow, Ore> amount) => Rows.Aggregate(Ore.Zero, (sum, row) => sum + amount(row));
}

public static class MonthOverviewQuery
{
    /// <param name="db">The context.</param>
    /// <param name="anyDay">A day in the month.</param>
    /// <param name="residenceId">Only this residence's residents; null is all.</param>
    /// <param name="ct">Cancels.</param>
    /// <remarks>Bounded by the places of the municipality's residences: everyone who lived somewhere in the month.</remarks>
    public static async Task<MonthOverview> MonthOverviewAsync(this CaseworkDb db, DateOnly anyDay, Guid? residenceId, CancellationToken ct)
    {
        DateOnly first = new(anyDay.Year, anyDay.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var stays = await (from stay in db.Stays.AsNoTracking()
                           join @case in db.Cases on stay.CaseId equals @case.Id
                           where stay.StartsOn <= last && (stay.EndsOn == null || stay.EndsOn >= first) && (residenceId == null || stay.ResidenceId == residenceId)
                           orderby stay.Residence.Name, @case.Citizen.Name, @case.Number
                           select new { stay.CaseId, @case.Number, @case.Citizen.Name, stay.ResidenceId, Residence = stay.Residence.Name, stay.StartsOn, stay.EndsOn }).ToListAsync(ct);
        Guid[] cases = [.. stays.Select(s => s.CaseId).Distinct()];
        var payments = (await db.PaymentCalculations.AsNoTracking().Where(p => cases.Contains(p.CaseId) && p.CommunicatedOn != null)
            .Select(p => new { p.CaseId, p.Id, p.AppliesFrom, CommunicatedOn = p.CommunicatedOn!.Value, p.Lodging, p.Board }).ToListAsync(ct)).ToLookup(p => p.CaseId);
        var all = await db.CollectionLines.AsNoTracking().Where(l => l.Month == first && cases.Contains(l.CaseId))
            .OrderBy(l => l.Sequence).Select(l => new { l.CaseId, l.ResidenceId, l.Stream, l.Amount, l.ExplanationId }).ToListAsync(ct);
        var closed = all.ToLookup(l => (l.CaseId, l.ResidenceId, l.Stream), l => l.Amount);
        var lines = all.ToLookup(l => (l.CaseId, l.ResidenceId), l => l.ExplanationId);

        return new(first, [.. stays.Select(s =>
        {
            var collected = MonthCollectionRule.Of(s.StartsOn, s.EndsOn, payments[s.CaseId].Select(p => new DecidedPayment(p.Id, p.AppliesFrom, p.CommunicatedOn, p.Lodging, p.Board)), first);
            return new MonthRow(
                s.CaseId, s.Number, s.Name, s.ResidenceId, s.Residence, collected?.PaymentId, collected?.Days ?? 0, collected?.Lodging ?? Ore.Zero, collected?.Board ?? Ore.Zero,
                Closed(CollectionStream.Lodging), Closed(CollectionStream.Board), lines[(s.CaseId, s.ResidenceId)].Count(), collected?.Steps ?? [], lines[(s.CaseId, s.ResidenceId)].LastOrDefault());

            Ore Closed(CollectionStream stream) => closed[(s.CaseId, s.ResidenceId, stream)].Aggregate(Ore.Zero, (sum, amount) => sum + amount);
        })]);
    }
}
