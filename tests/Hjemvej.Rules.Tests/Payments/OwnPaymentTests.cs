using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Payments;

/// <summary>What holds for every citizen; the examples stand in Evaluation/Scenarios/payment.json.</summary>
[Trait("Requirement", "2.10-1")]
[Trait("Requirement", "2.10-3")]
[Trait("Requirement", "2.10-4")]
[Trait("Requirement", "2.10-5")]
public sealed class OwnPaymentTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    private static OwnPayment Pay(uint income, uint commitments, uint lodging, uint board, uint? rent, bool keepsHome) =>
        OwnPaymentRule.Of(new(null, keepsHome, new(income % 4_000_000), new(commitments % 1_000_000), new(lodging % 1_000_000), new(board % 1_000_000), rent is { } r ? new Ore(r % 1_000_000) : null), June, StandardFiles.Standard);

    [Property]
    public bool The_parts_make_the_total_and_the_total_and_the_reduction_what_is_due(uint income, uint commitments, uint lodging, uint board, uint? rent, bool keepsHome)
    {
        var payment = Pay(income, commitments, lodging, board, rent, keepsHome);
        var cap = keepsHome ? Ore.Zero : rent is { } r ? Ore.Min(new(lodging % 1_000_000), new(r % 1_000_000)) : new(lodging % 1_000_000);
        return payment.Lodging + payment.Board == payment.Total && payment.Total + payment.Reduction == cap + new Ore(board % 1_000_000)
            && payment.Lodging >= Ore.Zero && payment.Lodging <= cap && payment.Board >= Ore.Zero && payment.Reduction >= Ore.Zero;
    }

    [Property]
    public bool A_citizen_who_pays_keeps_at_least_the_disposable_amount(uint income, uint commitments, uint lodging, uint board, uint? rent, bool keepsHome)
    {
        var payment = Pay(income, commitments, lodging, board, rent, keepsHome);
        return payment.Total == Ore.Zero || payment.Left >= payment.DisposableAmount;
    }

    [Property]
    public bool Lodging_is_paid_only_when_board_is_paid_in_full(uint income, uint commitments, uint lodging, uint board, uint? rent, bool keepsHome)
    {
        var payment = Pay(income, commitments, lodging, board, rent, keepsHome);
        return payment.Lodging == Ore.Zero || payment.Board == new Ore(board % 1_000_000);
    }

    [Property]
    public bool Income_less_commitments_is_what_is_paid_and_what_is_left(uint income, uint commitments, uint lodging, uint board) =>
        Pay(income, commitments, lodging, board, null, false) is var p && p.Total + p.Left == new Ore(income % 4_000_000) - new Ore(commitments % 1_000_000);

    [Property]
    public bool More_income_never_means_less_payment_or_less_left(uint income, ushort more, uint commitments, uint lodging, uint board)
    {
        var low = income % 3_000_000;
        OwnPayment a = Pay(low, commitments, lodging, board, null, false), b = Pay(low + more, commitments, lodging, board, null, false);
        return b.Total >= a.Total && b.Left >= a.Left;
    }

    [Property]
    public bool Without_income_nothing_is_paid(bool given, uint commitments, uint lodging, uint board)
    {
        var payment = OwnPaymentRule.Of(new(null, false, given ? Ore.Zero : null, new(commitments), new(lodging), new(board)), June, StandardFiles.Standard);
        return payment.Total == Ore.Zero && payment.Left == Ore.Zero - new Ore(commitments) && payment.Reduction == new Ore(lodging) + new Ore(board);
    }

    [Fact]
    public void A_year_without_an_amount_is_an_error_and_never_last_year_s()
    {
        var missing = Assert.Throws<ParameterNotSetException>(() => OwnPaymentRule.Of(new(null, false, Ore.Kroner(9000), Ore.Zero, Ore.Zero, Ore.Zero), new(2026, 1, 31), StandardFiles.Standard));

        Assert.Equal(("disposableAmount", new DateOnly(2026, 1, 1)), (missing.Parameter, missing.Date));
    }
}
