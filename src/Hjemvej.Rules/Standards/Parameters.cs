using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>Every parameter of a standard, in the order of its sections.</summary>
public static class Parameters
{
    /// <summary>The section of parameters that no sentence of the standard fixes: how the work is shown and reminded of.</summary>
    public const string Practice = "Arbejdsgange";

    /// <summary>The section of the percentages that a yearly amount follows.</summary>
    public const string Regulation = "Regulering";

    private const int MonthsOfYear = 12;

    public static IReadOnlyList<Parameter> All { get; } =
    [
        Count("minimumAge", "Mindste alder", "1.2", 0, 100, "år", "år", "Borgeren skal være fyldt {0}.", s => s.MinimumAge, (s, v) => s with { MinimumAge = v }) with { Bound = AtLeast(18, "18 år", Law.Sel("107")) },
        Count("holidayDays", "Ferie med ledsagelse om året", "2.3", 0, 366, "døgn", "døgn", "Borgeren har ret til {0} med ledsagelse i hvert kalenderår.", s => s.HolidayDays, (s, v) => s with { HolidayDays = v }),
        Count("occupationDaysPerWeek", "Beskæftigelse om ugen som udgangspunkt", "2.4", 0, 7, "dag", "dage", "Udgangspunktet er fuld tid {0} om ugen. Færre timer eller dage kræver en konkret vurdering.", s => s.OccupationDaysPerWeek, (s, v) => s with { OccupationDaysPerWeek = v }),
        Parameter.Of("processingTime", "Frist fra ansøgning til afgørelse", "2.5", ParameterKind.Time, "Afgørelsen er sendt senest {0} efter, at ansøgningen er modtaget.", Parameter.Time, t => t.InDanish(), s => s.ProcessingTime, (s, v) => s with { ProcessingTime = v }),
        Count("appealWeeks", "Klagefrist", "2.5", 1, 52, "uge", "uger", "Borgeren kan klage i {0}, efter at afgørelsen er modtaget.", s => s.AppealWeeks, (s, v) => s with { AppealWeeks = v }) with { Bound = AtLeast(4, "4 uger", Law.Rsl("67")) },
        Count("letterTransitDays", "Et brev på papir er fremme efter", "2.5", 0, 30, "hverdag", "hverdage", "Et brev på papir regnes for modtaget efter {0}.", s => s.LetterTransitDays, (s, v) => s with { LetterTransitDays = v }),
        Count("reassessmentDays", "Genvurdering efter klage", "2.5", 1, 365, "dag", "dage", "Kommunen ser på en påklaget afgørelse igen inden {0}.", s => s.ReassessmentDays, (s, v) => s with { ReassessmentDays = v }) with { Bound = AtMost(28, "4 uger, altså 28 dage", Law.Rsl("66")) },
        Count("accessRequestWorkingDays", "Svar på aktindsigt", "2.5", 1, 100, "arbejdsdag", "arbejdsdage", "En anmodning om aktindsigt besvares inden {0}.", s => s.AccessRequestWorkingDays, (s, v) => s with { AccessRequestWorkingDays = v }) with { Bound = AtMost(7, "7 arbejdsdage", Law.Fvl("16", 2)) },
        Count("firstFollowUpMonths", "Første statusmøde efter indskrivning", "2.9", 1, 60, "måned", "måneder", "Det første statusmøde holdes senest {0} efter indskrivningen.", s => s.FirstFollowUpMonths, (s, v) => s with { FirstFollowUpMonths = v }),
        Count("followUpsPerYear", "Statusmøder om året derefter", "2.9", 1, 12, "gang", "gange", "Derefter holdes der statusmøde {0} om året.", s => s.FollowUpsPerYear, (s, v) => s with { FollowUpsPerYear = v }).Dividing(MonthsOfYear),
        Parameter.Of("disposableAmount", "Rådighedsbeløb om måneden", "2.10", ParameterKind.Amount, "Borgeren beholder mindst {0} om måneden til sig selv, hvis indtægten rækker.", Parameter.Amount, ore => ore.ToString(), s => s.DisposableAmount, (s, v) => s with { DisposableAmount = v }),
        Choice("disposableAmountIndex", "Rådighedsbeløbet følger", "2.10", "Beløbet reguleres hvert år. Det følger: {0}.", s => s.DisposableAmountIndex, (s, v) => s with { DisposableAmountIndex = v }),
        Choice("disposableAmountRounding", "Rådighedsbeløbet afrundes", "2.10", "Det regulerede beløb afrundes sådan: {0}.", s => s.DisposableAmountRounding, (s, v) => s with { DisposableAmountRounding = v }),
        Choice("disposableAmountOrigin", "Rådighedsbeløbet reguleres ud fra", "2.10", "Næste års beløb regnes ud fra: {0}.", s => s.DisposableAmountOrigin, (s, v) => s with { DisposableAmountOrigin = v }),
        Percentage("cashBenefitPercent", "Kontanthjælpens procent", "Kontanthjælpens satser stiger med {0} (aktivloven § 109, stk. 2, før fradrag).", s => s.CashBenefitPercent, (s, v) => s with { CashBenefitPercent = v }),
        Percentage("cashBenefitDeduction", "Fradrag i kontanthjælpens procent", "Fra kontanthjælpens procent trækkes {0} i året.", s => s.CashBenefitDeduction, (s, v) => s with { CashBenefitDeduction = v }),
        Percentage("ratePercent", "Satsreguleringsprocenten", "Satsreguleringsprocenten er {0}.", s => s.RatePercent, (s, v) => s with { RatePercent = v }),
        Percentage("taxThresholdPercent", "Skattegrænsernes procent", "Skattegrænserne stiger med {0} (personskatteloven § 20).", s => s.TaxThresholdPercent, (s, v) => s with { TaxThresholdPercent = v }),
        Count("yearlyAmountMonth", "Næste års rådighedsbeløb bliver en opgave fra måned", Practice, 1, 12, "", "", "Næste års rådighedsbeløb bliver en opgave fra måned nr. {0}.", s => s.YearlyAmountMonth, (s, v) => s with { YearlyAmountMonth = v }),
        Count("nearDeadlineDays", "En frist vises som nær", Practice, 0, 365, "dag", "dage", "En frist vises som nær, når der er {0} tilbage.", s => s.NearDeadlineDays, (s, v) => s with { NearDeadlineDays = v }),
        Count("overrunNoticeDays", "Brev om forsinkelse bliver en opgave", Practice, 0, 365, "dag", "dage", "Brevet om forsinkelse bliver en opgave {0} før fristen.", s => s.OverrunNoticeDays, (s, v) => s with { OverrunNoticeDays = v }),
        Count("followOnTaskDays", "Tid til en opgave efter afgørelse eller møde", Practice, 0, 365, "dag", "dage", "En opgave, der følger af en afgørelse eller et møde, løses inden {0}.", s => s.FollowOnTaskDays, (s, v) => s with { FollowOnTaskDays = v }),
        Count("registrationLookupDays", "Et opslag på Tilbudsportalen gentages efter", Practice, 1, 1000, "dag", "dage", "Et opslag på Tilbudsportalen gentages efter {0}.", s => s.RegistrationLookupDays, (s, v) => s with { RegistrationLookupDays = v }),
        Count("moveInWindowDays", "Indskrivning kan registreres før og efter indflytningen", Practice, 0, 365, "dag", "dage", "En indskrivning kan registreres op til {0} før eller efter dagen for indflytning.", s => s.MoveInWindowDays, (s, v) => s with { MoveInWindowDays = v }),
        Count("followUpAheadDays", "Statusmødet bliver en opgave", Practice, 0, 365, "dag", "dage", "Arbejdet før et statusmøde bliver en opgave {0} før fristen.", s => s.FollowUpAheadDays, (s, v) => s with { FollowUpAheadDays = v }),
        Count("homeSupportPlanPercent", "§ 85 er planlagt overvejet efter", Practice, 1, 100, "procent", "procent", "Der er planlagt taget stilling til § 85, når {0} af tiden til afgørelsen er gået.", s => s.HomeSupportPlanPercent, (s, v) => s with { HomeSupportPlanPercent = v }),
        Count("assessmentPlanPercent", "Udredningen er planlagt færdig efter", Practice, 1, 100, "procent", "procent", "Udredningen er planlagt færdig, når {0} af tiden til afgørelsen er gået.", s => s.AssessmentPlanPercent, (s, v) => s with { AssessmentPlanPercent = v }),
        Count("committeePlanPercent", "Sagen er planlagt for udvalget efter", Practice, 1, 100, "procent", "procent", "Visitationsudvalget er planlagt at have set sagen, når {0} af tiden til afgørelsen er gået.", s => s.CommitteePlanPercent, (s, v) => s with { CommitteePlanPercent = v }),
        Count("urgentPlanDays", "Svaret i en akut sag er planlagt efter", Practice, 1, 365, "dag", "dage", "I en akut sag er svaret planlagt sendt inden {0}.", s => s.UrgentPlanDays, (s, v) => s with { UrgentPlanDays = v }),
        Count("priceCheckPercent", "En botilbudspris bekræftes, når den ændres mere end", Practice, 1, 1000, "procent", "procent", "Ændres et botilbuds pris med mere end {0}, spørges der en gang til, før den gemmes.", s => s.PriceCheckPercent, (s, v) => s with { PriceCheckPercent = v }),
        Count("accessComplaintWorkingDays", "Klage fra en udenforstående over nej til aktindsigt", Practice, 1, 7, "arbejdsdag", "arbejdsdage", "Klager en udenforstående over et nej til aktindsigt, ser kommunen på det igen og sender klagen videre inden {0}.", s => s.AccessComplaintWorkingDays, (s, v) => s with { AccessComplaintWorkingDays = v }) with { Bound = AtMost(7, "7 arbejdsdage", Law.Ofl("37", 2)) },
    ];

    public static Parameter? Find(string? name) => All.FirstOrDefault(p => p.Name == name);

    private static StatutoryBound AtLeast(int limit, string words, SourceRef source) => new(limit, IsLeast: true, words, source);

    private static StatutoryBound AtMost(int limit, string words, SourceRef source) => new(limit, IsLeast: false, words, source);

    private static Parameter Count(
        string name, string title, string section, int min, int max, string one, string many, string sentence,
        Func<Standard, ParameterSeries<int>> get, Func<Standard, ParameterSeries<int>, Standard> set) =>
        Parameter.Of(name, title, section, ParameterKind.Number, sentence, Parameter.Whole((min, max)), n => Danish.Count(n, one, many).TrimEnd(), get, set) with { Unit = many, Range = (min, max) };

    private static Parameter Percentage(string name, string title, string sentence, Func<Standard, ParameterSeries<Percent>> get, Func<Standard, ParameterSeries<Percent>, Standard> set) =>
        Parameter.Of(name, title, Regulation, ParameterKind.Percent, sentence, Parameter.Percentage, p => p.ToString(), get, set) with { Unit = "procent" };

    private static Parameter Choice<T>(string name, string title, string section, string sentence, Func<Standard, ParameterSeries<T>> get, Func<Standard, ParameterSeries<T>, Standard> set)
        where T : struct, Enum =>
        Parameter.Of(name, title, section, ParameterKind.Choice, sentence, Parameter.Choice<T>, v => v.Danish(), get, set) with { Choices = Parameter.ChoicesOf<T>() };
}
