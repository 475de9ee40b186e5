using Hjemvej.Casework.Access;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Worklists;

/// <summary>The own payment: calculated and told before moving in, and anew when the year's amount is another.</summary>
internal static class PaymentTasks
{
    public static IEnumerable<CaseTask> BeforeMovingIn(CaseView view, DateOnly by)
    {
        if (view.File.Match is not { Status: MatchStatus.Offered or MatchStatus.Accepted })
        {
            yield break;
        }

        switch (view.File.PaymentBeforeMovingIn)
        {
            case null:
                yield return new("calculate-payment", Role.Finance, "Beregn egenbetalingen", by, "egenbetaling", "Den skal være regnet ud og meddelt, før borgeren flytter ind.");
                break;
            case { CommunicatedOn: null } payment:
                yield return new("communicate-payment", Role.Finance, "Send brevet om egenbetaling til borgeren", payment.AppliesFrom > by ? payment.AppliesFrom : by, "egenbetaling",
                    $"Borgeren skal have besked senest {Danish.Date(payment.AppliesFrom)}, som beregningen gælder fra. Der kan ikke opkræves for tiden før beskeden.");
                break;
        }
    }

    public static IEnumerable<CaseTask> OfResident(CaseView view)
    {
        var stay = view.File.Stay!;
        List<DecidedPayment> told = [.. view.File.PaymentsOfStay.Select(p => p.ToDecided()).OfType<DecidedPayment>()];
        if (told.Count == 0)
        {
            yield return new("communicate-payment", Role.Finance, "Beregn egenbetalingen, og giv borgeren besked", stay.StartsOn, "egenbetaling",
                "Borgeren er flyttet ind. Der kan ikke opkræves for tiden, før borgeren har fået besked.");
        }
        else if (view.File.PaymentsOfStay[^1] is { CommunicatedOn: null } waiting)
        {
            yield return new("communicate-payment", Role.Finance, "Send brevet om den nye egenbetaling til borgeren", Later(waiting.AppliesFrom, view.Standard.FollowOnBy(waiting.CalculatedOn)), "egenbetaling",
                $"Den er beregnet den {Danish.Date(waiting.CalculatedOn)}. Bliver betalingen højere, kan den først opkræves fra dagen efter brevet.");
        }
        else if (RecalculationRule.Needed(stay.StartsOn, stay.EndsOn, told, view.Today, view.Standard) is { } kept)
        {
            yield return new("recalculate-payment", Role.Finance, $"Beregn egenbetalingen igen: rådighedsbeløbet for {kept.From.Year} er {kept.Value}", DueOn(kept, view), $"egenbetaling/beregn?fra={FromDay(kept, view):yyyy-MM-dd}",
                $"Den beregning, der gælder, hviler på et andet beløb. Den nye skal gælde fra den {Danish.Date(FromDay(kept, view))}, og borgeren skal have et nyt brev.");
        }
    }

    /// <summary>The first day of the amount, or of the stay when the citizen moved in later.</summary>
    private static DateOnly FromDay(Dated<Ore> kept, CaseView view) => Later(kept.From, view.File.Stay!.StartsOn);

    /// <summary>Told before the amount applies; or soon after it became known, when that was later.</summary>
    private static DateOnly DueOn(Dated<Ore> kept, CaseView view)
    {
        var before = kept.From.AddDays(-1);
        return kept.RecordedAt is { } at ? Later(before, view.Standard.FollowOnBy(DateOnly.FromDateTime(CivilClock.Local(at)))) : before;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
