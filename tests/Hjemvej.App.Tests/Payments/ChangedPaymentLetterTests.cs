using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Collections;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Payments;

/// <summary>What the letter on a changed payment says of before, of what is given back, and of a payment of nothing.</summary>
public sealed class ChangedPaymentLetterTests : IDisposable
{
    private static readonly DateOnly June = new(2026, 6, 1);

    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task Before_is_what_counted_on_the_day_before_also_when_a_later_years_letter_is_sent()
    {
        var @case = await _app.MoveInAsync(new(2026, 10, 5));
        _app.GoTo(new(2026, 11, 24));
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.PayAsync(@case, _app.Payment(@case, new(2027, 1, 1)) with { Board = Ore.Kroner(3_800) });
        _app.Time.Advance(TimeSpan.FromMinutes(5));

        var letter = await LetterAsync(@case, new(2026, 12, 1), board: 3_600);

        Assert.Contains("Dette brev afløser vores breve af 5. oktober 2026 og 24. november 2026 om din betaling. Det nye gælder fra og med den 1. december 2026. Før var beløbet 8.500,00 kr. om måneden.", letter, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_payment_that_rises_because_the_residence_asks_more_says_so()
    {
        var @case = await _app.MoveInAsync(June);
        _app.GoTo(new(2026, 7, 1));
        var (id, seen) = await _app.ReadAsync(async db => (await db.ResidencePrices.Select(p => p.ResidenceId).SingleAsync(Cancel), await db.ResidencePrices.CountAsync(Cancel)));
        await _app.ActAsync(People.Morten, services => services.GetRequiredService<SetPriceHandler>().HandleAsync(new(id, seen, new(new(2026, 8, 1), Ore.Kroner(5_000), Ore.Kroner(3_800))), Cancel));

        var letter = await LetterAsync(@case, new(2026, 8, 1), board: 3_800);
        var both = await LetterAsync(@case, new(2026, 8, 1), board: 3_800, income: 12_500);
        var departed = await LetterAsync(@case, new(2026, 8, 1), board: 3_900);

        Assert.Contains("Før var beløbet 8.500,00 kr. om måneden.Grunden er, at botilbuddet har fået en anden pris fra den 1. august 2026. Kost koster 3.800,00 kr. om måneden og kostede før 3.500,00 kr.", letter, StringComparison.Ordinal);
        Assert.Contains("Botilbuddet har også fået en anden pris fra den 1. august 2026.", both, StringComparison.Ordinal);
        Assert.DoesNotContain("fået en anden pris", departed, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task What_was_collected_too_much_is_said_in_kroner_and_set_off_only_against_what_is_still_paid()
    {
        var @case = await _app.MoveInAsync(June);
        _app.GoTo(new(2026, 7, 1));
        await _app.CloseAsync(June);
        _app.GoTo(new(2026, 7, 10));

        var lower = await LetterAsync(@case, June, income: 9_000);
        var ownHome = await LetterAsync(@case, June, ownHome: true);
        var nothing = await LetterAsync(@case, June, income: 0);

        Assert.Contains("Du betaler det nye beløb fra og med den 1. juni 2026. Vi har opkrævet 2.530,50 kr. for meget for logi. Vi trækker det fra, når du skal betale igen.", lower, StringComparison.Ordinal);
        Assert.DoesNotContain("for meget for kost", lower, StringComparison.Ordinal);
        Assert.Contains("Vi har opkrævet 5.000,00 kr. for meget for logi. Vi betaler det tilbage til dig.", ownHome, StringComparison.Ordinal);
        Assert.Contains("Logi med el og varmeIngen0,00 kr.", ownHome, StringComparison.Ordinal);
        Assert.Contains("Du skal ikke betale fra og med den 1. juni 2026. Vi har opkrævet 5.000,00 kr. for meget for logi. Vi betaler det tilbage til dig. Botilbuddet har opkrævet 3.500,00 kr. for meget for kost. Botilbuddet betaler det tilbage til dig.", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("trækker det fra", nothing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_000)]
    [InlineData(3_030.50)]
    [Trait("Requirement", "2.10-5")]
    public async Task A_letter_of_nothing_to_pay_says_nothing_of_collecting(double income)
    {
        _app.GoTo(June);
        var @case = await _app.ArrangeGrantedAsync();

        var letter = await LetterAsync(@case, June.AddDays(3), income: (decimal)income);

        Assert.Contains("Du skal ikke betale for kost og logi, når du bor på Bostedet Nord.", letter, StringComparison.Ordinal);
        Assert.Contains("Det gælder fra den dag, du flytter ind.", letter, StringComparison.Ordinal);
        Assert.All(["opkræve", "Betalingsservice", "Du betaler", "svært ved at betale", "Sådan er beløbet delt"], word => Assert.DoesNotContain(word, letter, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The letter as it would be sent today of a new calculation.</summary>
    private async Task<string> LetterAsync(Case @case, DateOnly from, int board = 3_500, decimal income = 12_400, bool ownHome = false)
    {
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.CalculateAsync(@case, _app.Payment(@case, from) with
        {
            Board = Ore.Kroner(board),
            HasIncome = income > 0,
            MonthlyNetIncome = income > 0 ? Ore.FromKroner(income) : null,
            KeepsOwnHome = ownHome,
        });
        using var lone = await _app.SignInAsync("lone");
        var html = System.Net.WebUtility.HtmlDecode((await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling/besked")).QuerySelector("iframe")!.GetAttribute("srcdoc")!);
        Assert.InRange(Lix.OfLetter(html), 10, 40);
        return string.Join(' ', new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
