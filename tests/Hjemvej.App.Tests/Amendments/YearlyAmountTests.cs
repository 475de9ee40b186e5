using Hjemvej.App.Tests.ActionPlans;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Amendments;

public sealed class YearlyAmountTests : IAsyncLifetime
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [Trait("Requirement", "2.10-3")]
    [InlineData("morten", "Fastsæt rådighedsbeløbet for 2027")]
    [InlineData("lone", "Rådighedsbeløbet for 2027 mangler: bed en leder fastsætte det")]
    public async Task Next_years_amount_is_a_task_from_October_until_it_is_confirmed(string persona, string task)
    {
        _app.GoTo(new(2026, 9, 30));
        using (var september = await _app.SignInAsync(persona))
        {
            Assert.DoesNotContain("rådighedsbeløbet", (await september.OpenAsync("/opgaver")).Text(), StringComparison.OrdinalIgnoreCase);
        }

        _app.GoTo(new(2026, 10, 1));
        using var browser = await _app.SignInAsync(persona);
        Assert.Contains(task, (await browser.OpenAsync("/opgaver")).Text(), StringComparison.Ordinal);

        await _app.ProposeAsync("disposableAmount", new(2027, 1, 1), "3100.00");
        Assert.Contains("Rådighedsbeløbet for 2027 venter på en anden leders bekræftelse", (await browser.OpenAsync("/opgaver")).Text(), StringComparison.Ordinal);

        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.87");
        Assert.DoesNotContain("rådighedsbeløbet for 2027", (await browser.OpenAsync("/opgaver")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_social_worker_is_not_asked_for_the_amount()
    {
        _app.GoTo(new(2026, 11, 2));
        using var hanne = await _app.SignInAsync("hanne");

        Assert.DoesNotContain("rådighedsbeløbet", (await hanne.OpenAsync("/opgaver")).Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task The_percentage_is_entered_with_its_source_the_amount_worked_out_proposed_and_confirmed()
    {
        _app.GoTo(new(2026, 10, 5));
        using var morten = await _app.SignInAsync("morten");
        using var karen = await _app.SignInAsync("karen");
        Assert.Contains("Kontanthjælpens procent for 2027 kendes ikke. Skriv den ind med kilde først.", (await morten.OpenAsync("/standard/raadighedsbeloeb")).Text(), StringComparison.Ordinal);

        var percent = await morten.OpenAsync("/standard/foreslaa?vaerdi=cashBenefitPercent&fra=2027-01-01");
        await morten.SubmitAsync(percent, [("Input.Percent", "4,5"), ("Input.Source", "Finansministeriet, august 2026"), ("Input.Adopted", "false"), ("Input.Reason", "Offentliggjort.")]);
        await karen.SubmitAsync(await karen.OpenAsync(morten.At), [("confirm", "true")]);

        var page = await morten.OpenAsync("/standard/raadighedsbeloeb");
        var link = page.QuerySelectorAll("a.button").First(a => a.TextContent == "Foreslå 3.166,87 kr.");
        var form = await morten.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal("3.166,87", form.QuerySelector("#Input_Amount")!.GetAttribute("value"));
        Assert.Contains("3.030,50 kr. reguleret med 4,5 procent: 3.166,8725 kr.", form.QuerySelector("#Input_Reason")!.TextContent, StringComparison.Ordinal);
        await morten.SubmitAsync(form, [("Input.Adopted", "false")]);
        await karen.SubmitAsync(await karen.OpenAsync(morten.At), [("confirm", "true")]);

        Assert.Equal("3.166,87 kr.", _app.StandardOf().DisposableAmount.On(new(2027, 1, 1)).Value.ToString());
        Assert.Contains("Beløbet for 2027 er fastsat", (await morten.OpenAsync("/standard/raadighedsbeloeb?aar=2027")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_case_that_needs_a_missing_year_says_which_and_where_it_is_settled()
    {
        var @case = await _app.RegisterAsync();
        await _app.ArrangeGrantAsync(@case);
        _app.GoTo(new(2027, 1, 4));
        using var lone = await _app.SignInAsync("lone");

        var page = await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling");

        Assert.Contains("Der er ikke vedtaget eller bekræftet et rådighedsbeløb for 2027.", page.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/standard/raadighedsbeloeb?aar=2027']"));
        Assert.Equal(0, await _app.ReadAsync(db => db.PaymentCalculations.CountAsync(Cancel)));
    }
}
