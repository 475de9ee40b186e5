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
        var rows = await db.RowsAsync(db.Stays.Where(s => residenceId == null || s.ResidenceId == residenceId), [first], standard, today, ct);
        var closings = await db.MonthClosings.AsNoTracking().Where(c => c.Month == first).OrderBy(c => c.Number).ToListAsync(ct);
        return new(first, CollectionGates.YearlyAmount(first, standard), [.. rows.Select(r => r.Row)], closings);
    }

    /// <summary>The rows of some stays in some months, month by month; one query per kind of fact however many months are asked for.</summary>
    /// <param name="db">The context.</param>
    /// <param name="of">Whose rows.</param>
    /// <param name="months">The first day of each, the oldest first; at least one.</param>
    /// <param name="standard">The standard in force.</param>
    /// <param name="today">A trip that has not ended yet is not charged.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task<IReadOnlyList<(DateOnly Month, MonthRow Row)>> RowsAsync(
        this CaseworkDb db, IQueryable<Stay> of, IReadOnlyList<DateOnly> months, Standard standard, DateOnly today, CancellationToken ct)
    {
        var (first, latest) = (months[0], months[^1]);
        var last = LastOf(latest);
        var ended = last < today ? last : today;
        var stays = await (from stay in of.AsNoTracking()
                           join @case in db.Cases on stay.CaseId equals @case.Id
                           where (stay.StartsOn <= last && (stay.EndsOn == null || stay.EndsOn >= first)) || db.CollectionLines.Any(l => l.StayId == stay.Id && l.Month >= first && l.Month <= latest)
                           orderby stay.Residence.Name, @case.Citizen.Name, @case.Number, stay.StartsOn
                           select new StayInMonth(stay, @case.Number, @case.Citizen.Name, stay.Residence.Name)).ToListAsync(ct);
        if (stays.Count == 0)
        {
            return [];
        }

        Guid[] cases = [.. stays.Select(s => s.Stay.CaseId).Distinct()], ids = [.. stays.Select(s => s.Stay.Id)];
        var payments = (await db.PaymentCalculations.AsNoTracking().Where(p => cases.Contains(p.CaseId) && p.CommunicatedOn != null)
            .ToListAsync(ct)).ToLookup(p => p.CaseId);
        var stances = (await db.PersonalNeedsStances.AsNoTracking().Where(s => cases.Contains(s.CaseId)).ToListAsync(ct)).ToLookup(s => s.CaseId);
        var notSent = await db.Letters.ToPost().Where(l => cases.Contains(l.CaseId) && l.Kind == LetterKind.Payment && l.CopyOf == null).Select(l => (Guid?)l.Id).ToListAsync(ct);
        HashSet<Guid> notTold = [.. payments.SelectMany(p => p).Where(p => p.LetterId is not null && notSent.Contains(p.LetterId)).Select(p => p.Id)];
        var lines = (await (from line in db.CollectionLines.AsNoTracking()
                            join closing in db.MonthClosings on line.ClosingId equals closing.Id
                            where line.Month >= first && line.Month <= latest && ids.Contains(line.StayId)
                            orderby closing.Number, line.Stream
                            select new { line.StayId, line.Month, Line = new ClosedLine(line.Stream, closing.Number, line.Amount, line.Days, line.CorrectionReason, line.ExplanationId) }).ToListAsync(ct))
            .ToLookup(l => (l.StayId, l.Month), l => l.Line);
        var bought = (await db.Holidays.AsNoTracking()
            .Where(h => ids.Contains(h.StayId) && h.Kind == HolidayKind.Purchased && h.Status == HolidayStatus.Approved && h.To >= first && h.To <= ended).ToListAsync(ct))
            .ToLookup(h => h.StayId, h => new BoughtTrip(h.From, h.To, h.ToCosts()));
        return
        [
            .. from month in months
               let yearly = CollectionGates.YearlyAmount(month, standard)
               from found in stays
               let closed = lines[(found.Stay.Id, month)].ToList()
               where closed.Count > 0 || LivesIn(found.Stay, month)
               let told = payments[found.Stay.CaseId].PricedAt(found.Stay.ResidenceId).ToList()
               let decided = told.Select(p => p.ToDecided()!).ToList()
               let row = RowOf(found, decided, closed, PurchaseChargeRule.Of(bought[found.Stay.Id], month), yearly, notTold, month, standard)
               select (month, row with
               {
                   PersonalNeeds = PersonalNeedsPayoutRule.Of([.. stances[found.Stay.CaseId].Select(s => s.ToTaken())], found.Stay.StartsOn, found.Stay.EndsOn, month),
                   PersonalNeedsQuestion = row.Lives ? stances[found.Stay.CaseId].Question(told.OrderBy(p => p.CalculatedAt)) : PersonalNeedsQuestion.None,
               }),
        ];
    }

    private static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);

    private static bool LivesIn(Stay stay, DateOnly month) => stay.StartsOn <= LastOf(month) && !(stay.EndsOn < month);

    private static MonthRow RowOf(
        StayInMonth found, IReadOnlyList<DecidedPayment> payments, IReadOnlyList<ClosedLine> lines, PurchaseCharge bought, Gate yearly,
        HashSet<Guid> notTold, DateOnly first, Standard standard)
    {
        var stay = found.Stay;
        var lives = LivesIn(stay, first);
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
                AwaitsPost = due.PaymentIds.Any(notTold.Contains) ? "Brevet om egenbetalingen er ikke lagt i posten endnu. Send det, og skriv hvornår." : null,
                Shortfalls = [.. CollectionGates.KeepsMinimum(stay.StartsOn, stay.EndsOn, payments, first, standard).SelectMany(g => g.Reasons).Distinct()],
            };
    }
}
