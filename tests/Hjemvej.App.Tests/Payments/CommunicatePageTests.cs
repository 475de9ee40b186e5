using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Payments;

public sealed class CommunicatePageTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task The_letter_is_seen_before_it_is_sent_and_opens_the_gate_on_moving_in()
    {
        var @case = await _app.ArrangeGrantedAsync();
        await _app.CalculateAsync(@case);
        using var lone = await _app.SignInAsync("lone");
        Assert.False(await GateIsOpenAsync(@case));

        var check = await lone.OpenAsync(Url(@case));
        var letter = check.QuerySelector("iframe")!.GetAttribute("srcdoc")!;
        Assert.Contains("8.500,00 kr.", letter, StringComparison.Ordinal);
        Assert.Contains("Bostedet Nord", letter, StringComparison.Ordinal);
        Assert.Equal(0, await LettersAsync(@case));
        Assert.False(await GateIsOpenAsync(@case));
        var sent = await lone.SubmitAsync(check, []);

        Assert.Contains("Brevet er sendt, og borgeren har fået besked.", sent.Words(), StringComparison.Ordinal);
        Assert.True(await GateIsOpenAsync(@case));
        var kept = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Payment, Cancel));
        Assert.Contains("8.500,00 kr.", kept.Html, StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(kept.Html), 10, 40);
        var text = System.Net.WebUtility.HtmlDecode(kept.Html).Replace('\u00a0', ' ');
        Assert.All(["som altid skal være tilbage", "servicelovens § 163, stk. 2", "Det gør vi inden 4 uger", "En klage i telefonen gælder også", "retssikkerhedsloven, §§ 60, 66 og 67"], says => Assert.Contains(says, text, StringComparison.Ordinal));
        Assert.DoesNotContain("borgeren", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    [Trait("Requirement", "2.10-4")]
    public async Task The_letter_says_what_the_income_is_who_set_the_disposable_amount_and_what_happens_at_new_year()
    {
        var @case = await _app.ArrangeGrantedAsync();
        await _app.CalculateAsync(@case, _app.Payment(@case) with { IncomeNote = "Kontanthjælp" });
        using var lone = await _app.SignInAsync("lone");

        var unknown = await LetterAsync(lone, @case);
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        var known = await LetterAsync(lone, @case);

        Assert.Contains("Vi har regnet med denne indtægt: Kontanthjælp.", unknown, StringComparison.Ordinal);
        Assert.Contains("har bestemt rådighedsbeløbet.", unknown, StringComparison.Ordinal);
        Assert.Contains("Det er 3.030,50 kr. i 2026.", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("bekræftelse", unknown, StringComparison.Ordinal);
        Assert.Contains("Fra den 1. januar 2027 gælder et nyt rådighedsbeløb. Vi kender det ikke endnu.", unknown, StringComparison.Ordinal);
        Assert.Contains("Fra den 1. januar 2027 er rådighedsbeløbet 3.166,90 kr. om måneden.", known, StringComparison.Ordinal);
        Assert.DoesNotContain("Dette brev afløser", unknown, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task The_letter_of_a_new_calculation_says_which_letter_it_takes_the_place_of_and_from_when()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case);
        _app.GoTo(new(2026, 6, 10));
        await _app.CalculateAsync(@case, _app.Payment(@case, new(2026, 7, 1)) with { Board = Ore.Kroner(3_800) });
        using var lone = await _app.SignInAsync("lone");

        var letter = await LetterAsync(lone, @case);
        await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), []);

        Assert.Contains("Dette brev afløser vores brev af 2. marts 2026 om din betaling. Det nye gælder fra og med den 1. juli 2026. Før var beløbet 8.500,00 kr. om måneden.", letter, StringComparison.Ordinal);
        Assert.Equal([PaymentLetter.Heading, PaymentLetter.AgainHeading], await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == LetterKind.Payment).OrderBy(l => l.WrittenAt).Select(l => l.Title).ToListAsync(Cancel)));
        Assert.All(await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == LetterKind.Payment).Select(l => l.Html).ToListAsync(Cancel)), html => Assert.InRange(Lix.OfLetter(html), 10, 40));
    }

    [Fact]
    public async Task Words_about_the_citizen_in_the_reason_for_a_reduction_are_warned_of()
    {
        var @case = await _app.ArrangeGrantedAsync();
        await _app.CalculateAsync(@case, _app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(6_000), ReductionReason = "Borgerens indtægt rækker ikke." });
        using var lone = await _app.SignInAsync("lone");

        var check = await lone.OpenAsync(Url(@case));

        Assert.Contains("Brevet skriver »Borgerens«.", check.QuerySelector(".letter-tone")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/egenbetaling/beregn#Input_ReductionReason", check.QuerySelector(".letter-tone a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task A_letter_is_sent_once_and_a_calculation_of_another_case_is_not_sent_from_here()
    {
        var (@case, other) = (await _app.ArrangeGrantedAsync(), await _app.ArrangeGrantedAsync());
        var (mine, theirs) = (await _app.CalculateAsync(@case), await _app.CalculateAsync(other));
        using var lone = await _app.SignInAsync("lone");
        var check = await lone.OpenAsync(Url(@case));

        var forged = await lone.PostAsync(Url(@case), [check.Token(), new("CalculationId", $"{theirs.Id}"), new("SeenVersion", $"{theirs.Version}")]);
        Assert.Equal("Beregningen findes ikke i sagen.", Assert.Single(forged.Errors()));
        await _app.TellAsync(mine);
        await lone.PostAsync(Url(@case), [check.Token(), new("CalculationId", $"{mine.Id}"), new("SeenVersion", $"{mine.Version}")]);

        Assert.Equal(1, await LettersAsync(@case));
        Assert.Equal(0, await LettersAsync(other));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task Told_after_moving_in_the_citizen_pays_from_the_day_after()
    {
        var @case = await _app.ArrangeResidentAsync();
        _app.GoTo(new(2026, 3, 10));
        await _app.CalculateAsync(@case, _app.Payment(@case, new(2026, 3, 2)));
        using var lone = await _app.SignInAsync("lone");

        var letter = (await lone.OpenAsync(Url(@case))).QuerySelector("iframe")!.GetAttribute("srcdoc")!;
        await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), []);
        var page = (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words();

        Assert.Contains("11. marts 2026", letter, StringComparison.Ordinal);
        Assert.Contains("21 dage, fra 11. marts 2026 til 31. marts 2026", page, StringComparison.Ordinal);
        Assert.Contains("5.758,07 kr. for marts 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task A_lower_payment_is_headed_and_told_from_the_change_and_a_higher_one_from_the_day_after_the_letter()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case);
        _app.GoTo(new(2026, 6, 10));
        using var lone = await _app.SignInAsync("lone");

        await _app.CalculateAsync(@case, _app.Payment(@case, new(2026, 4, 1)) with { MonthlyNetIncome = Ore.Kroner(9_000) });
        var lower = (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words();
        var lowerLetter = (await lone.OpenAsync(Url(@case))).QuerySelector("iframe")!.GetAttribute("srcdoc")!;
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.CalculateAsync(@case, _app.Payment(@case, new(2026, 4, 1)) with { Board = Ore.Kroner(3_800) });
        var higher = (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words();
        var higherLetter = (await lone.OpenAsync(Url(@case))).QuerySelector("iframe")!.GetAttribute("srcdoc")!;
        await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), []);

        Assert.Contains("5.969,50 kr. om måneden fra 1. april 2026, hvis brevet sendes i dag", lower, StringComparison.Ordinal);
        Assert.Contains("Du betaler det nye beløb fra og med den 1. april 2026. Har du betalt mere", System.Net.WebUtility.HtmlDecode(lowerLetter), StringComparison.Ordinal);
        Assert.Contains("8.800,00 kr. om måneden fra 11. juni 2026, hvis brevet sendes i dag", higher, StringComparison.Ordinal);
        Assert.Contains("Du betaler fra og med den 11. juni 2026.", System.Net.WebUtility.HtmlDecode(higherLetter), StringComparison.Ordinal);
        Assert.Contains("8.800,00 kr. om måneden fra 11. juni 2026", (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task A_change_after_moving_in_does_not_shut_the_gate_that_was_open_then()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case);
        var moved = _app.Today;
        _app.GoTo(new(2026, 6, 10));
        await _app.PayAsync(@case, _app.Payment(@case) with { Board = Ore.Kroner(3_600) });
        using var lone = await _app.SignInAsync("lone");

        var file = (await _app.ReadAsync(db => db.CaseFileAsync(@case.Id, _app.Today, Cancel)))!;

        Assert.True(EnrolmentGates.PaymentCommunicated(file.FactsOn(_app.Today).Payment, moved).IsOpen);
        Assert.Equal(2, file.FactsOn(_app.Today).ToldPayments.Count);
        Assert.DoesNotContain("Borgeren fik først besked", (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words(), StringComparison.Ordinal);
        Assert.Contains("for marts 2026", (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task A_citizen_without_income_reads_that_there_is_nothing_to_pay()
    {
        var @case = await _app.ArrangeGrantedAsync();
        await _app.CalculateAsync(@case, _app.Payment(@case) with { HasIncome = false, MonthlyNetIncome = null, IncomeNote = null, ReductionReason = "Din betaling er sat ned." });
        using var lone = await _app.SignInAsync("lone");

        var letter = System.Net.WebUtility.HtmlDecode((await lone.OpenAsync(Url(@case))).QuerySelector("iframe")!.GetAttribute("srcdoc")!);

        Assert.Contains("ikke betale", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Din betaling er sat ned", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("0,00 kr. tilbage", letter, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task An_earlier_calculation_reads_as_it_was_after_a_new_one()
    {
        var @case = await _app.ArrangeGrantedAsync();
        var first = await _app.PayAsync(@case);
        _app.GoTo(_app.Today.AddDays(1));
        await _app.CalculateAsync(@case, _app.Payment(@case) with { Board = Ore.Kroner(3_600) });
        using var lone = await _app.SignInAsync("lone");

        var page = await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling");

        Assert.Contains("8.600,00 kr. om måneden", page.Words(), StringComparison.Ordinal);
        Assert.Contains("8.500,00 kr.", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(first.Working, (await _app.ReadAsync(db => db.PaymentCalculations.SingleAsync(p => p.Id == first.Id, Cancel))).Working);
    }

    private static async Task<string> LetterAsync(StaffBrowser browser, Case @case) =>
        string.Join(' ', System.Net.WebUtility.HtmlDecode((await browser.OpenAsync(Url(@case))).QuerySelector("iframe")!.GetAttribute("srcdoc")!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Url(Case @case) => $"/sager/{@case.Number}/egenbetaling/besked";

    private Task<int> LettersAsync(Case @case) =>
        _app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Payment, Cancel));

    /// <summary>May the citizen move in today, as far as the payment goes?</summary>
    private async Task<bool> GateIsOpenAsync(Case @case)
    {
        var file = await _app.ReadAsync(db => db.CaseFileAsync(@case.Id, _app.Today, Cancel));
        return EnrolmentGates.PaymentCommunicated(file!.FactsOn(_app.Today).Payment, _app.Today).IsOpen;
    }
}
