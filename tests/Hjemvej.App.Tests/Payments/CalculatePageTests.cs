using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Payments;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Payments;

public sealed class CalculatePageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static readonly (string, string?)[] Covered =
    [
        ("Input.AppliesFrom", "10-3-2026"), ("Input.KeepsOwnHome", "false"), ("Input.HasIncome", "true"), ("Input.MonthlyNetIncome", "12.400"),
        ("Input.Lodging", "5.000,00"), ("Input.Board", "3500"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.10-1")]
    [Trait("Requirement", "2.10-3")]
    [Trait("Requirement", "2.10-4")]
    public async Task The_figure_is_seen_with_its_working_and_paragraphs_before_it_is_saved()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");
        var form = await lone.OpenAsync(Url(@case));

        var preview = await lone.SubmitAsync(form, Covered, button: "[formaction]");
        var shown = preview.QuerySelector("#resultat")!.TextContent;
        Assert.Contains("8.500,00 kr. om måneden", shown, StringComparison.Ordinal);
        Assert.Contains("Borgeren har 3.900,00 kr. tilbage", shown, StringComparison.Ordinal);
        Assert.Contains("Rådighedsbeløb i 2026, som altid skal være tilbage", shown, StringComparison.Ordinal);
        Assert.Contains("3.030,50 kr.", shown, StringComparison.Ordinal);
        Assert.Contains("163", shown, StringComparison.Ordinal);
        Assert.Equal("12.400", preview.ValueOf("Input.MonthlyNetIncome"));
        Assert.False(await app.ReadAsync(db => db.PaymentCalculations.AnyAsync(p => p.CaseId == @case.Id, Cancel)));
        lone.GoBackTo(Url(@case));
        var saved = (await lone.SubmitAsync(preview, [])).Words();

        Assert.Contains("Beregningen er gemt.", saved, StringComparison.Ordinal);
        Assert.Contains("2. marts 2026 af Lone Friis", saved, StringComparison.Ordinal);
        Assert.Contains("Nej, ikke endnu", saved, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_year_without_an_adopted_or_confirmed_amount_is_said_in_plain_Danish_and_nothing_is_saved()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");
        var form = await lone.OpenAsync(Url(@case));

        var preview = await lone.SubmitAsync(form, But(("Input.AppliesFrom", "1-2-2027")), button: "[formaction]");
        lone.GoBackTo(Url(@case));
        var refused = await lone.SubmitAsync(preview, []);

        foreach (var page in new[] { preview, refused })
        {
            Assert.Contains("Der er ikke vedtaget eller bekræftet et rådighedsbeløb for 2027.", Assert.Single(page.Errors()), StringComparison.Ordinal);
            Assert.Equal("#Input_AppliesFrom", page.QuerySelector(".form-errors a")!.GetAttribute("href"));
        }

        Assert.False(await app.ReadAsync(db => db.PaymentCalculations.AnyAsync(p => p.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task A_citizen_who_keeps_the_own_home_pays_no_lodging()
    {
        var @case = await app.ArrangeGrantedAsync();

        var kept = await app.CalculateAsync(@case, app.Payment(@case) with { KeepsOwnHome = true, AcceptedCommitments = Ore.Kroner(4_000), CommitmentsNote = "Husleje" });

        Assert.Equal((Ore.Zero, Ore.Kroner(3_500), Ore.Zero), (kept.Lodging, kept.Board, kept.Reduction));
        using var lone = await app.SignInAsync("lone");
        Assert.Contains("Egen bolig beholdes. Derfor betales der ikke for logi", (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task A_citizen_without_income_pays_nothing()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var saved = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.HasIncome", "false"), ("Input.MonthlyNetIncome", "")));

        Assert.Contains("0,00 kr. om måneden", saved.Words(), StringComparison.Ordinal);
        Assert.Contains("Der er ingen indtægt. Derfor betales der ikke", saved.Words(), StringComparison.Ordinal);
        Assert.Contains("Borgeren er uden indtægt og betaler derfor ikke (betalingsbekendtgørelsen § 3).", saved.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Begrundelse i brevet", saved.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    [Trait("Requirement", "2.10-4")]
    public async Task When_the_income_falls_short_the_citizen_keeps_the_years_amount_and_board_is_covered_first()
    {
        var @case = await app.ArrangeGrantedAsync();

        var reduced = await app.CalculateAsync(@case, app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(7_400), ReductionReason = "Din indtægt rækker ikke." });

        Assert.Equal((Ore.Kroner(3_500), Ore.FromKroner(869.50m), Ore.FromKroner(4_130.50m), Ore.FromKroner(3_030.50m)), (reduced.Board, reduced.Lodging, reduced.Reduction, reduced.Left));
        Assert.Equal("Din indtægt rækker ikke.", reduced.ReductionReason);
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_left_out_is_said_at_its_field_at_once_and_stays_there()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var refused = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), [("Input.MonthlyNetIncome", "9.80"), ("Input.Lodging", "-5"), ("Input.Board", "")]);
        var unsaid = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.MonthlyNetIncome", "")));
        var unnamed = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.AcceptedCommitments", "500")));

        var together = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.MonthlyNetIncome", "9.80"), ("Input.OwnHomeException", "Din bolig er lejet ud.")));

        Assert.Equal(5, refused.Errors().Count);
        Assert.Contains(refused.Errors(), e => e.StartsWith("Beløbet kan ikke være negativt.", StringComparison.Ordinal));
        Assert.Equal(2, together.Errors().Count);
        Assert.True(refused.ErrorsLeadToTheirFields());
        Assert.Equal(("9.80", "-5"), (refused.ValueOf("Input.MonthlyNetIncome"), refused.ValueOf("Input.Lodging")));
        Assert.StartsWith("Skriv indtægten efter skat", Assert.Single(unsaid.Errors()), StringComparison.Ordinal);
        Assert.StartsWith("Skriv, hvilke faste forpligtelser", Assert.Single(unnamed.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task An_income_beside_the_answer_no_is_asked_about_and_not_passed_over()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var refused = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.HasIncome", "false"), ("Input.MonthlyNetIncome", "9000"), ("Input.AcceptedCommitments", "500")));

        Assert.Equal(2, refused.Errors().Count);
        Assert.Contains(refused.Errors(), e => e.StartsWith("Du har svaret, at borgeren ikke har en indtægt, men skrevet 9.000,00 kr.", StringComparison.Ordinal));
        Assert.True(refused.ErrorsLeadToTheirFields());
        Assert.Equal("9000", refused.ValueOf("Input.MonthlyNetIncome"));
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task Lodging_beside_an_own_home_needs_a_reason_which_the_citizen_reads()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var unkept = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.OwnHomeException", "Din bolig er lejet ud.")));
        var saved = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.KeepsOwnHome", "true"), ("Input.OwnHomeException", "Din bolig er lejet ud.")));
        var letter = (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling/besked")).QuerySelector("iframe")!.GetAttribute("srcdoc")!;

        Assert.StartsWith("Undtagelsen gælder kun, når borgeren beholder sin egen bolig.", Assert.Single(unkept.Errors()), StringComparison.Ordinal);
        Assert.Contains("8.500,00 kr. om måneden", saved.Words(), StringComparison.Ordinal);
        Assert.Contains("»Din bolig er lejet ud.«", saved.Words(), StringComparison.Ordinal);
        Assert.Contains("Din bolig er lejet ud.", System.Net.WebUtility.HtmlDecode(letter), StringComparison.Ordinal);
        Assert.Contains("Vi har vurderet, at du skal betale alligevel", System.Net.WebUtility.HtmlDecode(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fordi")]
    [InlineData("Fordi nej")]
    [Trait("Requirement", "2.10-5")]
    public async Task A_word_or_two_is_no_reason_for_lodging_beside_an_own_home_and_what_is_asked_for_is_said(string word)
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var refused = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.KeepsOwnHome", "true"), ("Input.OwnHomeException", word)));
        var shown = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.KeepsOwnHome", "true"), ("Input.OwnHomeException", "Din bolig er lejet ud.")), button: "[formaction]");

        Assert.StartsWith("Skriv til borgeren, hvad der er særligt, så der skal betales for logi, selv om boligen beholdes. Et ord eller to er ikke nok.", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Equal("#Input_OwnHomeException", refused.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Equal(word, refused.ValueOf("Input.OwnHomeException"));
        Assert.Contains("Ankestyrelsen har godkendt det i en anden sag.", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    [Trait("Requirement", "2.10-4")]
    public async Task Another_price_than_the_residences_needs_a_reason_and_stands_in_the_working_the_letter_and_the_journal()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var unsaid = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.Lodging", "1,00")));
        var word = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.Lodging", "1,00"), ("Input.PriceReason", "Aftalt")));
        var same = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.PriceReason", "Værelset er mindre end de andre.")));
        var saved = (await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.Lodging", "4.000"), ("Input.PriceReason", "Værelset er mindre end de andre.")))).Words();
        var letter = System.Net.WebUtility.HtmlDecode((await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling/besked")).QuerySelector("iframe")!.GetAttribute("srcdoc")!);

        Assert.StartsWith("Prisen er en anden end botilbuddets: du har skrevet 1,00 kr. for logi, som koster 5.000,00 kr. på Bostedet Nord.", Assert.Single(unsaid.Errors()), StringComparison.Ordinal);
        Assert.Equal("#Input_PriceReason", unsaid.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Et ord eller to er ikke nok.", Assert.Single(word.Errors()), StringComparison.Ordinal);
        Assert.StartsWith("Priserne er de samme som på Bostedet Nord.", Assert.Single(same.Errors()), StringComparison.Ordinal);
        Assert.Contains("Botilbuddets egen pris for logi, som er fraveget med en begrundelse", saved, StringComparison.Ordinal);
        Assert.Contains("»Værelset er mindre end de andre.«", saved, StringComparison.Ordinal);
        Assert.Contains("Vi har brugt en anden pris end botilbuddets egen pris.", letter, StringComparison.Ordinal);
        Assert.Contains("Værelset er mindre end de andre.", letter, StringComparison.Ordinal);
        Assert.Equal("Prisen er en anden end botilbuddets: Værelset er mindre end de andre.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "PaymentCalculated").Select(e => e.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task A_new_calculation_begins_with_what_the_citizen_was_told_of_the_reduction()
    {
        var @case = await app.ArrangeGrantedAsync();
        await app.CalculateAsync(@case, app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(7_400), ReductionReason = "Du betaler af på gæld." });
        using var lone = await app.SignInAsync("lone");

        Assert.Equal("Du betaler af på gæld.", (await lone.OpenAsync(Url(@case))).ValueOf("Input.ReductionReason"));
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task A_calculation_that_a_colleague_has_made_meanwhile_is_told_of_before_another_takes_its_place()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");
        using var hanne = await app.SignInAsync("hanne");
        var (first, second) = (await lone.OpenAsync(Url(@case)), await hanne.OpenAsync(Url(@case)));

        await lone.SubmitAsync(first, Covered);
        app.Time.Advance(TimeSpan.FromSeconds(5));
        hanne.GoBackTo(Url(@case));
        var told = await hanne.SubmitAsync(second, [.. Covered, ("Input.IncomeNote", "Kontanthjælp")]);

        Assert.Contains("Lone Friis har beregnet 8.500,00 kr. om måneden", told.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kontanthjælp", told.ValueOf("Input.IncomeNote"));
        Assert.Equal(1, await CountAsync(@case));
        app.Time.Advance(TimeSpan.FromSeconds(5));
        hanne.GoBackTo(Url(@case));
        await hanne.SubmitAsync(told, []);
        Assert.Equal(2, await CountAsync(@case));
    }

    private Task<int> CountAsync(Case @case) => app.ReadAsync(db => db.PaymentCalculations.CountAsync(p => p.CaseId == @case.Id, Cancel));

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task Every_calculation_can_be_read_however_many_there_are()
    {
        var @case = await app.ArrangeGrantedAsync();
        for (var i = 0; i < 23; i++)
        {
            await app.CalculateAsync(@case, app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(12_000 + i) });
            app.Time.Advance(TimeSpan.FromSeconds(5));
        }

        using var lone = await app.SignInAsync("lone");
        var first = await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling");
        var second = await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling?side=2");

        Assert.Equal((20, 2), (first.QuerySelectorAll("main tbody tr").Length, second.QuerySelectorAll("main tbody tr").Length));
        Assert.Contains("Side 1 af 2 (22 beregninger)", first.Words(), StringComparison.Ordinal);
        Assert.Contains("Den seneste beregning", second.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task The_day_of_moving_in_is_proposed_a_day_before_the_grant_is_refused_and_a_day_gone_by_is_warned_of()
    {
        using var own = new HjemvejFactory();
        var @case = await own.ArrangeGrantedAsync();
        own.GoTo(own.Today.AddDays(5));
        using var lone = await own.SignInAsync("lone");
        var form = await lone.OpenAsync(Url(@case));

        var before = await lone.SubmitAsync(form, But(("Input.AppliesFrom", "15-12-2025")));
        var gone = await lone.SubmitAsync(await lone.OpenAsync(Url(@case)), But(("Input.AppliesFrom", "4-3-2026")), button: "[formaction]");

        Assert.Equal("2026-03-07", form.ValueOf("Input.AppliesFrom"));
        Assert.StartsWith("Botilbuddet er bevilget den", Assert.Single(before.Errors()), StringComparison.Ordinal);
        Assert.Contains("Dagen er gået, og borgeren er ikke indskrevet endnu.", gone.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task Nothing_is_calculated_before_the_grant_or_after_the_case_is_closed()
    {
        var ungranted = await app.RegisterAsync();
        var closed = await app.ArrangeGrantedAsync();
        await app.ArrangeAsync(closed, async db =>
        {
            var open = await db.Cases.SingleAsync(c => c.Id == closed.Id, Cancel);
            open.ClosedOn = app.Today;
            return open;
        });

        foreach (var (@case, code) in new[] { (ungranted, "payment.not-granted"), (closed, "case.closed") })
        {
            var refused = await app.HandleAsync<CalculatePaymentHandler, PaymentCalculation>(People.Lone, h => h.HandleAsync(app.Payment(@case), Cancel));
            Assert.Equal(code, Assert.Single(refused.Refusals).Code);
        }
    }

    [Fact]
    public async Task The_citizens_economy_is_no_business_of_the_residence_or_the_committee()
    {
        var @case = await app.ArrangeGrantedAsync();
        foreach (var persona in new[] { "peter", "birgit" })
        {
            using var other = await app.SignInAsync(persona);
            foreach (var page in new[] { "", "/beregn", "/besked" })
            {
                await other.OpenAsync($"/sager/{@case.Number}/egenbetaling{page}");
                Assert.Equal(HttpStatusCode.Forbidden, other.Status);
            }
        }
    }

    /// <summary>The covered payment, with other answers in place of some.</summary>
    private static IEnumerable<(string, string?)> But(params (string Name, string?)[] answers) =>
        [.. Covered.Where(c => answers.All(a => a.Name != c.Item1)), .. answers];

    private static string Url(Case @case) => $"/sager/{@case.Number}/egenbetaling/beregn";
}
