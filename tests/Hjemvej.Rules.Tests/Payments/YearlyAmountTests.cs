using FsCheck.Xunit;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Tests.Payments;

public sealed class YearlyAmountTests
{
    private static readonly Standard Bare = StandardReader.Read("""
        { "id": "x", "municipality": "X", "title": "X", "document": "X", "example": true, "parameters": {
          "processingTime": [ { "from": "2020-01-01", "value": 12, "unit": "weeks", "source": "2.5-1", "status": "adopted" } ],
          "disposableAmount": [ { "from": "2025-01-01", "value": 2900.00, "source": "2.10-3", "status": "adopted" } ],
          "cashBenefitPercent": [ { "from": "2026-01-01", "value": 4.5, "source": "Aktivlovens § 109, stk. 2", "status": "proposed" } ],
          "cashBenefitDeduction": [ { "from": "2026-01-01", "value": 0.45, "source": "Lov 630/2024", "status": "proposed" }, { "from": "2027-01-01", "value": 0.45, "source": "Lov 630/2024", "status": "proposed" } ],
          "taxThresholdPercent": [ { "from": "2026-01-01", "value": 4.8, "source": "Personskattelovens § 20", "status": "confirmed" } ] } }
        """) is { Standard: { } standard } ? standard : throw new InvalidOperationException();

    [Theory]
    [Trait("Requirement", "2.10-3")]
    [InlineData(AmountIndex.CashBenefit, 3030.50)]
    [InlineData(AmountIndex.CashBenefitLessDeduction, 3017.45)]
    [InlineData(AmountIndex.TaxThreshold, 3039.20)]
    [InlineData(AmountIndex.None, 2900.00)]
    public void Each_index_gives_its_own_amount_for_2026(AmountIndex index, decimal expected) =>
        Assert.Equal(Ore.FromKroner(expected), Candidate(2026, index, Bare).Amount);

    [Theory]
    [InlineData(AmountRounding.Ore, 3030.50)]
    [InlineData(AmountRounding.Krone, 3031)]
    [InlineData(AmountRounding.KroneUp, 3031)]
    public void A_half_krone_is_rounded_as_the_standard_says(AmountRounding rounding, decimal expected)
    {
        var rounds = Bare.With([Value("disposableAmountRounding", new(2026, 1, 1), System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{rounding}"))]);

        Assert.Equal(Ore.FromKroner(expected), Candidate(2026, AmountIndex.CashBenefit, rounds).Amount);
    }

    [Fact]
    public void A_percentage_that_is_not_known_is_asked_for_and_never_guessed()
    {
        var candidate = Candidate(2026, AmountIndex.Rate, Bare);

        Assert.Null(candidate.Amount);
        Assert.Equal("Satsreguleringsprocenten for 2026 kendes ikke. Skriv den ind med kilde først.", candidate.Missing);
    }

    [Fact]
    public void Last_years_amount_must_be_settled_before_the_next_is_worked_out() =>
        Assert.Equal("Der er ikke vedtaget eller bekræftet et rådighedsbeløb for 2026, som 2027 kan regnes ud fra.", Candidate(2027, AmountIndex.None, Bare).Missing);

    [Fact]
    public void The_adopted_amount_is_regulated_year_by_year_and_rounded_only_at_the_end()
    {
        var chained = Bare.With(
        [
            Value("disposableAmountOrigin", new(2026, 1, 1), "adopted"),
            Value("disposableAmount", new(2026, 1, 1), "3031.00"),
            Value("cashBenefitPercent", new(2027, 1, 1), "2.1"),
        ]);

        // 2.900 · 1,045 · 1,021 = 3.094,1405; from last year's rounded 3.031 it would be 3.094,65.
        Assert.Equal(3094.1405m, Candidate(2027, AmountIndex.CashBenefit, chained).Unrounded);
        Assert.Equal(Ore.FromKroner(3094.14m), Candidate(2027, AmountIndex.CashBenefit, chained).Amount);
    }

    [Fact]
    public void The_deduction_of_a_single_year_is_not_taken_twice_on_the_way()
    {
        var chained = Bare.With([Value("disposableAmountOrigin", new(2026, 1, 1), "adopted"), Value("cashBenefitPercent", new(2027, 1, 1), "2.1")]);

        Assert.Equal(2900m * 1.045m * 1.0165m, Candidate(2027, AmountIndex.CashBenefitLessDeduction, chained).Unrounded);
    }

    [Fact]
    public void The_working_names_the_percentage_its_source_and_that_it_is_only_proposed()
    {
        var step = Candidate(2026, AmountIndex.CashBenefit, Bare).Steps.Single(s => s.Text.StartsWith("Kontanthjælpens procent", StringComparison.Ordinal));

        Assert.Equal("Kontanthjælpens procent for 2026, foreslået og ikke bekræftet (gælder fra 1. januar 2026)", step.Text);
        Assert.Equal(new ParameterUse("cashBenefitPercent", "4,5 procent", new(2026, 1, 1), new("Aktivlovens § 109, stk. 2", "Aktivlovens § 109, stk. 2"), "Foreslået", null), step.Parameter);
    }

    [Theory]
    [InlineData("2025-09-30", null)]
    [InlineData("2025-10-01", 2026)]
    [InlineData("2025-12-31", 2026)]
    [InlineData("2026-02-01", 2026)]
    public void The_missing_year_is_asked_for_from_October_until_it_is_there(string today, int? year)
    {
        var october = Bare.With([Value("yearlyAmountMonth", new(2020, 1, 1), "10")]);

        Assert.Equal(year, YearlyAmountRule.MissingYear(DateOnly.ParseExact(today, "yyyy-MM-dd", null), october));
    }

    [Fact]
    public void A_municipality_that_has_not_said_from_when_is_asked_all_year() =>
        Assert.Equal(2026, YearlyAmountRule.MissingYear(new(2025, 1, 2), Bare));

    [Property]
    public bool Rounding_moves_an_amount_by_less_than_a_krone(int ore)
    {
        var kroner = Math.Abs((long)ore) / 10_000m;
        return Enum.GetValues<AmountRounding>().All(r => Math.Abs(YearlyAmountRule.Round(kroner, r).InKroner - kroner) < 1);
    }

    private static AmountCandidate Candidate(int year, AmountIndex index, Standard standard) => YearlyAmountRule.Candidates(year, standard).Single(c => c.Index == index);

    private static AmendedValue Value(string parameter, DateOnly from, string value) =>
        new(parameter, from, value, "Kommunalbestyrelsen", ParameterStatus.Confirmed, null, null, new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
}
