using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Worklists;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Payments;

/// <summary>A new year's amount concerns every resident: finance calculates and tells many in one go, and what fails stops no other.</summary>
public sealed class JointRecalculationTests : IDisposable
{
    private const string Page = "/opkraevning/genberegning";
    private const string Letters = "/opkraevning/genberegning/breve";

    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task All_are_listed_with_the_old_and_the_new_amount_and_those_who_come_to_pay_another_first()
    {
        await ArrangeAsync(("Stor Indtægt", 12_400), ("Lille Indtægt", 8_000));
        using var lone = await _app.SignInAsync("lone");

        var all = await lone.OpenAsync(Page);
        var others = await lone.OpenAsync($"{Page}?vis=andet");
        var same = await lone.OpenAsync($"{Page}?vis=samme");

        Assert.Equal(["Lille Indtægt", "Stor Indtægt"], Names(all));
        Assert.Equal(["Lille Indtægt"], Names(others));
        Assert.Equal(["Stor Indtægt"], Names(same));
        var poor = Words(all.QuerySelector("main tbody tr")!);
        Assert.Contains("01.01.2027 4.969,50 kr. 4.833,10 kr.", poor, StringComparison.Ordinal);
        Assert.Contains("Rådighedsbeløb 3.166,90 kr. (før 3.030,50 kr.)", poor, StringComparison.Ordinal);
        Assert.Contains("Betaler noget andet (1)", all.Words(), StringComparison.Ordinal);
        Assert.Contains("Samme beløb (1)", all.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    [Trait("Requirement", "2.10-3")]
    public async Task The_chosen_are_calculated_and_their_letters_seen_and_sent_in_one_go_each_with_its_own_journal()
    {
        var cases = await ArrangeAsync(("Anna Nord", 12_400), ("Bo Nord", 8_000), ("Carl Nord", 9_000));
        using var lone = await _app.SignInAsync("lone");
        var list = await lone.OpenAsync(Page);

        var letters = await lone.SubmitAsync(list, Choose(list, "Anna Nord", "Bo Nord"));
        Assert.Contains("Beregningerne er gemt. Se brevene, og send dem.", letters.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await _app.ReadAsync(db => db.CaseReadings.CountAsync(r => r.ActorName == "Lone Friis", Cancel)));
        Assert.Equal(["Bo Nord", "Anna Nord"], Names(letters));
        Assert.Equal(["Carl Nord"], Names(await lone.OpenAsync(Page)));
        var read = await lone.OpenAsync($"{Letters}?brev={cases[0].Number}");
        Assert.Contains("Brevet til Anna Nord", read.Words(), StringComparison.Ordinal);
        Assert.Contains("Dette brev afløser vores brev af 5. oktober 2026", WebUtility.HtmlDecode(read.QuerySelector("iframe")!.GetAttribute("srcdoc")!), StringComparison.Ordinal);
        var sent = await lone.SubmitAsync(read, Choose(read, "Anna Nord", "Bo Nord"));

        Assert.Contains("Brevene er sendt, og borgerne har fået besked.", sent.Words(), StringComparison.Ordinal);
        Assert.Empty(Names(sent));
        foreach (var @case in cases[..2])
        {
            var told = await _app.ReadAsync(db => db.PaymentCalculations.Where(p => p.CaseId == @case.Id).OrderBy(p => p.CalculatedAt).LastAsync(Cancel));
            Assert.Equal((new DateOnly(2027, 1, 1), _app.Today, Ore.FromKroner(3_166.90m)), (told.AppliesFrom, told.CommunicatedOn!.Value, told.DisposableAmount));
            Assert.Equal(["PaymentCalculated", "PaymentCommunicated"], await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && (e.Event == "PaymentCalculated" || e.Event == "PaymentCommunicated")).OrderBy(e => e.Id).Select(e => e.Event).Skip(2).ToListAsync(Cancel)));
            Assert.True(await _app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.Title == PaymentLetter.AgainHeading, Cancel)));
        }

        Assert.False(await _app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == cases[2].Id && l.Title == PaymentLetter.AgainHeading, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task One_that_is_refused_is_listed_with_its_reason_and_stops_no_other()
    {
        var cases = await ArrangeAsync(("Anna Nord", 12_400), ("Bo Nord", 8_000), ("Carl Nord", 9_000));
        // As it could be saved before a word was too little.
        await _app.ArrangeAsync(cases[0], db => db.PaymentCalculations.Where(p => p.CaseId == cases[0].Id)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.KeepsOwnHome, true).SetProperty(x => x.OwnHomeException, "Fordi"), Cancel));
        using var lone = await _app.SignInAsync("lone");
        var list = await lone.OpenAsync(Page);
        await _app.CalculateAsync(cases[2], _app.Payment(cases[2], new(2027, 1, 1)));

        var run = await lone.SubmitAsync(list, Choose(list, "Anna Nord", "Bo Nord", "Carl Nord"));

        Assert.Contains("1 egenbetaling er beregnet og gemt", run.Words(), StringComparison.Ordinal);
        Assert.Contains($"Sag {cases[0].Number}, Anna Nord: Skriv til borgeren, hvad der er særligt", run.Words(), StringComparison.Ordinal);
        Assert.Contains($"Sag {cases[2].Number}, Carl Nord: Egenbetalingen er beregnet igen, siden du åbnede siden.", run.Words(), StringComparison.Ordinal);
        var made = await _app.ReadAsync(db => db.PaymentCalculations.Select(p => p.CaseId).ToListAsync(Cancel));
        Assert.Equal([1, 2, 2], cases.Select(c => made.Count(id => id == c.Id)));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task Many_are_one_task_and_all_are_calculated_and_told_without_choosing_each()
    {
        var cases = await ArrangeAsync([.. Enumerable.Range(1, 27).Select(i => ($"Borger Nummer{i:00}", 12_400))]);
        using var lone = await _app.SignInAsync("lone");

        var tasks = (await lone.OpenAsync("/opgaver")).Words();
        Assert.Contains("Beregn egenbetalingen igen for 27 borgere", tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("Beregn egenbetalingen igen: rådighedsbeløbet", tasks, StringComparison.Ordinal);
        Assert.Equal(27, await _app.ReadAsync(db => db.WorkItems.CountAsync(w => w.Kind == "recalculate-payment", Cancel)));

        var first = await lone.OpenAsync(Page);
        Assert.Equal((25, 2), (Names(first).Count, Names(await lone.OpenAsync($"{Page}?side=2")).Count));
        lone.GoBackTo(Page);
        await lone.SubmitAsync(first, [], button: "[name=all]");
        Assert.Contains("Send 27 breve om ny egenbetaling", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
        await lone.SubmitAsync(await lone.OpenAsync(Letters), [], button: "[name=all]");

        Assert.Equal(27, await _app.ReadAsync(db => db.Letters.CountAsync(l => l.Title == PaymentLetter.AgainHeading, Cancel)));
        Assert.DoesNotContain("egenbetaling", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(27, cases.Count);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task What_somebody_made_in_a_case_from_other_figures_is_not_ticked_and_not_sent_with_all()
    {
        var cases = await ArrangeAsync([("Manuel Nord", 12_400), .. Enumerable.Range(1, 26).Select(i => ($"Borger Nummer{i:00}", 12_400))]);
        await _app.CalculateAsync(cases[0], _app.Payment(cases[0], new(2027, 1, 1)) with { MonthlyNetIncome = Ore.Kroner(9_000) });
        using var lone = await _app.SignInAsync("lone");
        await lone.SubmitAsync(await lone.OpenAsync(Page), [], button: "[name=all]");

        var letters = await lone.OpenAsync(Letters);
        var own = letters.QuerySelectorAll("main tbody tr").Single(tr => tr.TextContent.Contains("Manuel Nord", StringComparison.Ordinal));
        Assert.Contains("Beregnet i sagen", own.TextContent, StringComparison.Ordinal);
        Assert.Equal([own], letters.QuerySelectorAll("main tbody tr").Where(tr => !tr.QuerySelector("[name=Chosen]")!.HasAttribute("checked")));
        await lone.SubmitAsync(letters, [], button: "[name=all]");

        Assert.Equal(["Manuel Nord"], Names(await lone.OpenAsync(Letters)));
        Assert.Equal(26, await _app.ReadAsync(db => db.Letters.CountAsync(l => l.Title == PaymentLetter.AgainHeading, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task Nothing_chosen_is_said_and_only_finance_and_the_manager_may()
    {
        await ArrangeAsync(("Anna Nord", 12_400));
        using var lone = await _app.SignInAsync("lone");
        var list = await lone.OpenAsync(Page);

        var none = await lone.SubmitAsync(list, [("Chosen", null)]);
        Assert.StartsWith("Vælg mindst én borger.", Assert.Single(none.Errors()), StringComparison.Ordinal);
        Assert.True(none.ErrorsLeadToTheirFields());
        foreach (var persona in new[] { "hanne", "peter", "birgit" })
        {
            using var other = await _app.SignInAsync(persona);
            await other.OpenAsync(Page);
            Assert.Equal(HttpStatusCode.Forbidden, other.Status);
            await other.OpenAsync(Letters);
            Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        }

        Assert.Equal("role.finance", (await _app.HandleAsync<RecalculatePaymentsHandler, JointRun>(People.Hanne, h => h.HandleAsync(new([Guid.NewGuid()]), Cancel))).Refusals[0].Code);
        Assert.Equal("role.finance", (await _app.HandleAsync<CommunicatePaymentsHandler, JointRun>(People.Hanne, h => h.HandleAsync(new([Guid.NewGuid()]), Cancel))).Refusals[0].Code);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task What_a_new_amount_moves_is_told_apart_from_where_the_citizen_pays_the_same()
    {
        _app.GoTo(new(2026, 10, 5));
        var poor = await MoveInAsync("Lille Indtægt", 8_000);
        await MoveInAsync("Stor Indtægt", 12_400);
        var amendment = await _app.ProposeAsync("disposableAmount", new(2027, 1, 1), "3166.90");

        var effect = await _app.ActAsync(AmendmentsSteps.Karen, services => services.GetRequiredService<AmendmentEffect>().OfAsync(amendment.ToValue(), 1, Cancel));
        using var morten = await _app.SignInAsync("morten");
        var page = (await morten.OpenAsync($"/standard/forslag/{amendment.Id}")).Text();

        Assert.Equal((1, 1), (effect.PaysSame, effect.Rows.Count(r => r.Difference.Kind is EffectKind.Amount)));
        Assert.Contains(effect.Rows, r => r.CaseNumber == poor.Number && r.Difference.Kind is EffectKind.Amount);
        Assert.DoesNotContain(effect.Rows, r => r.Difference.Kind is EffectKind.SameAmount);
        Assert.Contains("I 1 anden sag er rådighedsbeløbet i beregningen et andet, men borgeren betaler det samme.", page, StringComparison.Ordinal);
        Assert.Contains("Betaler noget andet: 1", page, StringComparison.Ordinal);
    }

    private static List<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main tbody tr td[data-title=Borger]").Select(td => td.ChildNodes[0].TextContent.Trim())];

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Only the boxes of these are ticked.</summary>
    private static IEnumerable<(string, string?)> Choose(AngleSharp.Html.Dom.IHtmlDocument page, params string[] names) =>
        page.QuerySelectorAll("main tbody tr").Where(tr => names.Any(n => tr.TextContent.Contains(n, StringComparison.Ordinal)))
            .Select(tr => ("Chosen", tr.QuerySelector("[name=Chosen]")!.GetAttribute("value")));

    /// <summary>Residents since 5 October 2026, told; then the amount of 2027 is confirmed.</summary>
    private async Task<List<Case>> ArrangeAsync(params (string Name, int Income)[] citizens)
    {
        _app.GoTo(new(2026, 10, 5));
        List<Case> cases = [];
        foreach (var (name, income) in citizens)
        {
            cases.Add(await MoveInAsync(name, income));
        }

        _app.GoTo(new(2026, 11, 24));
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.ActAsync(AmendmentsSteps.Karen, services => services.GetRequiredService<Reprojection>().RunAsync(Cancel));
        return cases;
    }

    private async Task<Case> MoveInAsync(string name, int income)
    {
        var @case = await _app.ArrangeResidentAsync(name: name);
        await _app.PayAsync(@case, _app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(income) });
        return @case;
    }
}
