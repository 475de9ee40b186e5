using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Payments;

/// <summary>Two calculations of one price: the later one counts, in whatever order their letters come.</summary>
public sealed class SupersededTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "2.10-1")]
    public async Task The_citizen_is_not_told_of_a_calculation_when_there_is_a_later_one(bool laterIsTold)
    {
        var @case = await _app.ArrangeResidentAsync();
        var older = await _app.CalculateAsync(@case);
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        var newer = await _app.CalculateAsync(@case, _app.Payment(@case) with { Board = Ore.Kroner(3_000) });
        if (laterIsTold)
        {
            await _app.TellAsync(newer);
        }

        var late = await _app.HandleAsync<CommunicatePaymentHandler, PaymentCalculation>(People.Lone, h => h.HandleAsync(new(@case.Id, older.Id, older.Version), Cancel));

        Assert.Equal("payment.superseded", Assert.Single(late.Refusals).Code);
        Assert.Equal(laterIsTold ? 1 : 0, await _app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Payment, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_letter_that_lay_in_the_tray_does_not_take_over_from_a_later_calculation_when_it_is_posted()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.ArrangeAsync(@case, async db => (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).DigitalPostExempt = true);
        var moved = _app.Today;
        var older = await _app.PayAsync(@case);
        _app.GoTo(moved.AddDays(4));
        var newer = await _app.PayAsync(@case, _app.Payment(@case) with { Board = Ore.Kroner(3_000) });
        Assert.False((await PostAsync(newer)).IsRefused);
        _app.GoTo(moved.AddDays(7));
        Assert.False((await PostAsync(older)).IsRefused);

        var told = (await _app.ReadAsync(db => db.PaymentCalculations.Where(p => p.CaseId == @case.Id).ToListAsync(Cancel))).Select(p => p.ToDecided()!).ToList();

        Assert.Equal(moved.AddDays(7), told.Single(p => p.Id == older.Id).CommunicatedOn);
        Assert.Equal([newer.Id], PaymentTimelineRule.Of(moved, told).Select(s => s.Payment.Id));
    }

    private Task<Result<Letter>> PostAsync(PaymentCalculation calculation) =>
        _app.AskAsync<PostLetterHandler, Letter>(h => h.HandleAsync(new(calculation.CaseId, calculation.LetterId!.Value, _app.Today), Cancel), People.Lone);
}
