using System.ComponentModel.DataAnnotations;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Simulation;

/// <summary>By what the cases are divided.</summary>
public enum Grouping
{
    [Display(Name = "I alt")] All,
    [Display(Name = "Botilbud")] Residence,
    [Display(Name = "Alder på periodens første dag")] Age,
    [Display(Name = "Indtægt efter skat om måneden")] Income,
    [Display(Name = "Egen bolig")] OwnHome,
}

public enum AgeGroup
{
    [Display(Name = "Under 25 år")] Under25,
    [Display(Name = "25 til 39 år")] From25,
    [Display(Name = "40 til 59 år")] From40,
    [Display(Name = "60 år og derover")] From60,
    [Display(Name = "Alder ikke oplyst")] Unknown,
}

public enum IncomeGroup
{
    [Display(Name = "Uden indtægt")] None,
    [Display(Name = "Under 8.000 kr.")] Under8000,
    [Display(Name = "8.000 til 12.000 kr.")] From8000,
    [Display(Name = "Over 12.000 kr.")] Over12000,
    [Display(Name = "Ingen beregning")] Unknown,
}

public enum OwnHome
{
    [Display(Name = "Beholder egen bolig")] Kept,
    [Display(Name = "Har ikke egen bolig ved siden af")] None,
    [Display(Name = "Ingen beregning")] Unknown,
}

/// <summary>Where a case belongs in each division. None of it depends on a standard.</summary>
public sealed record CaseGroups(string? Residence, AgeGroup Age, IncomeGroup Income, OwnHome OwnHome)
{
    public static CaseGroups Of(CaseFacts facts, Period period) => new(
        facts.Enrolment is not null && facts.Residence is { } residence ? residence.Name ?? (residence.Internal ? "Internt botilbud" : "Eksternt botilbud") : null,
        facts.BirthDate is { } born ? AgeOf(People.Age.On(born, period.From)) : AgeGroup.Unknown,
        Latest(facts) is { } payment ? IncomeOf(payment.MonthlyNetIncome?.Value ?? 0) : IncomeGroup.Unknown,
        Latest(facts) is { KeepsOwnHome: var keeps } ? keeps ? OwnHome.Kept : OwnHome.None : OwnHome.Unknown);

    /// <summary>Its place in every division, with the order in which the places are shown.</summary>
    public IEnumerable<(Grouping Grouping, int Order, string Label)> Places
    {
        get
        {
            yield return (Grouping.All, 0, Grouping.All.Danish());
            if (Residence is not null)
            {
                yield return (Grouping.Residence, 0, Residence);
            }

            yield return (Grouping.Age, (int)Age, Age.Danish());
            yield return (Grouping.Income, (int)Income, Income.Danish());
            yield return (Grouping.OwnHome, (int)OwnHome, OwnHome.Danish());
        }
    }

    private static Payments.PaymentFacts? Latest(CaseFacts facts) => facts.ToldPayments.Count > 0 ? facts.ToldPayments[^1] : facts.Payment;

    private static AgeGroup AgeOf(int years) => years switch { < 25 => AgeGroup.Under25, < 40 => AgeGroup.From25, < 60 => AgeGroup.From40, _ => AgeGroup.From60 };

    private static IncomeGroup IncomeOf(long ore) => ore switch { <= 0 => IncomeGroup.None, < 8_000_00 => IncomeGroup.Under8000, <= 12_000_00 => IncomeGroup.From8000, _ => IncomeGroup.Over12000 };
}
