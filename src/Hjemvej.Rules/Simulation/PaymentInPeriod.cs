using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Simulation;

/// <summary>What a resident pays in a period under a standard: every payment told, counted as the month's collection counts them.</summary>
/// <param name="InForce">The one that holds on the period's last day, or the latest one while none was told.</param>
/// <param name="Charged">For the days of the period.</param>
internal sealed record PaymentInPeriod(OwnPayment InForce, Ore Charged, IReadOnlyList<PaymentSpan> Spans, DateOnly From, DateOnly To)
{
    /// <summary>Null when nobody lives anywhere in the period, or an amount that is needed is not set: no year borrows another's.</summary>
    public static PaymentInPeriod? Of(CaseFacts facts, Standard standard, Period period, List<MissingParameter> missing)
    {
        if (facts is not { Payment: { } latest, Enrolment: { } stay } || !period.Meets(stay.StartsOn, stay.EndsOn))
        {
            return null;
        }

        var (first, last) = (CaseOutcome.Later(stay.StartsOn, period.From), CaseOutcome.Earlier(stay.EndsOn, period.To));
        for (var year = first.Year; year <= last.Year; year++)
        {
            if (!CaseOutcome.IsSet(standard.DisposableAmount, year == first.Year ? new(year, first.Month, 1) : new(year, 1, 1), missing))
            {
                return null;
            }
        }

        IReadOnlyList<PaymentFacts> all = facts.ToldPayments.Count > 0 ? facts.ToldPayments : [latest];
        var told = all.Where(p => p.CommunicatedOn is not null).ToList();

        // What was told before a payment that holds from the first day cannot matter any more, and its year need not have an amount.
        var oldest = Math.Max(0, told.FindLastIndex(p => MonthChargeRule.ChargeFrom(Begins(p, stay), p.CommunicatedOn) <= first));
        List<(DecidedPayment Decided, OwnPayment Own)> decided = new(told.Count - oldest);
        foreach (var payment in told.Skip(oldest))
        {
            if (Under(payment, stay, standard, missing) is not { } own)
            {
                return null;
            }

            decided.Add((new(default, Begins(payment, stay), payment.CommunicatedOn!.Value, own.Lodging, own.Board, new DateTime(decided.Count, DateTimeKind.Utc)), own));
        }

        var spans = PaymentTimelineRule.Of(stay.StartsOn, decided.Select(d => d.Decided));
        var held = spans.LastOrDefault(s => s.From <= last)?.Payment;
        var inForce = held is null ? Under(all[^1], stay, standard, missing) : decided.First(d => ReferenceEquals(d.Decided, held)).Own;
        if (inForce is null)
        {
            return null;
        }

        var charged = Ore.Zero;
        foreach (var month in period.Months)
        {
            charged += MonthCollectionRule.Sum(spans, period.From, last, month);
        }

        return new(inForce, charged, spans, period.From, last);
    }

    /// <summary>What is collected month by month, with its working.</summary>
    public IEnumerable<(DateOnly Month, MonthCollection Collected)> Months(Period period) =>
        from month in period.Months
        let collected = MonthCollectionRule.Of(Spans, From, To, month)
        where collected is not null
        select (month, collected);

    private static DateOnly Begins(PaymentFacts payment, Stays.EnrolmentFacts stay) => CaseOutcome.Later(payment.AppliesFrom ?? stay.StartsOn, stay.StartsOn);

    private static OwnPayment? Under(PaymentFacts payment, Stays.EnrolmentFacts stay, Standard standard, List<MissingParameter> missing)
    {
        var day = Begins(payment, stay);
        return CaseOutcome.IsSet(standard.DisposableAmount, new(day.Year, day.Month, 1), missing) ? OwnPaymentRule.Of(payment, day, standard) : null;
    }
}
