using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Payments;

/// <summary>What the citizen knew of the price on the day of moving in, 1 August 2025.</summary>
[Trait("Requirement", "2.10-1")]
public sealed class StartPaymentTests
{
    private static readonly DateOnly MovesIn = new(2025, 8, 1);

    /// <summary>Each calculation is "from told" in the order they were made; a dash is not told.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("1/8 -", 0)]
    [InlineData("1/8 7/7", 0)]
    [InlineData("1/8 7/7, 1/8 20/7", 1)] // corrected before moving in: the last one told
    [InlineData("1/8 7/7, 1/10 24/11", 0)] // a later change does not take the first letter back
    [InlineData("1/8 7/7, 1/8 -", 0)] // nor does one that waits to be sent
    [InlineData("1/8 5/8, 1/8 9/8", 0)] // told late: the first time
    [InlineData("1/12 7/7", 0)] // covers only later days, and says so in the gate
    [InlineData("1/12 7/7, 1/8 20/7", 1)]
    public void The_payment_told_by_the_day_of_moving_in_is_found(string calculations, int? index)
    {
        PaymentFacts[] payments = [.. calculations.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(' ')).Select(c => Facts(Day(c[0])!.Value, Day(c[1])))];

        Assert.Equal(index, StartPaymentRule.IndexOf(payments, MovesIn));
    }

    [Fact]
    public void A_payment_that_begins_after_the_day_does_not_open_the_gate()
    {
        var gate = EnrolmentGates.PaymentCommunicated(Facts(new(2025, 8, 2), new(2025, 7, 7)), MovesIn);

        Assert.StartsWith("Beregningen gælder først fra 2. august 2025 og dækker ikke 1. august 2025.", Assert.Single(gate.Reasons), StringComparison.Ordinal);
        Assert.Equal(["Beregn egenbetalingen, og giv borgeren besked om beløbet."], EnrolmentGates.PaymentCommunicated(null, MovesIn).Reasons);
        Assert.Equal(["Egenbetalingen er beregnet, men borgeren har ikke fået besked. Send brevet om beløbet."], EnrolmentGates.PaymentCommunicated(Facts(MovesIn, MovesIn) with { CommunicatedOn = null }, MovesIn).Reasons);
        Assert.True(EnrolmentGates.PaymentCommunicated(Facts(MovesIn, new(2025, 7, 7)), MovesIn).IsOpen);
        Assert.True(EnrolmentGates.PaymentCommunicated(Facts(MovesIn, MovesIn) with { AppliesFrom = null }, MovesIn).IsOpen);
    }

    [Theory]
    [InlineData("2025-07-31", "2025-08-01", "Borgeren flyttede ind den 1. august 2025. Beregningen kan tidligst gælde fra den dag.")]
    [InlineData("2025-08-01", "2025-08-01", null)]
    [InlineData("2025-10-01", "2025-08-01", "Opholdets sidste dag er den 30. september 2025. Beregningen kan ikke gælde fra en senere dag.")]
    [InlineData("2025-06-30", null, "Botilbuddet er bevilget den 1. juli 2025. Beregningen kan tidligst gælde fra den dag.")]
    [InlineData("2025-07-01", null, null)]
    public void A_calculation_applies_within_the_grant_and_the_stay(string from, string? startsOn, string? reason) =>
        Assert.Equal(reason, PaymentBeginsGate.Of(Parse(from), new(2025, 7, 1), startsOn is null ? null : Parse(startsOn), startsOn is null ? null : new(2025, 9, 30)).Reasons.SingleOrDefault());

    [Fact]
    public void A_day_that_has_passed_is_warned_of()
    {
        Assert.Null(PaymentBeginsGate.Warning(MovesIn, null, MovesIn));
        Assert.Contains("ikke indskrevet endnu", PaymentBeginsGate.Warning(MovesIn, null, MovesIn.AddDays(1)), StringComparison.Ordinal);
        Assert.Contains("først opkræves fra dagen efter brevet", PaymentBeginsGate.Warning(MovesIn, MovesIn, MovesIn.AddDays(1)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public void Lodging_is_paid_beside_an_own_home_only_by_a_decision_of_its_own()
    {
        PaymentFacts kept = new(null, true, Ore.Kroner(14_000), Ore.Zero, Ore.Kroner(3_200), Ore.Kroner(3_600));

        Assert.Equal(Ore.Zero, OwnPaymentRule.Of(kept, MovesIn, StandardFiles.Standard).Lodging);
        var exception = OwnPaymentRule.Of(kept with { OwnHomeException = true }, MovesIn, StandardFiles.Standard);
        Assert.Equal(Ore.Kroner(3_200), exception.Lodging);
        Assert.Contains(exception.Steps, s => s.Source?.Label == "Ankestyrelsen, 81-12");
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public void Who_has_no_income_pays_nothing_by_paragraph_3_and_not_because_the_money_falls_short()
    {
        var none = OwnPaymentRule.Of(new(null, false, null, Ore.Zero, Ore.Kroner(3_200), Ore.Kroner(3_600)), MovesIn, StandardFiles.Standard);

        Assert.DoesNotContain(none.Steps, s => s.Text.StartsWith("Nedsættelse", StringComparison.Ordinal));
        Assert.Contains(none.Steps, s => s is { Text: "Kost og logi, som der ikke betales for uden indtægt", Value: "6.800,00 kr." } && s.Source!.Label.Contains("§ 3", StringComparison.Ordinal));
    }

    private static PaymentFacts Facts(DateOnly from, DateOnly? told) => new(told, false, Ore.Kroner(9_000), Ore.Zero, Ore.Kroner(3_200), Ore.Kroner(3_600), null, from);

    private static DateOnly Parse(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text.Split('/') is [var day, var month] ? new(2025, int.Parse(month, System.Globalization.CultureInfo.InvariantCulture), int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) : null;
}
