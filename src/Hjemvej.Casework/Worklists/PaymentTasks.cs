using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
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
    /// <summary>The year's amount is another: one of many, which are done on one page.</summary>
    public const string Recalculate = "recalculate-payment";

    /// <summary>Calculated anew for the year, and not told yet; likewise.</summary>
    public const string TellYearly = "communicate-yearly-payment";

    /// <summary>The residence's price is another than the payment was calculated with.</summary>
    private const string Reprice = "recalculate-price";

    public static IEnumerable<CaseTask> BeforeMovingIn(CaseView view, DateOnly by) =>
        Calculated(view, by).Concat(view.File is { PaymentBeforeMovingIn: not null, Match: { } match } && (view.File.Stay is not { } stay || stay.EndsOn < view.Today)
            ? PersonalNeeds(view, [.. view.File.Payments.PricedBeforeMovingTo(match.ResidenceId, view.File.Stay is not null)])
            : []);

    public static IEnumerable<CaseTask> OfResident(CaseView view) => InForce(view).Concat(PersonalNeeds(view, view.File.PaymentsOfStay));

    /// <summary>Who has less than the disposable amount waits for the authority's stand, whatever it is.</summary>
    private static IEnumerable<CaseTask> PersonalNeeds(CaseView view, IReadOnlyList<PaymentCalculation> payments)
    {
        if (payments is not [.., var latest])
        {
            yield break;
        }

        var by = Later(latest.AppliesFrom, view.Standard.FollowOnBy(latest.CalculatedOn));
        switch (view.File.PersonalNeeds.Question(payments))
        {
            case PersonalNeedsQuestion.Decide:
                yield return new("personal-needs", Role.SocialWorker, "Tag stilling til et beløb til personlige fornødenheder", by, "egenbetaling/fornoedenheder",
                    $"{(latest.WithoutIncome ? "Borgeren har ingen indtægt" : "Borgerens indtægt rækker ikke")} og mangler {latest.Missing} om måneden op til rådighedsbeløbet.");
                break;
            case PersonalNeedsQuestion.Review:
                yield return new("personal-needs", Role.SocialWorker, "Tag stilling til, om beløbet til personlige fornødenheder skal ændres eller stoppe", by, "egenbetaling/fornoedenheder",
                    $"Efter den seneste beregning har borgeren {latest.Left} tilbage om måneden.");
                break;
        }
    }

    private static IEnumerable<CaseTask> Calculated(CaseView view, DateOnly by)
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
            case { } payment when PriceOfFirstDay(view, payment) is { } asked:
                yield return Repriced(view, asked);
                break;
            case { CommunicatedOn: null } payment:
                yield return new("communicate-payment", Role.Finance, "Send brevet om egenbetaling til borgeren", payment.AppliesFrom > by ? payment.AppliesFrom : by, "egenbetaling",
                    $"Borgeren skal have besked senest {Danish.Date(payment.AppliesFrom)}, som beregningen gælder fra. Der kan ikke opkræves for tiden før beskeden.");
                break;
        }
    }

    private static IEnumerable<CaseTask> InForce(CaseView view)
    {
        var stay = view.File.Stay!;
        List<DecidedPayment> told = [.. view.File.PaymentsOfStay.Select(p => p.ToDecided()).OfType<DecidedPayment>()];
        var asked = PriceOfStay(view);
        if (told.Count == 0)
        {
            yield return new("communicate-payment", Role.Finance, "Beregn egenbetalingen, og giv borgeren besked", stay.StartsOn, "egenbetaling",
                "Borgeren er flyttet ind. Der kan ikke opkræves for tiden, før borgeren har fået besked.");
        }
        else if (view.File.PaymentsOfStay[^1] is { CommunicatedOn: null } waiting && !(asked?.From <= waiting.AppliesFrom))
        {
            var yearly = RecalculationRule.Needed(stay.StartsOn, stay.EndsOn, told, view.Today, view.Standard) is not null;
            yield return new(yearly ? TellYearly : "communicate-payment", Role.Finance, "Send brevet om den nye egenbetaling til borgeren", Later(waiting.AppliesFrom, view.Standard.FollowOnBy(waiting.CalculatedOn)), "egenbetaling",
                $"Den er beregnet den {Danish.Date(waiting.CalculatedOn)}. Bliver betalingen højere, kan den først opkræves fra dagen efter brevet.");
        }
        else if (RecalculationRule.Needed(stay.StartsOn, stay.EndsOn, told, view.Today, view.Standard) is { } kept && !(asked?.From < FromDay(kept, view)))
        {
            // A price of that day or a later one is taken by this calculation, or asked for after it.
            yield return new(Recalculate, Role.Finance, $"Beregn egenbetalingen igen: rådighedsbeløbet for {kept.From.Year} er {kept.Value}", DueOn(kept, view), $"egenbetaling/beregn?fra={FromDay(kept, view):yyyy-MM-dd}",
                $"Den beregning, der gælder, hviler på et andet beløb. Den nye skal gælde fra den {Danish.Date(FromDay(kept, view))}, og borgeren skal have et nyt brev.");
        }
        else if (asked is not null)
        {
            yield return Repriced(view, asked);
        }
    }

    /// <summary>The price that the stay's payments are to be calculated anew with; null while the year's amount is not settled, for then they cannot be.</summary>
    private static AskedPrice? PriceOfStay(CaseView view) =>
        view.File.PaymentsOfStay.PriceChanged(view.File.Stay!.StartsOn, view.File.Stay.EndsOn, view.File.Prices, view.Today) is { } asked && asked.MayBeCalculated(view.Standard) ? asked : null;

    /// <summary>Before moving in only the price of the first day is asked about: what follows it becomes a task of the stay.</summary>
    private static AskedPrice? PriceOfFirstDay(CaseView view, PaymentCalculation payment) =>
        new[] { payment }.PriceChanged(payment.AppliesFrom, payment.AppliesFrom, view.File.ChosenPrices, view.Today) is { } asked && asked.MayBeCalculated(view.Standard) ? asked : null;

    /// <summary>Told before the price applies; or soon after it was written, when that was later.</summary>
    private static CaseTask Repriced(CaseView view, AskedPrice asked) => new(
        Reprice, Role.Finance, $"Beregn egenbetalingen igen: botilbuddets pris er ændret pr. {Danish.Date(asked.From)}",
        Later(asked.From.AddDays(-1), view.Standard.FollowOnBy(CivilClock.DayOf(asked.RecordedAt))), $"egenbetaling/beregn?fra={asked.From:yyyy-MM-dd}",
        $"Beregningen er lavet med en anden pris. Botilbuddet tager {asked.Lodging} for logi og {asked.Board} for kost om måneden. Den nye skal gælde fra den {Danish.Date(asked.From)}, og borgeren skal have et nyt brev.");

    /// <summary>The first day of the amount, or of the stay when the citizen moved in later.</summary>
    private static DateOnly FromDay(Dated<Ore> kept, CaseView view) => Later(kept.From, view.File.Stay!.StartsOn);

    /// <summary>Told before the amount applies; or soon after it became known, when that was later.</summary>
    private static DateOnly DueOn(Dated<Ore> kept, CaseView view)
    {
        var before = kept.From.AddDays(-1);
        return kept.RecordedAt is { } at ? Later(before, view.Standard.FollowOnBy(CivilClock.DayOf(at))) : before;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
