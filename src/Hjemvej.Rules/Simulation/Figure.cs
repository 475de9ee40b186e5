using System.ComponentModel.DataAnnotations;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Simulation;

/// <summary>What a simulation counts of a case under a standard.</summary>
public enum Figure
{
    /// <summary>1 when the decision was or is late, else 0.</summary>
    [Display(Name = "For sene afgørelser")] LateDecisions,

    /// <summary>Days from the day the clock starts to the last day for the answer: the time allowed, and not the time it took.</summary>
    [Display(Name = "Længste svartid i dage")] AnswerDays,

    /// <summary>Status meetings whose last day lies in the period.</summary>
    [Display(Name = "Statusmøder, der skal holdes")] FollowUps,

    /// <summary>Days (døgn) of the years of the period.</summary>
    [Display(Name = "Feriedøgn, borgeren har ret til")] HolidayEntitled,
    [Display(Name = "Feriedøgn brugt")] HolidayUsed,
    [Display(Name = "Feriedøgn brugt ud over retten")] HolidayExceeded,

    /// <summary>Øre a month.</summary>
    [Display(Name = "Rådighedsbeløb om måneden")] DisposableAmount,

    /// <summary>Øre a whole month.</summary>
    [Display(Name = "Egenbetaling om måneden")] MonthlyPayment,

    /// <summary>Øre, the days of the period that are charged.</summary>
    [Display(Name = "Egenbetaling i perioden")] PeriodPayment,

    /// <summary>Øre a month; negative when commitments exceed the income.</summary>
    [Display(Name = "Tilbage til borgeren om måneden")] MonthlyLeft,
}

/// <summary>What is better for the citizen. Of what is neither, only more or fewer is said.</summary>
public enum Better { Lower, Higher, Neither }

/// <summary>How a figure is read and shown.</summary>
/// <param name="Slug">In addresses.</param>
/// <param name="PerCase">The average of the cases says more than their sum.</param>
/// <param name="About">What is counted, in Danish.</param>
public sealed record FigureKind(Figure Figure, string Slug, Better Better, bool IsAmount, bool PerCase, string About)
{
    public string Title => Figure.Danish();

    /// <summary>A value as a reader sees it: 1.135,48 kr. or 12.</summary>
    public string Words(long value) => IsAmount ? Danish.Kroner(value) : Danish.Number(value);

    /// <summary>The average: amounts to the øre, counts to one decimal. Rounded half away from zero.</summary>
    public string Average(long sum, int cases) => IsAmount
        ? Danish.Kroner((long)decimal.Round((decimal)sum / cases, 0, MidpointRounding.AwayFromZero))
        : Danish.OneDecimal((decimal)sum / cases);

    /// <summary>Of all cases counted under A: their average or their sum.</summary>
    public string ShownA(FigureSum sum) => Shown(sum.SumA, sum.CasesA);

    public string ShownB(FigureSum sum) => Shown(sum.SumB, sum.CasesB);

    /// <summary>Over the cases counted under both, with its sign.</summary>
    public string ShownDifference(FigureSum sum) => $"{(sum.Difference > 0 ? "+" : "")}{Shown(sum.Difference, sum.Both)}";

    /// <summary>How many cases it is better in under B; null when nobody is counted under both, or it is neither good nor bad.</summary>
    public int? Winners(FigureSum sum) => sum.Both == 0 ? null : Better switch { Better.Higher => sum.Rising, Better.Lower => sum.Falling, _ => null };

    /// <summary>How many cases it is worse in under B.</summary>
    public int? Losers(FigureSum sum) => sum.Both == 0 ? null : Better switch { Better.Higher => sum.Falling, Better.Lower => sum.Rising, _ => null };

    /// <summary>+4 or -145,50 kr.</summary>
    public string WithSign(long difference) => $"{(difference > 0 ? "+" : "")}{Words(difference)}";

    private string Shown(long sum, int cases) => cases == 0 ? "–" : PerCase ? Average(sum, cases) : Words(sum);

    /// <summary>Is a change from one value to the other good for the citizen? Null when it is neither.</summary>
    public bool? IsGood(long difference) => (Better, difference) switch
    {
        (Better.Neither, _) or (_, 0) => null,
        (Better.Higher, var d) => d > 0,
        (_, var d) => d < 0,
    };
}

/// <summary>Every figure, in the order they are shown.</summary>
public static class Figures
{
    public static IReadOnlyList<FigureKind> All { get; } =
    [
        new(Figure.LateDecisions, "for-sene-afgoerelser", Better.Neither, false, false, "Ansøgninger, der er under behandling i perioden, og hvor afgørelsen er sendt efter fristen eller endnu ikke er sendt, da fristen er gået. Der ses på det, der er sket til og med periodens sidste dag eller i dag, hvis den kommer først. En længere frist giver færre for sene afgørelser, uden at nogen har fået svar før. Derfor tælles det ikke som bedre eller dårligere for borgerne."),
        new(Figure.AnswerDays, "laengste-svartid", Better.Neither, false, true, "Kalenderdage fra den dag, fristen regnes fra, til den sidste dag, hvor svaret må komme. Det er den tid, kommunen har. Det er ikke den tid, svaret tog."),
        new(Figure.FollowUps, "statusmoeder", Better.Neither, false, false, "Statusmøder med sidste dag i perioden. Der regnes fra det seneste møde før perioden, eller fra indflytningen. Møder i perioden regnes holdt på deres sidste dag, så de to standarder kan sammenlignes."),
        new(Figure.HolidayEntitled, "ferie-ret", Better.Higher, false, false, "Døgn med ledsagelse i de kalenderår af perioden, hvor borgeren bor på et botilbud."),
        new(Figure.HolidayUsed, "ferie-brugt", Better.Neither, false, false, "Døgn, der er brugt på kontoen i de samme år. De er ens under de to standarder."),
        new(Figure.HolidayExceeded, "ferie-over", Better.Lower, false, false, "Døgn, der er brugt ud over det, kontoen giver ret til."),
        new(Figure.DisposableAmount, "raadighedsbeloeb", Better.Higher, true, true, "Det, borgeren mindst beholder, i det år, hvor perioden slutter. Betalingen regnes om hver 1. januar med årets beløb, også når det ikke er gjort endnu. Mangler et år i perioden sit beløb, er borgeren ikke med."),
        new(Figure.MonthlyPayment, "egenbetaling-maaned", Better.Lower, true, true, "Egenbetaling for en hel måned efter den beregning, der gælder på periodens sidste dag, regnet om hver 1. januar med årets rådighedsbeløb, for borgere, der bor på et botilbud i perioden."),
        new(Figure.PeriodPayment, "egenbetaling-periode", Better.Lower, true, false, "Egenbetaling for de dage af perioden, der opkræves for, efter hver af de beregninger, borgeren har fået besked om, og regnet om hver 1. januar med årets rådighedsbeløb. Der regnes som ved månedens opkrævning."),
        new(Figure.MonthlyLeft, "tilbage-til-borgeren", Better.Higher, true, true, "Indtægt efter skat, når forpligtelser og egenbetaling er trukket fra."),
    ];

    public static FigureKind Of(Figure figure) => All[(int)figure];

    public static FigureKind? Find(string? slug) => All.FirstOrDefault(f => f.Slug == slug);
}
