using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Payments;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.App.Tests.Payments;

/// <summary>Steps of the payment's stage: calculated, told.</summary>
public static class PaymentsSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Said wherever a test's price is another than the residence's.</summary>
    public const string OtherPrice = "Prisen er aftalt for dig alene.";

    /// <summary>Lodging 5.000 and board 3.500 a month as the residence's own, an income of 12.400 that covers both, no commitments.</summary>
    public static CalculatePayment Payment(this HjemvejFactory app, Case @case, DateOnly? from = null) => new(
        @case.Id, from ?? app.Today, false, true, Ore.Kroner(12_400), "Førtidspension", Ore.Zero, null, Ore.Kroner(5_000), Ore.Kroner(3_500), null, null);

    public static async Task<PaymentCalculation> CalculateAsync(this HjemvejFactory app, Case @case, CalculatePayment? command = null)
    {
        var asked = command ?? app.Payment(@case);
        var price = await app.ReadAsync(async db => await db.OrdinaryPriceAsync(await db.PricedHomeAsync(@case.Id, asked.AppliesFrom, Cancel), asked.AppliesFrom, Cancel));
        var ordinary = price is null || (price.Lodging, price.Board) == (asked.Lodging, asked.Board);
        return (await app.HandleAsync<CalculatePaymentHandler, PaymentCalculation>(People.Lone, h => h.HandleAsync(ordinary ? asked : asked with { PriceReason = asked.PriceReason ?? OtherPrice }, Cancel))).Value;
    }

    /// <summary>The citizen is sent the letter today.</summary>
    public static async Task<PaymentCalculation> TellAsync(this HjemvejFactory app, PaymentCalculation calculation) =>
        (await app.HandleAsync<CommunicatePaymentHandler, PaymentCalculation>(People.Lone, h => h.HandleAsync(new(calculation.CaseId, calculation.Id, calculation.Version), Cancel))).Value;

    /// <summary>Calculated and told today.</summary>
    public static async Task<PaymentCalculation> PayAsync(this HjemvejFactory app, Case @case, CalculatePayment? command = null) =>
        await app.TellAsync(await app.CalculateAsync(@case, command));

    /// <summary>A granted case whose citizen has said yes to a place.</summary>
    public static async Task<Case> ArrangeGrantedAsync(this HjemvejFactory app)
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await app.ArrangeMatchAsync(@case);
        return @case;
    }
}
