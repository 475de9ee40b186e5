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
        if (Told(all, stay, standard, (first, last), missing) is not { } decided)
        {
            return null;
        }

        var spans = PaymentTimelineRule.Of(stay.StartsOn, decided.Select(d => d.Decided));
        var held = spans.LastOrDefault(s => s.From <= last)?.Payment;
        var inForce = held is null
            ? Under(all[^1], CaseOutcome.Later(Begins(all[^1], stay), new(last.Year, 1, 1)), standard, missing)
            : decided.First(d => ReferenceEquals(d.Decided, held)).Own;
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

    /// <summary>Every payment that holds on a day of the period, each from its own first day, and again from each 1 January with that year's amount.</summary>
    /// <remarks>The yearly calculation is taken as made and told in time, whether somebody has come to it or not: the question is what a standard comes to.</remarks>
    private static List<(DecidedPayment Decided, OwnPayment Own)>? Told(
        IReadOnlyList<PaymentFacts> all, Stays.EnrolmentFacts stay, Standard standard, (DateOnly First, DateOnly Last) days, List<MissingParameter> missing)
    {
        var told = all.Where(p => p.CommunicatedOn is not null).ToList();
        List<(DecidedPayment Decided, OwnPayment Own)> decided = [];

        // What was told before a payment that holds from the first day cannot matter any more, and its year need not have an amount.
        for (var at = Math.Max(0, told.FindLastIndex(p => ChargedFrom(p, stay) <= days.First)); at < told.Count; at++)
        {
            var begins = Begins(told[at], stay);
            var until = at + 1 < told.Count ? CaseOutcome.Earlier(ChargedFrom(told[at + 1], stay), days.Last) : days.Last;
            if (begins.Year >= days.First.Year && !Add(told[at], begins, told[at].CommunicatedOn!.Value))
            {
                return null;
            }

            for (var year = Math.Max(begins.Year + 1, days.First.Year); year <= until.Year; year++)
            {
                DateOnly january = new(year, 1, 1);
                if (!Add(told[at], january, CaseOutcome.Later(january, told[at].CommunicatedOn!.Value)))
                {
                    return null;
                }
            }
        }

        return decided;

        bool Add(PaymentFacts payment, DateOnly from, DateOnly toldOn)
        {
            if (Under(payment, from, standard, missing) is not { } own)
            {
                return false;
            }

            decided.Add((new(default, from, toldOn, own.Lodging, own.Board, new DateTime(decided.Count, DateTimeKind.Utc)), own));
            return true;
        }
    }

    /// <summary>What is collected month by month, with its working.</summary>
    public IEnumerable<(DateOnly Month, MonthCollection Collected)> Months(Period period) =>
        from month in period.Months
        let collected = MonthCollectionRule.Of(Spans, From, To, month)
        where collected is not null
        select (month, collected);

    private static DateOnly Begins(PaymentFacts payment, Stays.EnrolmentFacts stay) => CaseOutcome.Later(payment.AppliesFrom ?? stay.StartsOn, stay.StartsOn);

    private static DateOnly ChargedFrom(PaymentFacts told, Stays.EnrolmentFacts stay) => MonthChargeRule.ChargeFrom(Begins(told, stay), told.CommunicatedOn)!.Value;

    private static OwnPayment? Under(PaymentFacts payment, DateOnly day, Standard standard, List<MissingParameter> missing) =>
        CaseOutcome.IsSet(standard.DisposableAmount, new(day.Year, day.Month, 1), missing) ? OwnPaymentRule.Of(payment, day, standard) : null;
}
