using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Payments;

/// <summary>What does the citizen pay a month, to whom, and why that much?</summary>
/// <remarks>The disposable amount in force in the month of moving in decides; a year without one is an error, never last year's.</remarks>
[Source("2.10-1")]
[Source("2.10-3")]
[Source("2.10-4")]
[Source("2.10-5")]
[Assumption("2.10-4", "Rækker indtægten ikke, dækkes kosten først og logi med resten. Standarden siger ikke, i hvilken rækkefølge der trækkes fra.",
    Alternatives = "Logi først, eller kost og logi nedsat lige meget.",
    Effect = "Borgeren betaler det samme i alt. Fordelingen mellem botilbud og kommune ændres.")]
[Assumption("2.10-4", "Der regnes med indtægten efter skat, for rådighedsbeløbet er det, borgeren har at leve for.",
    Alternatives = "Indtægten før skat, eller også formue og særlige indtægter som SU og boligstøtte.",
    Effect = "Højere indtægt giver højere egenbetaling, op til prisen for kost og logi.")]
[Assumption("2.10-5", "Beholder borgeren sin egen bolig, betales der ikke for logi. Reglen er et udgangspunkt: en medarbejder kan fravige den med en begrundelse, som borgeren får i brevet. Standarden sætter ingen tidsgrænse.",
    Alternatives = "En tidsgrænse på for eksempel 3 måneder, eller en andel. Fremleje kan behandles for sig.",
    Effect = "Efter grænsen skulle borgeren betale logi to steder.")]
[Assumption("2.10-3", "Et år uden et vedtaget eller bekræftet rådighedsbeløb giver ingen beregning. Det gælder også år før 2025.",
    Alternatives = "Det seneste kendte beløb bruges, indtil et nyt er vedtaget.",
    Effect = "Sager fra de år kan først beregnes, når beløbet er skrevet ind.",
    Parameter = "disposableAmount")]
[Assumption("2.10-4", "En fast forpligtelse trækkes kun fra, når en medarbejder har godkendt og beskrevet den. Intet trækkes fra eller lægges til af sig selv.",
    Alternatives = "En fast liste over udgifter, der altid trækkes fra.",
    Effect = "Hvor ens to borgere med de samme udgifter behandles.")]
[Assumption("2.10-4", "Reglerne i bekendtgørelse 1387 §§ 2 og 3 er bygget efter de afgørelser, der omtaler dem. Ordlyden har ikke kunnet hentes og skal efterses.",
    Alternatives = "Reglerne rettes, når ordlyden er læst.",
    Effect = "Kan ændre, hvilke udgifter der indgår, og hvad en borger uden indtægt får udbetalt.")]
[Assumption("2.10-2", "Prisen for kost og logi er den, der står på botilbuddet, også når botilbuddet er eksternt, og den meddeles af kommunen.",
    Alternatives = "Botilbuddet fastsætter og meddeler selv prisen for kost.",
    Effect = "Hvem der sender brevet, og hvem en klage rettes mod.")]
public static class OwnPaymentRule
{
    private static readonly SourceRef Collected = SourceRef.Standard("2.10-2"), Act = Law.Sel("163", 2), Income = Law.Payment("1", 1), Price = Law.Payment("2"), Rent = Law.Payment("2", 1), WithoutIncome = Law.Payment("3"),
        Ceiling = Law.Practice("97-16"), Precedent = Law.Practice("81-12"), Decided = Law.Practice("principafgørelse om egenbetaling af 21. august 2019");

    private static readonly SourceRef[] Sources = [Act, Price, SourceRef.Standard("2.10-3"), SourceRef.Standard("2.10-4")];

    /// <param name="payment">What it is calculated from.</param>
    /// <param name="day">A day in the month that decides: the day of moving in, or today while it is not known.</param>
    /// <param name="standard">The standard in force.</param>
    /// <exception cref="ParameterNotSetException">No disposable amount was adopted or confirmed for the year.</exception>
    public static OwnPayment Of(PaymentFacts payment, DateOnly day, Standard standard)
    {
        var kept = standard.DisposableAmount.On(new(day.Year, day.Month, 1));
        Working steps = [];
        var lodgingDue = LodgingDue(payment, steps);
        steps.Add(new("Kost om måneden", payment.Board, Price));
        Ordinary("kost", payment.OrdinaryBoard, payment.Board, steps);
        var due = lodgingDue + payment.Board;
        steps.Add(new("Kost og logi i alt", due));

        var income = payment.MonthlyNetIncome ?? Ore.Zero;
        var total = Ore.Min(due, Available(payment, income, kept, steps));
        var board = Ore.Min(payment.Board, total);
        var lodging = total - board;
        var left = income - payment.AcceptedCommitments - total;
        if (total < due)
        {
            steps.Add(income <= Ore.Zero
                ? new("Kost og logi, som der ikke betales for uden indtægt", due - total, WithoutIncome)
                : new("Nedsættelse, fordi pengene ikke rækker", due - total, Decided));
        }

        if (total > Ore.Zero)
        {
            steps.Add(new("Kost, som botilbuddet opkræver", board, Collected));
            steps.Add(new("Logi, som kommunen opkræver", lodging, Collected));
        }

        steps.Add(new("Egenbetaling om måneden", total));
        steps.Add(new("Tilbage om måneden, når det er betalt", left));
        AddMissing(OwnPayment.MissingOf(left, kept.Value), income, steps);
        return new(lodging, board, total, due - total, left, kept.Value, steps, Sources);
    }

    private static Ore LodgingDue(PaymentFacts payment, Working steps)
    {
        steps.Add(new("Logi om måneden med el og varme", payment.Lodging, Rent));
        Ordinary("logi", payment.OrdinaryLodging, payment.Lodging, steps);
        if (payment.KeepsOwnHome && !payment.OwnHomeException)
        {
            steps.Add(new("Egen bolig beholdes. Derfor betales der ikke for logi", Ore.Zero, Act));
            return Ore.Zero;
        }

        if (payment.KeepsOwnHome)
        {
            steps.Add(new("Egen bolig beholdes. Efter en konkret vurdering betales der alligevel for logi", default, Act));
            steps.Add(new("Ankestyrelsen har godkendt det i en anden sag. Her er det vurderet for sig", default, Precedent));
        }

        if (payment.ComparableRent is { } rent && rent < payment.Lodging)
        {
            steps.Add(new("Logi må ikke koste mere end en tilsvarende lejebolig med boligstøtte", rent, Ceiling));
            return rent;
        }

        return payment.Lodging;
    }

    private static Ore Available(PaymentFacts payment, Ore income, Dated<Ore> kept, Working steps)
    {
        if (income <= Ore.Zero)
        {
            steps.Add(new("Der er ingen indtægt. Derfor betales der ikke", Ore.Zero, WithoutIncome));
            if (payment.AcceptedCommitments > Ore.Zero)
            {
                steps.Add(new("Godkendte faste forpligtelser", payment.AcceptedCommitments));
            }

            steps.Add(OutOfReach(kept));
            return Ore.Zero;
        }

        steps.Add(new("Indtægt efter skat", income, Income));
        steps.Add(new("Godkendte faste forpligtelser", payment.AcceptedCommitments, Price));
        var over = income - payment.AcceptedCommitments - kept.Value;
        steps.Add(over < Ore.Zero ? OutOfReach(kept) : Standard.StepOf($"Rådighedsbeløb i {kept.From.Year}, som altid skal være tilbage", kept, kept.Value));
        var available = Ore.Max(over, Ore.Zero);
        steps.Add(new("Til rådighed for betaling", available));
        return available;
    }

    private static Step OutOfReach(Dated<Ore> kept) => Standard.StepOf($"Rådighedsbeløb i {kept.From.Year}, som indtægten ikke rækker til", kept, kept.Value);

    /// <summary>Who has less than the disposable amount: how much less, and that the municipality takes a stand.</summary>
    /// <remarks>§ 3 is about those without income; that others too are left a reasonable amount for personal needs is a part of what § 2 has the municipality regard.</remarks>
    private static void AddMissing(Ore missing, Ore income, Working steps)
    {
        if (missing > Ore.Zero)
        {
            steps.Add(new("Mangler op til rådighedsbeløbet", missing));
            steps.Add(new("Kommunen tager stilling til et beløb til personlige fornødenheder", default, income <= Ore.Zero ? WithoutIncome : Price));
        }
    }

    /// <summary>A price that a person has put in the place of the residence's own stands in the working beside it.</summary>
    private static void Ordinary(string what, Ore? ordinary, Ore used, Working steps)
    {
        if (ordinary is { } price && price != used)
        {
            steps.Add(new($"Botilbuddets egen pris for {what}, som er fraveget med en begrundelse", price, Collected));
        }
    }
}
