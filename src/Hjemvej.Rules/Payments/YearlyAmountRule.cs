using System.Globalization;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Payments;

/// <summary>What a year's disposable amount would be under one index, and how it was reached. A proposal: a named person decides.</summary>
/// <param name="Unrounded">In kroner with every decimal; null when something is missing.</param>
/// <param name="Amount">Rounded as the standard says, or as is proposed where it says nothing; null when something is missing.</param>
/// <param name="Missing">What must be entered first, in Danish; null when the amount could be worked out.</param>
public sealed record AmountCandidate(AmountIndex Index, decimal? Unrounded, Ore? Amount, string? Missing, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>The amount under another way of rounding.</summary>
    public Ore? RoundedBy(AmountRounding rounding) => Unrounded is { } kroner ? YearlyAmountRule.Round(kroner, rounding) : null;
}

/// <summary>Which year lacks its disposable amount, and what could it be?</summary>
/// <remarks>Nothing is rolled forward: the rule only works out candidates, and a percentage that is not known is asked for.</remarks>
[Source("2.10-3")]
[Assumption("2.10-3", "Uddannelseshjælpens procent, som en standard kan lade rådighedsbeløbet følge, findes ikke længere: uddannelseshjælpen ophørte 1. juli 2025. Vi foreslår kontanthjælpens procent, som uddannelseshjælpen blev en del af, men en leder vælger hvert år.",
    Alternatives = "Satsreguleringsprocenten, skattegrænsernes procent, eller at beløbet står stille.",
    Effect = "Er beløbet 2.900 kr. i 2025, bliver det i 2026 fra 2.900 til 3.039,20 kr. alt efter valget. Et højere beløb giver lavere egenbetaling for borgere med en lille indtægt.",
    Parameter = "disposableAmountIndex")]
[Assumption("2.10-3", "Det er ikke fundet, om lovens fradrag på 0,45 procentpoint tages i 2026 eller 2027. Begge år står som forslag, og fradraget bruges kun, når det vælges.",
    Alternatives = "Fradrag i 2026, eller fradrag i 2027.",
    Effect = "Beløbet bliver 13,05 kr. mindre om måneden i det år, fradraget tages, hvis der reguleres ud fra 2.900 kr.",
    Parameter = "cashBenefitDeduction")]
[Assumption("2.10-3", "Det regulerede beløb afrundes til hele øre. Standarden siger ikke, hvordan der afrundes.",
    Alternatives = "Til nærmeste hele krone, eller op til en hel krone.",
    Effect = "Højst en krone om måneden: 3.030,50 kr. bliver til 3.031 kr.",
    Parameter = "disposableAmountRounding")]
[Assumption("2.10-3", "Næste års beløb regnes ud fra årets beløb, som det blev fastsat.",
    Alternatives = "Det senest vedtagne beløb reguleres år for år uden afrunding undervejs.",
    Effect = "Nogle øre eller kroner efter flere år.",
    Parameter = "disposableAmountOrigin")]
[Assumption("2.10-3", "Et nyt rådighedsbeløb 1. januar ændrer ikke selv en egenbetaling. Den beregnes igen, og borgeren får et nyt brev med klagevejledning.",
    Alternatives = "Beløbet ændres uden ny afgørelse, med en almindelig besked.",
    Effect = "Hvor mange breve der sendes i december, og om borgeren kan klage over ændringen.")]
public static class YearlyAmountRule
{
    private static readonly NumberFormatInfo Figures = NumberFormatInfo.ReadOnly(new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." });

    /// <summary>The first year that needs an amount: this year, or from the month of the yearly work the next. Null when none does.</summary>
    public static int? MissingYear(DateOnly today, Standard standard)
    {
        if (standard.DisposableAmount.Find(today) is null)
        {
            return today.Year;
        }

        // A municipality that has not said from when is asked all year: never silent.
        var month = standard.YearlyAmountMonth.FindOrProposed(today)?.Value ?? 1;
        return today.Month >= month && standard.DisposableAmount.Find(new(today.Year + 1, 1, 1)) is null ? today.Year + 1 : null;
    }

    /// <summary>A candidate for each index, worked out from the standard's dated values.</summary>
    public static IReadOnlyList<AmountCandidate> Candidates(int year, Standard standard) => [.. Enum.GetValues<AmountIndex>().Select(index => Candidate(year, index, standard))];

    public static Ore Round(decimal kroner, AmountRounding rounding) => rounding switch
    {
        AmountRounding.Krone => Ore.FromKroner(decimal.Round(kroner, 0, MidpointRounding.AwayFromZero)),
        AmountRounding.KroneUp => Ore.FromKroner(decimal.Ceiling(kroner)),
        _ => Ore.FromKroner(decimal.Round(kroner, 2, MidpointRounding.AwayFromZero)),
    };

    private static AmountCandidate Candidate(int year, AmountIndex index, Standard standard)
    {
        DateOnly first = new(year, 1, 1);
        var origin = standard.DisposableAmountOrigin.FindOrProposed(first);
        if (BaseOf(year, origin?.Value ?? AmountOrigin.LastYear, standard) is not { } from)
        {
            return new(index, null, null, $"Der er ikke vedtaget eller bekræftet et rådighedsbeløb for {year - 1}, som {year} kan regnes ud fra.", [], [SourceRef.Standard("2.10-3")]);
        }

        List<Step> steps = [];
        if (origin is not null)
        {
            steps.Add(Standard.StepOf($"Grundbeløb{Firmness(origin)}", origin, origin.Value.Danish()));
        }

        steps.Add(Standard.StepOf($"Rådighedsbeløb i {from.From.Year}", from, from.Value.ToString()));
        var kroner = from.Value.InKroner;
        for (var y = from.From.Year + 1; y <= year; y++)
        {
            var (regulated, missing) = Regulate(kroner, y, y == year, index, standard, steps);
            if (missing is not null)
            {
                return new(index, null, null, missing, steps, [SourceRef.Standard("2.10-3")]);
            }

            kroner = regulated;
        }

        var rounding = standard.DisposableAmountRounding.FindOrProposed(first);
        var amount = Round(kroner, rounding?.Value ?? AmountRounding.Ore);
        steps.Add(rounding is null
            ? new("Afrundes til hele øre. Standarden siger ikke, hvordan der afrundes", amount.ToString())
            : Standard.StepOf($"Afrundes{Firmness(rounding)}: {rounding.Value.Danish().ToLowerInvariant()}", rounding, amount.ToString()));
        return new(index, kroner, amount, null, steps, [SourceRef.Standard("2.10-3")]);
    }

    /// <summary>Last year's amount as set; or the one the council adopted last, with the years since to be regulated without rounding.</summary>
    private static Dated<Ore>? BaseOf(int year, AmountOrigin origin, Standard standard) => origin is AmountOrigin.LastYear
        ? standard.DisposableAmount.Find(new(year - 1, 12, 31))
        : standard.DisposableAmount.All.LastOrDefault(v => v.Status is ParameterStatus.Adopted && v.From.Year < year);

    private static (decimal Kroner, string? Missing) Regulate(decimal kroner, int year, bool last, AmountIndex index, Standard standard, List<Step> steps)
    {
        DateOnly first = new(year, 1, 1);
        if (index is AmountIndex.None)
        {
            steps.Add(new($"Ingen regulering i {year}. Borgeren får mindre at leve for, når priserne stiger", InKroner(kroner)));
            return (kroner, null);
        }

        if (SeriesOf(index, standard).FindOrProposed(first) is not { } percent)
        {
            return (0, $"{NameOf(index)} for {year} kendes ikke. Skriv den ind med kilde først.");
        }

        steps.Add(Standard.StepOf($"{NameOf(index)} for {year}{Firmness(percent)}", percent, percent.Value.ToString()));
        var total = percent.Value;
        if (index is AmountIndex.CashBenefitLessDeduction)
        {
            // The law takes the deduction in one year only: in the years before, only one that somebody has confirmed counts.
            var deduction = last ? standard.CashBenefitDeduction.FindOrProposed(first) : standard.CashBenefitDeduction.Find(first);
            if (deduction is not null)
            {
                steps.Add(Standard.StepOf($"Fradrag i {year}{Firmness(deduction)}", deduction, deduction.Value.ToString()));
                total -= deduction.Value;
            }
            else if (last)
            {
                return (0, $"Der er ikke skrevet et fradrag ind for {year}.");
            }
        }

        var regulated = kroner * total.Factor;
        steps.Add(new($"{InKroner(kroner)} reguleret med {total.ToString()}", InKroner(regulated)));
        return (regulated, null);
    }

    private static ParameterSeries<Percent> SeriesOf(AmountIndex index, Standard standard) => index switch
    {
        AmountIndex.Rate => standard.RatePercent,
        AmountIndex.TaxThreshold => standard.TaxThresholdPercent,
        _ => standard.CashBenefitPercent,
    };

    private static string NameOf(AmountIndex index) => index switch
    {
        AmountIndex.Rate => "Satsreguleringsprocenten",
        AmountIndex.TaxThreshold => "Skattegrænsernes procent",
        _ => "Kontanthjælpens procent",
    };

    private static string Firmness<T>(Dated<T> value) => value.Status is ParameterStatus.Proposed ? ", foreslået og ikke bekræftet" : "";

    /// <summary>Kroner with the decimals that the working has.</summary>
    private static string InKroner(decimal kroner) => decimal.Truncate(kroner * 100) == kroner * 100
        ? Ore.FromKroner(kroner).ToString()
        : $"{kroner.ToString("#,##0.00####", Figures)} kr.";
}
