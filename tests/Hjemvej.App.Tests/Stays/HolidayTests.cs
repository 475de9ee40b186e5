using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Stays;

public static class HolidaySteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Staff of the residence plan a holiday of some nights: 1.000 kr. of the citizen's own, 6.000 kr. of wages, 500 kr. for those who accompany.</summary>
    public static async Task<Result<Holiday>> PlanHolidayAsync(this HjemvejFactory app, Case @case, HolidayKind kind, DateOnly from, int nights) =>
        await app.HandleAsync<PlanHolidayHandler, Holiday>(await app.StaffAsync(@case), h => h.HandleAsync(
            new(@case.Id, Plan(kind, from, nights)), Cancel));

    public static HolidayPlan Plan(HolidayKind kind, DateOnly from, int nights) =>
        new(kind, from, from.AddDays(nights), "Sommerhus ved Blåvand", new(Ore.Kroner(1_000), Ore.Kroner(6_000), Ore.Kroner(500)));

    public static Task<HolidayAccount> AccountAsync(this HjemvejFactory app, Case @case, int year = 2026) =>
        app.ActAsync(People.Hanne, services => services.GetRequiredService<HolidayBook>().AccountAsync(@case.Id, year, Cancel));
}

public sealed class HolidayTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.3-1")]
    [Trait("Requirement", "2.3-3")]
    public async Task Holidays_and_day_trips_draw_on_the_same_yearly_account()
    {
        var (@case, _) = await app.ResidentAsync();

        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(30), 2);
        await app.PlanHolidayAsync(@case, HolidayKind.DayTrip, app.Today.AddDays(60), 0);

        var account = await app.AccountAsync(@case);
        Assert.Equal((4, 3, 1), (account.Entitled, account.Used, account.Remaining));
        Assert.Equal(4, (await app.AccountAsync(@case, 2027)).Remaining);
    }

    [Theory]
    [InlineData(4, HolidayKind.Holiday, 5, 0, null)] // all of the account
    [InlineData(4, HolidayKind.Holiday, 5, 1, "holiday.account")] // and no more of it
    [InlineData(0, HolidayKind.Holiday, 5, 5, "holiday.account")]
    [InlineData(0, HolidayKind.Holiday, 5, 0, "holiday.days")] // a holiday has a night
    [InlineData(0, HolidayKind.DayTrip, 5, 1, "holiday.days")] // a day trip has none
    [InlineData(0, HolidayKind.Holiday, -3, 2, "holiday.withinStay")]
    [Trait("Requirement", "2.3-1")]
    [Trait("Requirement", "2.3-4")]
    public async Task What_does_not_fit_the_account_or_the_stay_is_refused(int usedBefore, HolidayKind kind, int inDays, int nights, string? code)
    {
        var (@case, _) = await app.ResidentAsync();
        if (usedBefore > 0)
        {
            Assert.False((await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(100), usedBefore)).IsRefused);
        }

        if (code is null)
        {
            Assert.Equal(0, (await app.AccountAsync(@case)).Remaining);
            Assert.False((await app.PlanHolidayAsync(@case, HolidayKind.Purchased, app.Today.AddDays(inDays), nights)).IsRefused);
            return;
        }

        Assert.Equal(code, Assert.Single((await app.PlanHolidayAsync(@case, kind, app.Today.AddDays(inDays), nights)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.3-2")]
    public async Task The_split_budget_is_shown_before_the_holiday_is_approved()
    {
        var (@case, _) = await app.ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/ferie/ny";
        (string, string?)[] answers =
            [("Input.Kind", "Holiday"), ("Input.From", "2026-06-01"), ("Input.To", "2026-06-03"), ("Input.Purpose", "Sommerhus"), ("Input.OwnExpenses", "1.000"), ("Input.StaffWages", "6.000"), ("Input.AccompanimentCosts", "500,50")];

        var form = await peter.OpenAsync(path);
        form.QuerySelector("main form[method=post]")!.SetAttribute("action", $"{path}?handler=Preview");
        var preview = await peter.SubmitAsync(form, answers);
        Assert.Contains("Borgeren betaler 1.000,00 kr. Botilbuddet betaler 6.500,50 kr.", Words(preview, "#budget .lead"), StringComparison.Ordinal);
        var plan = await peter.SubmitAsync(await peter.OpenAsync(path), answers);
        Assert.Contains("Hvem betaler hvad?", plan.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var approved = await PressAsync(peter, plan, "#approve", "Approve");

        Assert.Contains("Godkendt", approved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var entry = await app.ReadAsync(db => db.JournalEntries.Where(j => j.CaseId == @case.Id && j.Event == "HolidayApproved").Select(j => j.Text).SingleAsync(Cancel));
        Assert.Contains("Borgeren betaler 1.000,00 kr., botilbuddet betaler 6.500,50 kr.", entry, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.3-4")]
    public async Task A_purchase_is_quoted_in_full_and_approved_only_after_the_citizens_yes()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(100), 4);
        var holiday = (await app.PlanHolidayAsync(@case, HolidayKind.Purchased, app.Today.AddDays(20), 3)).Value;
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/ferie/{holiday.Id}";

        var page = await peter.OpenAsync(path);
        Assert.Contains("7.500,00 kr.", page.QuerySelector("#accept")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#approve button")!.HasAttribute("disabled"));
        var forged = await PressAsync(peter, page, "#approve", "Approve");
        Assert.Contains("Registrér, at borgeren har sagt ja til prisen", forged.ErrorsOf(), StringComparison.Ordinal);

        var silent = await PressAsync(peter, await peter.OpenAsync(path), "#accept", "Accept");
        Assert.Contains("Skriv, hvordan borgeren har sagt ja", silent.ErrorsOf(), StringComparison.Ordinal);
        var accepted = await PressAsync(peter, await peter.OpenAsync(path), "#accept", "Accept", ("How", "Skrev under på budgettet"));
        var approved = await PressAsync(peter, accepted, "#approve", "Approve");

        Assert.Contains("Botilbuddet opkræver borgeren 7.500,00 kr.", approved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 3), await AccountAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.3-4")]
    public async Task Nothing_is_bought_while_days_are_left_on_the_account()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(100), 3);

        var refused = await app.PlanHolidayAsync(@case, HolidayKind.Purchased, app.Today.AddDays(20), 6);

        Assert.Equal("holiday.account", Assert.Single(refused.Refusals).Code);
        Assert.Contains("Der er 1 døgn tilbage på feriekontoen for 2026", refused.Refusals[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.3-4")]
    public async Task A_purchase_without_the_wages_of_the_staff_is_not_a_purchase()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(100), 4);
        var plan = HolidaySteps.Plan(HolidayKind.Purchased, app.Today.AddDays(20), 3);

        var refused = await app.HandleAsync<PlanHolidayHandler, Holiday>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, plan with { Costs = plan.Costs with { StaffWages = Ore.Zero } }), Cancel));

        Assert.Equal("holiday.wages", Assert.Single(refused.Refusals).Code);
        Assert.Equal("2.3-4", refused.Refusals[0].Source!.Id);
    }

    [Theory]
    [InlineData(20, 2, HolidayKind.Holiday, true)]
    [InlineData(23, 0, HolidayKind.DayTrip, true)]
    [InlineData(24, 0, HolidayKind.DayTrip, false)]
    [InlineData(23, 1, HolidayKind.Holiday, false)] // begins on the day the other ends
    [Trait("Requirement", "2.3-3")]
    public async Task Nobody_is_on_two_trips_at_a_time(int inDays, int nights, HolidayKind kind, bool refused)
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(21), 2);

        var second = await app.PlanHolidayAsync(@case, kind, app.Today.AddDays(inDays), nights);

        Assert.Equal(refused ? ["holiday.noOverlap"] : [], second.Refusals.Select(r => r.Code));
    }

    [Fact]
    [Trait("Requirement", "2.3-3")]
    public async Task Nights_become_day_trips_and_a_day_trip_a_night_again_and_the_account_stays_the_same()
    {
        var (@case, _) = await app.ResidentAsync();
        var holiday = (await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(20), 3)).Value;

        var turned = (await ConvertAsync(@case, holiday)).Value;
        var rows = await app.ReadAsync(db => db.Holidays.Where(h => h.CaseId == @case.Id).OrderBy(h => h.From).ToListAsync(Cancel));

        Assert.Equal([20, 21, 22], rows.Select(r => r.From.DayNumber - app.Today.DayNumber));
        Assert.All(rows, r => Assert.Equal((HolidayKind.DayTrip, HolidayStatus.Planned), (r.Kind, r.Status)));
        Assert.Equal((Ore.Kroner(1_000), Ore.Kroner(6_000), Ore.Kroner(500)), (Sum(rows, r => r.CitizensExpenses), Sum(rows, r => r.StaffWages), Sum(rows, r => r.AccompanimentCosts)));
        Assert.Equal((1, 0), await AccountAsync(@case));
        Assert.Equal("holiday.noOverlap", Assert.Single((await ConvertAsync(@case, turned)).Refusals).Code);
        var back = (await ConvertAsync(@case, rows[^1])).Value;
        Assert.Equal((HolidayKind.Holiday, back.From.AddDays(1)), (back.Kind, back.To));
        Assert.Equal((1, 0), await AccountAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.3-1")]
    public async Task A_cancelled_holiday_gives_its_days_back_and_is_not_changed_again()
    {
        var (@case, _) = await app.ResidentAsync();
        var holiday = (await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(20), 3)).Value;

        var silent = await CancelAsync(@case, holiday, " ");
        var cancelled = (await CancelAsync(@case, holiday, "Borgeren er syg")).Value;

        Assert.Equal("holiday.cancel-reason", Assert.Single(silent.Refusals).Code);
        Assert.Equal((4, 0), await AccountAsync(@case));
        Assert.Equal("holiday.status", Assert.Single((await ConvertAsync(@case, cancelled)).Refusals).Code);
        Assert.Equal("holiday.status", Assert.Single((await ApproveAsync(@case, cancelled)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.3-3")]
    [Trait("Requirement", "2.3-4")]
    public async Task A_plan_is_changed_until_it_is_approved_and_a_purchase_is_accepted_anew()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(100), 4);
        var bought = (await app.PlanHolidayAsync(@case, HolidayKind.Purchased, app.Today.AddDays(20), 3)).Value;
        bought = (await app.HandleAsync<AcceptPurchaseHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, bought.Id, bought.Version, app.Today, "Skrev under"), Cancel))).Value;
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/ferie/{bought.Id}";
        var form = await peter.OpenAsync((await peter.OpenAsync(path)).QuerySelector("a[href$='/ret']")!.GetAttribute("href")!);
        Assert.Equal("1.000,00", form.ValueOf("Input.OwnExpenses"));

        var wrong = await peter.SubmitAsync(form, [("Input.Purpose", " "), ("Input.StaffWages", "7000"), ("Input.To", $"{app.Today.AddDays(19):yyyy-MM-dd}")]);
        Assert.True(wrong.ErrorsLeadToTheirFields());
        Assert.Equal("7000", wrong.ValueOf("Input.StaffWages"));
        var changed = await peter.SubmitAsync(wrong, [("Input.Purpose", "Sommerhus med bål"), ("Input.To", $"{app.Today.AddDays(22):yyyy-MM-dd}")]);

        Assert.Contains("Planen er rettet.", changed.Words(), StringComparison.Ordinal);
        var now = await app.ReadAsync(db => db.Holidays.SingleAsync(h => h.Id == bought.Id, Cancel));
        Assert.Equal((Ore.Kroner(7_000), app.Today.AddDays(22), (DateOnly?)null), (now.StaffWages, now.To, now.AcceptedOn));
        Assert.Contains("Borgeren skal sige ja igen.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "HolidayChanged").Select(e => e.Text).SingleAsync(Cancel)), StringComparison.Ordinal);
        Assert.Equal("holiday.account", Assert.Single((await ChangeAsync(@case, now, HolidaySteps.Plan(HolidayKind.DayTrip, app.Today.AddDays(30), 0))).Refusals).Code);
        var other = (await app.PlanHolidayAsync(@case, HolidayKind.DayTrip, app.Today.AddYears(1), 0)).Value;
        other = (await ApproveAsync(@case, other)).Value;
        Assert.Equal("holiday.status", Assert.Single((await ChangeAsync(@case, other, HolidaySteps.Plan(HolidayKind.DayTrip, other.From.AddDays(1), 0))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.3-1")]
    public async Task Two_who_plan_at_once_do_not_overdraw_the_account()
    {
        var (@case, _) = await app.ResidentAsync();
        app.Saves.Gather(2);

        var both = await Task.WhenAll(
            app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(20), 3), app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(40), 3));

        Assert.Single(both, result => result.IsRefused);
        Assert.Equal((1, 0), await AccountAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.3-3")]
    public async Task Making_a_trip_over_and_planning_another_at_once_do_not_overdraw_the_account()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(20), 2);
        var trip = (await app.PlanHolidayAsync(@case, HolidayKind.DayTrip, app.Today.AddDays(40), 0)).Value;
        app.Saves.Gather(2);

        var both = await Task.WhenAll(ConvertAsync(@case, trip), app.PlanHolidayAsync(@case, HolidayKind.DayTrip, app.Today.AddDays(41), 0));

        Assert.Single(both, result => result.IsRefused);
    }

    [Fact]
    public async Task A_holiday_that_a_colleague_has_changed_is_not_approved_unseen()
    {
        var (@case, _) = await app.ResidentAsync();
        var holiday = (await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(20), 3)).Value;
        await ConvertAsync(@case, holiday);

        Assert.Equal("changed-meanwhile", Assert.Single((await app.HandleAsync<ApproveHolidayHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, holiday.Id, 1), Cancel))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.3-4")]
    public async Task A_purchase_is_approved_before_the_trip_begins_and_not_after()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(100), 4);
        var bought = (await app.PlanHolidayAsync(@case, HolidayKind.Purchased, app.Today, 3)).Value;
        var accepted = (await app.HandleAsync<AcceptPurchaseHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, bought.Id, bought.Version, app.Today, "Skrev under"), Cancel))).Value;

        var refusal = Assert.Single((await ApproveAsync(@case, accepted)).Refusals);

        Assert.Equal("holiday.approvedBefore", refusal.Code);
        using var peter = await app.SignInAsync("peter");
        var page = await peter.OpenAsync($"/sager/{@case.Number}/ophold/ferie/{bought.Id}");
        Assert.Contains("Et tilkøb godkendes, før turen begynder", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#approve button")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_button_without_fields_does_not_say_that_what_was_written_stays_in_them()
    {
        var (@case, _) = await app.ResidentAsync();
        var holiday = (await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(20), 3)).Value;
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/ferie/{holiday.Id}";
        var (button, field) = (await peter.OpenAsync(path), await peter.OpenAsync(path));
        await ChangeAsync(@case, holiday, HolidaySteps.Plan(HolidayKind.Holiday, app.Today.AddDays(21), 3));

        var pressed = await PressAsync(peter, button, "#approve", "Approve");
        var written = await PressAsync(peter, field, "#cancel", "Cancel", ("Reason", "Borgeren er syg"));

        Assert.EndsWith("Åbn siden igen, og se, hvad der er ændret.", Assert.Single(pressed.Errors()), StringComparison.Ordinal);
        Assert.Contains("Det, du skrev, står stadig i felterne.", Assert.Single(written.Errors()), StringComparison.Ordinal);
    }

    private static string Words(AngleSharp.Html.Dom.IHtmlDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Ore Sum(IEnumerable<Holiday> rows, Func<Holiday, Ore> amount) => rows.Aggregate(Ore.Zero, (sum, row) => sum + amount(row));

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> PressAsync(StaffBrowser browser, AngleSharp.Html.Dom.IHtmlDocument page, string form, string handler, params (string, string?)[] answers)
    {
        page.QuerySelector(form)!.SetAttribute("action", $"{browser.At.Split('?')[0]}?handler={handler}");
        return browser.SubmitAsync(page, answers, form);
    }

    private async Task<(int Remaining, int Purchased)> AccountAsync(Case @case)
    {
        var account = await app.AccountAsync(@case);
        return (account.Remaining, account.Purchased);
    }

    private Task<Result<Holiday>> ChangeAsync(Case @case, Holiday holiday, HolidayPlan plan) =>
        app.HandleAsync<ChangeHolidayHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, holiday.Id, holiday.Version, plan), Cancel));

    private Task<Result<Holiday>> ConvertAsync(Case @case, Holiday holiday) =>
        app.HandleAsync<ConvertHolidayHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, holiday.Id, holiday.Version), Cancel));

    private Task<Result<Holiday>> ApproveAsync(Case @case, Holiday holiday) =>
        app.HandleAsync<ApproveHolidayHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, holiday.Id, holiday.Version), Cancel));

    private Task<Result<Holiday>> CancelAsync(Case @case, Holiday holiday, string reason) =>
        app.HandleAsync<CancelHolidayHandler, Holiday>(People.Hanne, h => h.HandleAsync(new(@case.Id, holiday.Id, holiday.Version, reason), Cancel));
}
