using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Collections;

/// <summary>Reads a month of collection: what the rules say is due, beside what was closed.</summary>
public static class MonthOverviewQuery
{
    private sealed record StayInMonth(Stay Stay, int CaseNumber, string CitizenName, string ResidenceName);

    /// <param name="db">The context.</param>
    /// <param name="anyDay">A day in the month.</param>
    /// <param name="residenceId">Only this residence's residents; null is all.</param>
    /// <param name="standard">The standard in force.</param>
    /// <param name="today">A trip that has not ended yet is not charged.</param>
    /// <param name="ct">Cancels.</param>
    /// <remarks>
    /// Bounded by the places of the municipality's residences: everyone who lived somewhere in the month, and every stay with a line of it.
    /// A stay that turned out to have ended before the month keeps its row until what was closed is given back.
    /// </remarks>
    public static async Task<MonthOverview> MonthOverviewAsync(this CaseworkDb db, DateOnly anyDay, Guid? residenceId, Standard standard, DateOnly today, CancellationToken ct)
    {
        DateOnly first = new(anyDay.Year, anyDay.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var ended = last < today ? last : today;
        var stays = await (from stay in db.Stays.AsNoTracking()
                           join @case in db.Cases on stay.CaseId equals @case.Id
                           where (stay.StartsOn <= last && (stay.EndsOn == null || stay.EndsOn >= first)) || db.CollectionLines.Any(l => l.StayId == stay.Id && l.Month == first)
                           where residenceId == null || stay.ResidenceId == residenceId
                           orderby stay.Residence.Name, @case.Citizen.Name, @case.Number, stay.StartsOn
                           select new StayInMonth(stay, @case.Number, @case.Citizen.Name, stay.Residence.Name)).ToListAsync(ct);
        Guid[] cases = [.. stays.Select(s => s.Stay.CaseId).Distinct()], ids = [.. stays.Select(s => s.Stay.Id)];
        var payments = (await db.PaymentCalculations.AsNoTracking().Where(p => cases.Contains(p.CaseId) && p.CommunicatedOn != null)
            .ToListAsync(ct)).ToLookup(p => p.CaseId);
        var notSent = await db.Letters.ToPost().Where(l => cases.Contains(l.CaseId) && l.Kind == LetterKind.Payment && l.CopyOf == null).Select(l => (Guid?)l.Id).ToListAsync(ct);
        HashSet<Guid> notTold = [.. payments.SelectMany(p => p).Where(p => p.LetterId is not null && notSent.Contains(p.LetterId)).Select(p => p.Id)];
        var closings = await db.MonthClosings.AsNoTracking().Where(c => c.Month == first).OrderBy(c => c.Number).ToListAsync(ct);
        var lines = (await (from line in db.CollectionLines.AsNoTracking()
                            join closing in db.MonthClosings on line.ClosingId equals closing.Id
                            where line.Month == first && ids.Contains(line.StayId)
                            orderby closing.Number, line.Stream
                            select new { line.StayId, Line = new ClosedLine(line.Stream, closing.Number, line.Amount, line.Days, line.CorrectionReason, line.ExplanationId) }).ToListAsync(ct))
            .ToLookup(l => l.StayId, l => l.Line);
        var bought = (await db.Holidays.AsNoTracking()
            .Where(h => ids.Contains(h.StayId) && h.Kind == HolidayKind.Purchased && h.Status == HolidayStatus.Approved && h.To >= first && h.To <= ended).ToListAsync(ct))
            .ToLookup(h => h.StayId, h => new BoughtTrip(h.From, h.To, h.ToCosts()));
        var yearly = CollectionGates.YearlyAmount(first, standard);
        return new(first, yearly, [.. stays.Select(s => RowOf(s, [.. payments[s.Stay.CaseId].PricedAt(s.Stay.ResidenceId).Select(p => p.ToDecided()!)], [.. lines[s.Stay.Id]], PurchaseChargeRule.Of(bought[s.Stay.Id], first), yearly, notTold, first, last, standard))], closings);
    }

    private static MonthRow RowOf(
        StayInMonth found, IReadOnlyList<DecidedPayment> payments, IReadOnlyList<ClosedLine> lines, PurchaseCharge bought, Gate yearly,
        HashSet<Guid> notTold, DateOnly first, DateOnly last, Standard standard)
    {
        var stay = found.Stay;
        var lives = stay.StartsOn <= last && !(stay.EndsOn < first);
        var row = new MonthRow(
            stay.CaseId, stay.Id, found.CaseNumber, found.CitizenName, stay.ResidenceId, found.ResidenceName, lives, null, 0, Ore.Zero, Ore.Zero, bought.Amount, lines, [], bought.Steps,
            lives ? yearly.Reasons : []);
        return !lives || !yearly.IsOpen || MonthCollectionRule.Of(stay.StartsOn, stay.EndsOn, payments, first) is not { } due
            ? row
            : row with
            {
                PaymentId = due.PaymentId,
                Days = due.Days,
                Lodging = due.Lodging,
                Board = due.Board,
                OwnPaymentSteps = due.Steps,
                Hindrances =
                [
                    .. due.PaymentIds.Any(notTold.Contains) ? ["Brevet om egenbetalingen er ikke lagt i posten endnu. Send det, og skriv hvornår."] : Array.Empty<string>(),
                    .. CollectionGates.KeepsMinimum(stay.StartsOn, stay.EndsOn, payments, first, standard).SelectMany(g => g.Reasons).Distinct(),
                ],
            };
    }
}
