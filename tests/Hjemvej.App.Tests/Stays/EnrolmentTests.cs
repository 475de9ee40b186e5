using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

public sealed class EnrolmentTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task Moving_in_is_not_due_before_the_payment_that_was_told_holds()
    {
        var @case = await app.ArrangeReadyAsync(told: false);
        await app.ArrangeAsync(@case, db => Task.FromResult(db.PaymentCalculations.Add(new()
        {
            CaseId = @case.Id,
            AppliesFrom = app.Today.AddDays(40),
            CalculatedOn = app.Today,
            CalculatedAt = app.Time.GetUtcNow().UtcDateTime.AddMinutes(1),
            CalculatedBy = "Lone Friis",
            Working = """{"steps":[],"sources":[]}""",
            CommunicatedOn = app.Today,
            Channel = Channel.DigitalPost,
        }).Entity));

        Assert.Equal(app.Today.AddDays(40), await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "enrol").Select(w => w.DueOn).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    [Trait("Requirement", "2.4-1")]
    [Trait("Requirement", "2.10-1")]
    public async Task The_purposes_and_the_way_out_come_from_the_grant_and_the_citizen_moves_in_after_a_look_over()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");

        var form = await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning");
        Assert.Empty(form.QuerySelectorAll(".gate-shut"));
        Assert.Equal(["Development", "IndependentLiving"], form.QuerySelectorAll("input[name='Input.Purposes'][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("5", form.QuerySelector("input[name='Input.Occupation.DaysPerWeek']")!.GetAttribute("value"));
        var check = await CheckAsync(hanne, $"/sager/{@case.Number}/indskrivning", [("Input.Occupation.Kind", "Education")]);
        Assert.Contains("Se indskrivningen igennem", check.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2. juni 2026", check.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var done = await hanne.SubmitAsync(check, []);

        Assert.Equal($"/sager/{@case.Number}/ophold?gemt=indskrevet", hanne.At);
        Assert.Contains("Borgeren er indskrevet", done.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var stay = await app.ReadAsync(db => db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel));
        Assert.Equal([StayPurpose.Development, StayPurpose.IndependentLiving], stay.Purposes);
        Assert.Equal(WayOut.OwnHomeWithSupport, stay.WayOut);
        Assert.True(await app.ReadAsync(db => db.PlaceHolds.Where(h => h.CaseId == @case.Id).Select(h => h.Occupied && h.Until == null).SingleAsync(Cancel)));
        var occupation = await app.ReadAsync(db => db.Occupations.SingleAsync(o => o.StayId == stay.Id, Cancel));
        Assert.Equal((5, true), (occupation.DaysPerWeek, occupation.FullTime));
        var welcome = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.MovingIn, Cancel));
        Assert.Contains(Danish.LongDate(stay.StartsOn), DecisionsSteps.TextOf(welcome), StringComparison.Ordinal);
        Assert.Contains("inden for 3 måneder", DecisionsSteps.TextOf(welcome), StringComparison.Ordinal);
        Assert.True(Lix.OfLetter(welcome.Html) <= 40);
        Assert.Equal(CleaningKind.Participates, await app.ReadAsync(db => db.CleaningArrangements.Where(c => c.StayId == stay.Id).Select(c => c.Kind).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task The_stay_serves_the_purposes_of_the_grant_and_no_others()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");

        var form = await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning");
        var forged = await app.EnrolAsync(@case, m => m with { Purposes = [StayPurpose.Development, StayPurpose.Stabilisation] });

        Assert.Equal(2, form.QuerySelectorAll("input[name='Input.Purposes']").Length);
        Assert.Equal("Bevillingen omfatter ikke stabilisering. Det kræver en ny afgørelse.", Assert.Single(forged.Refusals).Text);
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task Another_way_out_than_the_grants_has_a_reason_that_stands_in_the_history()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/indskrivning";

        var refused = await CheckAsync(hanne, path, [("Input.Occupation.Kind", "Education"), ("Input.WayOut", "LongTermResidence")]);
        Assert.Contains("Bevillingen siger: egen bolig med støtte efter § 85.", refused.QuerySelector("#Input_WayOutReason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("enrolment.way-out-reason", Assert.Single((await app.EnrolAsync(@case, m => m with { WayOut = WayOut.LongTermResidence, WayOutReason = " " })).Refusals).Code);
        var check = await hanne.SubmitAsync(refused, [("Input.WayOutReason", "En ny undersøgelse har vist et varigt behov.")], button: "button[formaction]");
        await hanne.SubmitAsync(check, []);

        Assert.Equal(WayOut.LongTermResidence, await app.ReadAsync(db => db.Stays.Where(s => s.CaseId == @case.Id).Select(s => s.WayOut).SingleAsync(Cancel)));
        Assert.Equal("En ny undersøgelse har vist et varigt behov.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "WayOutChanged").Select(e => e.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_adjustment_of_the_grant_does_not_shut_the_move_in_and_an_ending_does()
    {
        var @case = await app.ArrangeReadyAsync();
        await LaterAsync(@case, DecisionKind.Adjustment);
        Assert.False((await app.EnrolAsync(@case)).IsRefused);

        var other = await app.ArrangeReadyAsync(name: "Bente Bak");
        await LaterAsync(other, DecisionKind.Ending);
        Assert.Contains((await app.EnrolAsync(other)).Refusals, r => r.Code == "enrolment.grantStands");
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task The_page_says_that_a_place_is_offered_and_asks_for_the_answer_before_the_form()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");
        var stale = await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning");
        await app.ArrangeAsync(@case, async db => (await db.Matches.SingleAsync(m => m.CaseId == @case.Id, Cancel)).Status = Casework.Matching.MatchStatus.Offered);

        var forged = await hanne.SubmitAsync(stale, [("Input.Occupation.Kind", "Education")]);
        Assert.Contains("svaret er ikke registreret", forged.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal("Education", forged.QuerySelector("select[name='Input.Occupation.Kind'] option[selected]")!.GetAttribute("value"));
        var page = (await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning")).QuerySelector("main")!;

        Assert.Contains("Borgeren er tilbudt en plads på Bostedet Nord, men svaret er ikke registreret.", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Der er ikke valgt et botilbud", page.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name='Input.StartsOn']"));
        Assert.True((await app.EnrolAsync(@case)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Nobody_moves_into_a_place_that_is_closed_by_then()
    {
        var @case = await app.ArrangeReadyAsync();
        await app.ArrangeAsync(@case, async db => (await db.PlaceHolds.Include(h => h.Place).SingleAsync(h => h.CaseId == @case.Id, Cancel)).Place.ClosedFrom = app.Today);

        Assert.Contains((await app.EnrolAsync(@case)).Refusals, r => r.Text.StartsWith("Pladsen er lukket fra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_task_to_give_the_order_stands_from_the_yes_until_it_is_given_and_the_move_in_warns()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");

        Assert.Contains("give-order", await KindsAsync(@case));
        Assert.Contains("Botilbuddet har ikke fået bestillingen", (await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await app.EnrolAsync(@case);
        Assert.Contains("give-order", await KindsAsync(@case));
        var goal = await app.AddGoalAsync(@case);
        Assert.False((await app.HandleAsync<Casework.ActionPlans.HandOverPlanHandler, Casework.ActionPlans.PlanExtract>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, [], [goal.Id], "Målet er botilbuddets."), Cancel))).IsRefused);
        Assert.DoesNotContain("give-order", await KindsAsync(@case));
    }

    private Task<List<string>> KindsAsync(Casework.Applications.Case @case) => app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel));

    private Task<Decision> LaterAsync(Casework.Applications.Case @case, DecisionKind kind) => app.ArrangeAsync(@case, db => Task.FromResult(db.Decisions.Add(new()
    {
        CaseId = @case.Id,
        Kind = kind,
        MadeOn = app.Today,
        MadeBy = "Hanne Holm",
        SentOn = app.Today,
    }).Entity));

    [Fact]
    [Trait("Requirement", "2-8")]
    public async Task The_list_for_moving_in_says_what_is_never_granted()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");

        var text = (await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning")).QuerySelector("main")!.TextContent;

        Assert.All(MoveChecklist.NeverGranted, item => Assert.Contains(item, text, StringComparison.Ordinal));
        Assert.DoesNotContain(Enum.GetNames<CleaningKind>(), name => name.Contains("Final", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task The_deadlines_of_the_follow_up_appear_at_once()
    {
        var (@case, _) = await app.ResidentAsync();

        var status = await app.ReadAsync(db => db.CaseStatuses.SingleAsync(s => s.CaseId == @case.Id, Cancel));

        Assert.Equal(app.Today.AddMonths(3), status.NextDueOn);
        Assert.DoesNotContain(await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel)), kind => kind is "enrol" or "plan-occupation");
    }

    public static TheoryData<string, string> Shut => new()
    {
        { "enrolment.registered", "Botilbuddet er ikke godkendt af socialtilsynet" },
        { "enrolment.paymentCommunicated", "Send brevet om beløbet" },
        { "enrolment.decisionSent", "Bevillingen er ikke sendt til borgeren" },
        { "enrolment.adult", "Før den dag kan opholdet ikke begynde" },
        { "enrolment.internalFirst", "Skriv, hvorfor Bostedet Syd ikke er valgt" },
    };

    [Theory]
    [MemberData(nameof(Shut))]
    [Trait("Requirement", "1.2-1")]
    [Trait("Requirement", "2.10-1")]
    public async Task A_shut_gate_is_shown_and_stops_the_look_over_and_a_forged_post(string gate, string why)
    {
        // Each on a database of its own, so that the registration of one residence does not open the gate of another case.
        await using var own = new HjemvejFactory();
        var @case = await own.ArrangeReadyAsync(atInternal: gate != "enrolment.internalFirst", registered: gate != "enrolment.registered", told: gate != "enrolment.paymentCommunicated");
        await own.ArrangeAsync(@case, async db =>
        {
            switch (gate)
            {
                case "enrolment.decisionSent":
                    (await db.Decisions.SingleAsync(d => d.CaseId == @case.Id, Cancel)).SentOn = null;
                    break;
                case "enrolment.adult":
                    (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).BirthDate = own.Today.AddYears(-18).AddDays(1);
                    break;
                case "enrolment.internalFirst":
                    (await db.Matches.SingleAsync(m => m.CaseId == @case.Id, Cancel)).PassedOver = [new(Guid.NewGuid(), "Bostedet Syd", null)];
                    break;
            }

            return 0;
        });
        using var hanne = await own.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/indskrivning";

        var form = await hanne.OpenAsync(path);
        var check = await CheckAsync(hanne, path, [("Input.Occupation.Kind", "Education")]);
        var forged = await hanne.SubmitAsync(form, [("Input.Occupation.Kind", "Education")]);

        Assert.Contains(form.QuerySelectorAll(".gate-shut"), g => g.TextContent.Contains(why, StringComparison.Ordinal));
        Assert.Contains(why, check.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains(why, forged.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal("Education", forged.QuerySelector("select[name='Input.Occupation.Kind'] option[selected]")!.GetAttribute("value"));
        Assert.Contains(gate, (await own.EnrolAsync(@case)).Refusals.Select(r => r.Code));
        Assert.False(await own.ReadAsync(db => db.Stays.AnyAsync(s => s.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.2-1")]
    public async Task The_stay_may_begin_on_the_birthday_and_not_before()
    {
        var @case = await app.ArrangeReadyAsync();
        var birthday = app.Today.AddDays(10);
        await app.ArrangeAsync(@case, async db => (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).BirthDate = birthday.AddYears(-18));

        Assert.Equal("enrolment.adult", Assert.Single((await app.EnrolAsync(@case, c => c with { StartsOn = birthday.AddDays(-1) })).Refusals).Code);
        Assert.Equal(birthday, (await app.EnrolAsync(@case, c => c with { StartsOn = birthday })).Value.StartsOn);
    }

    [Theory]
    [InlineData(-1, "enrolment.placeAccepted")]
    [InlineData(31, "enrolment.day")]
    [InlineData(-31, "enrolment.day")]
    public async Task The_day_of_moving_in_is_one_on_which_all_gates_are_open(int days, string gate)
    {
        var @case = await app.ArrangeReadyAsync();

        Assert.Contains(gate, (await app.EnrolAsync(@case, c => c with { StartsOn = app.Today.AddDays(days) })).Refusals.Select(r => r.Code));
        Assert.False((await app.EnrolAsync(@case, c => c with { StartsOn = app.Today.AddDays(30) })).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    [Trait("Requirement", "2.4-2")]
    [Trait("Requirement", "2-7")]
    public async Task A_stay_has_a_purpose_a_way_out_and_reasons_for_what_departs_from_the_starting_point()
    {
        var @case = await app.ArrangeReadyAsync();

        var refused = await app.EnrolAsync(@case, c => c with
        {
            Purposes = [],
            WayOut = null,
            Occupation = c.Occupation with { DaysPerWeek = 3, FullTime = false },
            Cleaning = CleaningKind.ElderlyCareStandard,
        });

        Assert.Equal(
            ["enrolment.purpose", "enrolment.way-out", "occupation.reason", "occupation.extent", "occupation.review", "cleaning.reason"], refused.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Nobody_is_enrolled_twice_or_on_what_a_colleague_has_changed()
    {
        var (@case, _) = await app.ResidentAsync();
        var changed = await app.ArrangeReadyAsync();

        Assert.Contains("enrolment.noOtherStay", (await app.EnrolAsync(@case)).Refusals.Select(r => r.Code));
        Assert.Equal("changed-meanwhile", Assert.Single((await app.EnrolAsync(changed, c => c with { SeenVersion = c.SeenVersion - 1 })).Refusals).Code);
    }

    [Fact]
    public async Task Only_the_authority_enrols()
    {
        var @case = await app.ArrangeReadyAsync();
        var staff = await app.ResidenceStaffAsync(atInternal: true);
        using var peter = await app.SignInAsync("peter");

        var page = await peter.OpenAsync($"/sager/{@case.Number}/indskrivning");

        Assert.Equal("/fejl/403", peter.At.Split('?')[0]);
        Assert.Null(page.QuerySelector("input[name='Input.StartsOn']"));
        Assert.Equal("role.authority", Assert.Single((await app.EnrolAsync(@case, by: staff)).Refusals).Code);
    }

    [Fact]
    public async Task A_wrong_date_comes_back_with_everything_filled_in()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");

        var answer = await CheckAsync(hanne, $"/sager/{@case.Number}/indskrivning", [("Input.StartsOn", "31-2-2026"), ("Input.Occupation.Kind", "Work"), ("Input.Occupation.Where", "Brugsen")]);

        Assert.Contains("Skriv en dato, der findes", answer.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal("31-2-2026", answer.QuerySelector("input[name='Input.StartsOn']")!.GetAttribute("value"));
        Assert.Equal("Brugsen", answer.QuerySelector("input[name='Input.Occupation.Where']")!.GetAttribute("value"));
    }

    /// <summary>Presses the button that only looks it over.</summary>
    internal static async Task<AngleSharp.Html.Dom.IHtmlDocument> CheckAsync(StaffBrowser browser, string path, IEnumerable<(string, string?)> answers)
    {
        var form = await browser.OpenAsync(path);
        form.QuerySelector("main form[method=post]")!.SetAttribute("action", $"{path}?handler=Check");
        return await browser.SubmitAsync(form, answers);
    }
}
