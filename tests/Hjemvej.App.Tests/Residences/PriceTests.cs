using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Residences;

/// <summary>A price counts from a day: a calculation takes the price of its first day, whenever it is made.</summary>
[Trait("Requirement", "2.10-2")]
public sealed class PriceTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_price_from_a_day_is_added_on_the_residences_page_and_every_one_stays_in_the_list()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Vest"), places: 0);
        using var morten = await _app.SignInAsync("morten");
        var address = $"/botilbud/{residence.Id}/ret";

        var empty = await morten.SubmitAsync(await morten.OpenAsync(address), [], form: "#pris");
        Assert.Equal(3, empty.Errors().Count);
        Assert.True(empty.ErrorsLeadToTheirFields());
        Assert.Equal("Bostedet Vest", empty.ValueOf("Input.Name"));
        var added = await morten.SubmitAsync(await morten.OpenAsync(address), Price("1-5-2026", "3.200", "2.600"), form: "#pris");
        var corrected = await morten.SubmitAsync(added, Price("1-5-2026", "3.300,50", "2.600"), form: "#pris");
        var same = await morten.SubmitAsync(corrected, Price("1-6-2026", "3.300,50", "2.600"), form: "#pris");

        Assert.Contains("Prisen er gemt.", added.Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["01.05.2026 3.300,50 kr. 2.600,00 kr. Kommer", "01.05.2026 3.200,00 kr. 2.600,00 kr. Rettet", "01.01.2020 3.000,00 kr. 2.500,00 kr. Gælder nu"],
            corrected.QuerySelectorAll("main tbody tr").Select(tr => string.Join(' ', string.Join(' ', tr.QuerySelectorAll("td").Take(4).Select(td => td.TextContent)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.StartsWith("Prisen er allerede logi 3.300,50 kr. og kost 2.600,00 kr. om måneden den 1. juni 2026.", Assert.Single(same.Errors()), StringComparison.Ordinal);
        Assert.Equal(
            ["Prisen på Bostedet Vest fra den 1. maj 2026 er sat til logi 3.200,00 kr. og kost 2.600,00 kr. om måneden. Før var den logi 3.000,00 kr. og kost 2.500,00 kr. om måneden.", "Prisen på Bostedet Vest fra den 1. maj 2026 er rettet til logi 3.300,50 kr. og kost 2.600,00 kr. om måneden. Før var den logi 3.200,00 kr. og kost 2.600,00 kr. om måneden."],
            await _app.ReadAsync(db => db.JournalEntries.Where(e => e.Event.StartsWith("ResidencePrice")).OrderBy(e => e.Id).Select(e => e.Text).ToListAsync(Cancel)));
        var page = (await morten.OpenAsync($"/botilbud/{residence.Id}")).Words();
        Assert.Contains("3.000,00 kr. fra 1. januar 2020. Fra 1. maj 2026: 3.300,50 kr.", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task A_calculation_takes_the_price_of_its_first_day_also_back_in_time_and_tells_of_the_next_price()
    {
        var @case = await _app.ArrangeResidentAsync();
        _app.GoTo(new(2026, 4, 10));
        await SetAsync(new(2026, 4, 1), 6_000);
        await SetAsync(new(2026, 4, 1), 5_500);
        using var lone = await _app.SignInAsync("lone");
        var address = $"/sager/{@case.Number}/egenbetaling/beregn";

        var back = await lone.OpenAsync($"{address}?fra=2026-03-10");
        var now = await lone.OpenAsync($"{address}?fra=2026-04-01");
        var preview = await PreviewAsync(_app.Payment(@case, new(2026, 3, 10)));
        var late = await PreviewAsync(_app.Payment(@case, new(2026, 4, 1)) with { Lodging = Ore.Kroner(5_500) });
        var wrong = await PreviewAsync(_app.Payment(@case, new(2026, 4, 1)));

        Assert.Equal(("5.000,00", "5.500,00"), (back.ValueOf("Input.Lodging"), now.ValueOf("Input.Lodging")));
        Assert.Contains("Prisen på Bostedet Nord ændres den 1. april 2026 til 5.500,00 kr. for logi og 3.500,00 kr. for kost.", preview.Value.Warning, StringComparison.Ordinal);
        Assert.DoesNotContain("Prisen på", late.Value.Warning ?? "", StringComparison.Ordinal);
        Assert.Contains("som koster 5.500,00 kr. på Bostedet Nord", Assert.Single(wrong.Refusals).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_the_first_price_is_refused_and_says_who_writes_it()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.ArrangeAsync(@case, db => db.ResidencePrices.ExecuteUpdateAsync(p => p.SetProperty(x => x.From, new DateOnly(2026, 4, 1)), Cancel));

        var refusal = Assert.Single((await PreviewAsync(_app.Payment(@case, new(2026, 3, 10)))).Refusals);

        Assert.Equal(("payment.no-price", nameof(CalculatePayment.AppliesFrom)), (refusal.Code, refusal.Field));
        Assert.StartsWith("Bostedet Nord har ingen pris den 10. marts 2026. Den første pris gælder fra den 1. april 2026.", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_price_is_not_of_a_later_day_and_two_managers_do_not_write_at_once()
    {
        var future = await _app.AsAsync<RegisterResidenceHandler, Residence>(People.Morten, h => h.HandleAsync(new(ResidencesSteps.Content("Bostedet Syd"), ResidencesSteps.Price with { From = _app.Today.AddDays(1) }), Cancel));
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Øst"), places: 0);
        SetPrice command = new(residence.Id, 1, new(new(2026, 5, 1), Ore.Kroner(3_200), Ore.Kroner(2_600)));

        Assert.Equal("residence.first-price", Assert.Single(future.Refusals).Code);
        foreach (var mistyped in new DateOnly[] { new(2019, 12, 31), _app.Today.AddYears(2).AddDays(1) })
        {
            Assert.Equal("residence.price-day", Assert.Single((await _app.AsAsync<SetPriceHandler, ResidencePrice>(People.Morten, h => h.HandleAsync(command with { Price = command.Price with { From = mistyped } }, Cancel))).Refusals).Code);
        }

        Assert.Equal("residence.manager", Assert.Single((await _app.AsAsync<SetPriceHandler, ResidencePrice>(People.Lone, h => h.HandleAsync(command, Cancel))).Refusals).Code);
        Assert.False((await _app.AsAsync<SetPriceHandler, ResidencePrice>(People.Morten, h => h.HandleAsync(command, Cancel))).IsRefused);
        Assert.Equal("changed-meanwhile", Assert.Single((await _app.AsAsync<SetPriceHandler, ResidencePrice>(People.Morten, h => h.HandleAsync(command, Cancel))).Refusals).Code);
    }

    private static (string, string?)[] Price(string from, string lodging, string board) => [("Price.From", from), ("Price.Lodging", lodging), ("Price.Board", board)];

    private Task<Result<PaymentPreview>> PreviewAsync(CalculatePayment command) => _app.HandleAsync<CalculatePaymentHandler, PaymentPreview>(People.Lone, h => h.PreviewAsync(command, Cancel));

    /// <summary>What Bostedet Nord asks for lodging from a day.</summary>
    private async Task SetAsync(DateOnly from, int lodging)
    {
        var (id, seen) = await _app.ReadAsync(async db => (await db.Residences.Where(r => r.Name == "Bostedet Nord").Select(r => r.Id).SingleAsync(Cancel), await db.ResidencePrices.CountAsync(Cancel)));
        Assert.False((await _app.AsAsync<SetPriceHandler, ResidencePrice>(People.Morten, h => h.HandleAsync(new(id, seen, new(from, Ore.Kroner(lodging), Ore.Kroner(3_500))), Cancel))).IsRefused);
    }
}
