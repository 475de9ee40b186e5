using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

public static class DischargeSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Hanne discharges the citizen to a home of their own.</summary>
    public static async Task<Result<Stay>> DischargeAsync(this HjemvejFactory app, Case @case, DateOnly lastDay, Func<DischargeCitizen, DischargeCitizen>? but = null, Casework.Access.Actor? by = null)
    {
        var seen = await app.ReadAsync(db => db.Stays.Where(s => s.CaseId == @case.Id).PresentFirst(app.Today).Select(s => s.Version).FirstOrDefaultAsync(Cancel));
        var command = new DischargeCitizen(@case.Id, seen, lastDay, DischargeTo.OwnHome, "Målene er nået.", "Bostøtte to timer om ugen.");
        return await app.HandleAsync<DischargeCitizenHandler, Stay>(by ?? People.Hanne, h => h.HandleAsync(but?.Invoke(command) ?? command, Cancel));
    }

    public static async Task<Result<Stay>> MoveDischargeAsync(this HjemvejFactory app, Case @case, DateOnly? lastDay, string reason = "Lejligheden er forsinket.")
    {
        var seen = await app.ReadAsync(db => db.Stays.Where(s => s.CaseId == @case.Id).PresentFirst(app.Today).Select(s => s.Version).FirstOrDefaultAsync(Cancel));
        return await app.HandleAsync<MoveDischargeHandler, Stay>(People.Hanne, h => h.HandleAsync(new(@case.Id, seen, lastDay, reason), Cancel));
    }
}

public sealed class DischargeTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "1.1-1")]
    [Trait("Requirement", "2-8")]
    public async Task The_citizen_is_discharged_from_the_page_after_a_look_over_that_says_what_is_never_granted()
    {
        var (@case, _) = await app.ResidentAsync();
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/udskrivning";

        var empty = await EnrolmentTests.CheckAsync(hanne, path, []);
        Assert.All(new[] { "LastDay", "To", "Reason" }, field => Assert.NotNull(empty.QuerySelector($"#Input_{field}-error")));
        var check = await EnrolmentTests.CheckAsync(hanne, path,
            [("Input.LastDay", "2026-04-30"), ("Input.By", "Citizen"), ("Input.To", "OwnHomeWithSupport"), ("Input.Reason", "Målene er nået."), ("Input.Support", "Bostøtte.")]);
        Assert.All(MoveChecklist.NeverGranted, item => Assert.Contains(item, check.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Null(await app.ReadAsync(db => db.Stays.Where(s => s.CaseId == @case.Id).Select(s => s.EndsOn).SingleAsync(Cancel)));
        var shown = check.QuerySelector("iframe.letter")!.GetAttribute("srcdoc");
        await hanne.SubmitAsync(check, []);

        Assert.Equal($"{path}?gemt=udskrevet", hanne.At);
        var stay = await app.ReadAsync(db => db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel));
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.MovingOut, Cancel));
        Assert.Equal(shown, letter.Html);
        Assert.Contains("er torsdag den 30. april 2026", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("Bostøtte.", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.True(Lix.OfLetter(letter.Html) <= 40);
        Assert.Equal((new DateOnly(2026, 4, 30), DischargeTo.OwnHomeWithSupport, "Målene er nået.", "Bostøtte."), (stay.EndsOn!.Value, stay.DischargedTo!.Value, stay.DischargeReason, stay.DischargeSupport));
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task A_citizen_with_goals_under_way_who_moves_home_without_support_is_asked_about_on_the_look_over()
    {
        var (@case, _) = await app.ResidentAsync();
        using var hanne = await app.SignInAsync("hanne");
        (string, string?)[] leaves = [("Input.LastDay", "2026-04-30"), ("Input.By", "Citizen"), ("Input.To", "OwnHome"), ("Input.Reason", "Jeg vil hjem."), ("Input.Support", "Ingen")];
        const string Question = "Kan borgeren klare sig uden støtte efter § 85?";
        Assert.DoesNotContain(Question, await LookAsync(leaves), StringComparison.Ordinal);

        await app.GiveGoalAsync(@case);

        Assert.Contains(Question, await LookAsync(leaves), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, await LookAsync([.. leaves.Where(a => a.Item1 != "Input.To"), ("Input.To", "OwnHomeWithSupport")]), StringComparison.Ordinal);

        async Task<string> LookAsync((string, string?)[] answers) => (await EnrolmentTests.CheckAsync(hanne, $"/sager/{@case.Number}/udskrivning", answers)).Words();
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task The_municipality_ends_a_stay_only_by_a_decision_and_not_before_it_takes_effect()
    {
        var (@case, _) = await app.ResidentAsync();
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/udskrivning";
        Assert.NotNull((await hanne.OpenAsync(path)).QuerySelector($"main a[href='/sager/{@case.Number}/afgoerelse']"));
        var refused = await EnrolmentTests.CheckAsync(hanne, path,
            [("Input.LastDay", "2026-04-30"), ("Input.By", "Municipality"), ("Input.To", "OwnHome"), ("Input.Reason", "Vi mener, det skal slutte."), ("Input.Support", "Ingen")]);
        Assert.Contains("Der er ikke truffet en afgørelse om at afslutte bevillingen", refused.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal("discharge.decided", Assert.Single((await app.DischargeAsync(@case, app.Today.AddDays(9), d => d with { By = DischargeBy.Municipality })).Refusals).Code);

        await app.ArrangeAsync(@case, db => Task.FromResult(db.Decisions.Add(new()
        {
            CaseId = @case.Id,
            Kind = Casework.Decisions.DecisionKind.Ending,
            MadeOn = app.Today,
            MadeBy = "Hanne Holm",
            SentOn = app.Today,
            TakesEffectOn = app.Today.AddDays(30),
        })));

        Assert.Equal("discharge.decided", Assert.Single((await app.DischargeAsync(@case, app.Today.AddDays(28), d => d with { By = DischargeBy.Municipality })).Refusals).Code);
        Assert.Equal(DischargeBy.Municipality, (await app.DischargeAsync(@case, app.Today.AddDays(29), d => d with { By = DischargeBy.Municipality })).Value.EndedBy);
        Assert.Equal("discharge.decided", Assert.Single((await app.MoveDischargeAsync(@case, app.Today.AddDays(20))).Refusals).Code);
    }

    [Fact]
    public async Task Who_ends_the_stay_is_said_and_death_is_said_in_both_places()
    {
        var (@case, _) = await app.ResidentAsync();

        Assert.Equal("discharge.by", Assert.Single((await app.DischargeAsync(@case, app.Today, d => d with { By = null })).Refusals).Code);
        Assert.Equal("discharge.died", Assert.Single((await app.DischargeAsync(@case, app.Today, d => d with { To = DischargeTo.Died })).Refusals).Code);
        Assert.Equal(DischargeBy.Died, (await app.DischargeAsync(@case, app.Today, d => d with { By = DischargeBy.Died, To = DischargeTo.Died })).Value.EndedBy);
    }

    [Fact]
    public async Task Nobody_writes_to_a_citizen_who_has_died_and_a_death_has_happened()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.ConveneMeetingAsync(@case, app.Today.AddDays(20));
        var letters = await LettersAsync();

        Assert.Equal("discharge.died-on", Assert.Single((await app.DischargeAsync(@case, app.Today.AddDays(1), Dead)).Refusals).Code);
        Assert.False((await app.DischargeAsync(@case, app.Today, Dead)).IsRefused);
        Assert.Equal(MeetingStatus.Cancelled, await app.ReadAsync(db => db.StatusMeetings.Where(m => m.CaseId == @case.Id).Select(m => m.Status).SingleAsync(Cancel)));
        Assert.Equal("discharge.died-on", Assert.Single((await app.MoveDischargeAsync(@case, app.Today.AddDays(1))).Refusals).Code);
        Assert.False((await app.MoveDischargeAsync(@case, null, "Forkert sag")).IsRefused);

        Assert.Equal(letters, await LettersAsync());
        Assert.DoesNotContain(await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "MeetingCancelled").Select(e => e.Text).ToListAsync(Cancel)), text => text.Contains("har fået brev", StringComparison.Ordinal));

        static DischargeCitizen Dead(DischargeCitizen d) => d with { By = DischargeBy.Died, To = DischargeTo.Died };
        Task<int> LettersAsync() => app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == @case.Id, Cancel));
    }

    [Fact]
    [Trait("Requirement", "2.1-1")]
    public async Task An_accompaniment_planned_after_the_last_day_is_cancelled_with_the_stay_and_said_on_the_look_over()
    {
        var (@case, _) = await app.ResidentAsync();
        var staff = await app.ResidenceStaffAsync(atInternal: true);
        foreach (var inDays in new[] { 5, 15 })
        {
            Assert.False((await app.HandleAsync<PlanAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(new(@case.Id, AccompanimentKind.Treatment, app.Today.AddDays(inDays), "Tandlæge", null), Cancel))).IsRefused);
        }

        using var hanne = await app.SignInAsync("hanne");
        var check = await EnrolmentTests.CheckAsync(hanne, $"/sager/{@case.Number}/udskrivning",
            [("Input.LastDay", $"{app.Today.AddDays(10):yyyy-MM-dd}"), ("Input.By", "Citizen"), ("Input.To", "OwnHome"), ("Input.Reason", "Målene er nået."), ("Input.Support", "Bostøtte.")]);
        Assert.Contains($"Ledsagelse til behandling den {Danish.Date(app.Today.AddDays(15))}.", check.QuerySelector("main .alert, main [class*=alert]")!.TextContent, StringComparison.Ordinal);
        await hanne.SubmitAsync(check, []);

        Assert.Equal([null, $"Opholdet slutter {Danish.Date(app.Today.AddDays(10))}."],
            await app.ReadAsync(db => db.Accompaniments.Where(a => a.CaseId == @case.Id).OrderBy(a => a.Date).Select(a => a.CancelledBecause).ToListAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task The_last_day_does_not_lie_before_what_was_recorded_of_the_stay()
    {
        await using var own = new HjemvejFactory();
        var (@case, _) = await own.ResidentAsync();
        var moved = own.Today;
        await own.PlanHolidayAsync(@case, HolidayKind.Holiday, moved.AddDays(10), 2);
        await own.ArrangeAsync(@case, async db => (await db.Holidays.SingleAsync(h => h.CaseId == @case.Id, Cancel)).Status = HolidayStatus.Approved);
        own.GoTo(moved.AddDays(14));
        await own.HoldMeetingAsync(@case);
        own.GoTo(moved.AddDays(30));

        var refused = await own.DischargeAsync(@case, moved.AddDays(11));
        Assert.Equal(2, refused.Refusals.Count);
        Assert.All(refused.Refusals, r => Assert.Equal(("discharge.recorded", nameof(DischargeCitizen.LastDay)), (r.Code, r.Field)));
        Assert.Contains(refused.Refusals, r => r.Text.StartsWith($"Der er registreret et statusmøde den {Danish.Date(moved.AddDays(14))}.", StringComparison.Ordinal));
        Assert.Equal(HolidayStatus.Approved, await own.ReadAsync(db => db.Holidays.Where(h => h.CaseId == @case.Id).Select(h => h.Status).SingleAsync(Cancel)));
        Assert.False((await own.DischargeAsync(@case, moved.AddDays(14))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task The_place_is_free_from_the_day_after_the_last_day()
    {
        var (@case, stay) = await app.ResidentAsync();

        await app.DischargeAsync(@case, app.Today.AddDays(14));

        Assert.Equal(app.Today.AddDays(14), await app.ReadAsync(db => db.PlaceHolds.Where(h => h.PlaceId == stay.PlaceId).Select(h => h.Until).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task The_residence_sees_the_case_until_the_last_day_and_not_after()
    {
        await using var own = new HjemvejFactory();
        var (@case, _) = await own.ResidentAsync();
        await own.DischargeAsync(@case, own.Today.AddDays(7));

        own.GoTo(own.Today.AddDays(7));
        using var peter = await own.SignInAsync("peter");
        var last = await peter.OpenAsync($"/sager/{@case.Number}/ophold/notater");
        Assert.NotNull(last.QuerySelector("textarea[name='Input.Text']"));
        own.GoTo(own.Today.AddDays(1));
        using var later = await own.SignInAsync("peter");
        await later.OpenAsync($"/sager/{@case.Number}/ophold/notater");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, later.Status);
    }

    [Fact]
    public async Task Meetings_and_holidays_after_the_last_day_are_cancelled_and_the_citizen_is_written_to()
    {
        var (@case, _) = await app.ResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(40));
        var holiday = (await app.PlanHolidayAsync(@case, HolidayKind.Holiday, app.Today.AddDays(45), 2)).Value;

        await app.DischargeAsync(@case, app.Today.AddDays(30));

        Assert.Equal(MeetingStatus.Cancelled, await app.ReadAsync(db => db.StatusMeetings.Where(m => m.Id == meeting.Id).Select(m => m.Status).SingleAsync(Cancel)));
        Assert.Equal(HolidayStatus.Cancelled, await app.ReadAsync(db => db.Holidays.Where(h => h.Id == holiday.Id).Select(h => h.Status).SingleAsync(Cancel)));
        Assert.Contains("Statusmødet er aflyst", await app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id).Select(l => l.Title).ToListAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task A_discharge_says_when_where_to_why_and_with_what_support()
    {
        var (@case, _) = await app.ResidentAsync();

        var empty = await app.DischargeAsync(@case, app.Today, c => c with { To = null, Reason = " ", Support = "" });
        var before = await app.DischargeAsync(@case, app.Today.AddDays(-1));
        var staff = await app.DischargeAsync(@case, app.Today, by: await app.StaffAsync(@case));
        var died = await app.DischargeAsync(@case, app.Today, c => c with { By = DischargeBy.Died, To = DischargeTo.Died, Support = "" });

        Assert.Equal(["discharge.to", "discharge.reason"], empty.Refusals.Select(r => r.Code));
        Assert.Equal("discharge.day", Assert.Single(before.Refusals).Code);
        Assert.Equal("role.authority", Assert.Single(staff.Refusals).Code);
        Assert.False(died.IsRefused);
        Assert.Equal("discharge.done", Assert.Single((await app.DischargeAsync(@case, app.Today)).Refusals).Code);
    }

    [Fact]
    public async Task A_discharge_that_has_not_come_is_moved_or_called_off_with_a_reason_in_the_journal()
    {
        var (@case, stay) = await app.ResidentAsync();
        await app.DischargeAsync(@case, app.Today.AddDays(30));
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/udskrivning/ret";

        var silent = await hanne.SubmitAsync(await hanne.OpenAsync(path), [("Input.LastDay", "2026-05-15"), ("Input.CallsOff", "false")]);
        await hanne.SubmitAsync(silent, [("Input.Reason", "Lejligheden er forsinket."), ("Input.LastDay", "2026-05-15"), ("Input.CallsOff", "false")]);

        Assert.Contains("Skriv, hvorfor udskrivningen rettes", silent.ErrorsOf(), StringComparison.Ordinal);
        var until = await app.ReadAsync(db => db.PlaceHolds.Where(h => h.PlaceId == stay.PlaceId).Select(h => h.Until).SingleAsync(Cancel));
        Assert.Equal(new DateOnly(2026, 5, 15), until);
        Assert.Equal("Lejligheden er forsinket.", await app.ReadAsync(db => db.JournalEntries.Where(j => j.CaseId == @case.Id && j.Event == "DischargeMoved").Select(j => j.Reason).SingleAsync(Cancel)));
        Assert.Null((await app.MoveDischargeAsync(@case, null)).Value.EndsOn);
        Assert.Null(await app.ReadAsync(db => db.PlaceHolds.Where(h => h.PlaceId == stay.PlaceId).Select(h => h.Until).SingleAsync(Cancel)));
        Assert.Equal(
            ["Dit ophold slutter", "Dit ophold slutter en anden dag", "Dit ophold fortsætter"],
            await app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == LetterKind.MovingOut).OrderBy(l => l.WrittenAt).Select(l => l.Title).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_discharge_that_has_come_stands()
    {
        await using var own = new HjemvejFactory();
        var (@case, _) = await own.ResidentAsync();
        await own.DischargeAsync(@case, own.Today.AddDays(3));

        own.GoTo(own.Today.AddDays(2));
        Assert.Equal("discharge.past", Assert.Single((await own.MoveDischargeAsync(@case, own.Today.AddDays(-1))).Refusals).Code);
        own.GoTo(own.Today.AddDays(4));
        Assert.Equal("discharge.move", Assert.Single((await own.MoveDischargeAsync(@case, own.Today.AddDays(9))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task The_case_is_closed_from_the_page_when_the_citizen_has_left_and_not_before()
    {
        await using var own = new HjemvejFactory();
        var (@case, _) = await own.ResidentAsync();
        await own.DischargeAsync(@case, own.Today.AddDays(3));
        var path = $"/sager/{@case.Number}/udskrivning";
        using var early = await own.SignInAsync("hanne");
        Assert.Null((await early.OpenAsync(path)).QuerySelector("#afslut"));
        Assert.Equal("case.close", Assert.Single((await CloseAsync()).Refusals).Code);

        own.GoTo(own.Today.AddDays(4));
        using var hanne = await own.SignInAsync("hanne");
        var silent = await hanne.SubmitAsync(await hanne.OpenAsync(path), [], "#afslut");
        await hanne.SubmitAsync(silent, [("CloseReason", "Borgeren er flyttet i egen bolig.")], "#afslut");

        Assert.Contains("Skriv, hvorfor sagen afsluttes", silent.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal($"{path}?gemt=afsluttet", hanne.At);
        Assert.Equal(own.Today, await own.ReadAsync(db => db.Cases.Where(c => c.Id == @case.Id).Select(c => c.ClosedOn).SingleAsync(Cancel)));

        async Task<Result<Done>> CloseAsync()
        {
            var seen = await own.ReadAsync(db => db.Cases.Where(c => c.Id == @case.Id).Select(c => c.Version).SingleAsync(Cancel));
            return await own.HandleAsync<CloseCaseHandler, Done>(People.Hanne, h => h.HandleAsync(new(@case.Id, seen, "Flyttet"), Cancel));
        }
    }

    [Fact]
    public async Task A_place_promised_to_another_is_not_taken_back()
    {
        var (@case, stay) = await app.ResidentAsync();
        await app.DischargeAsync(@case, app.Today.AddDays(10));
        var next = await app.RegisterAsync(name: "Næste Nygård");
        await app.ArrangeAsync(next, db => Task.FromResult(db.PlaceHolds.Add(new() { PlaceId = stay.PlaceId, CaseId = next.Id, From = app.Today })));

        Assert.Equal("discharge.place-taken", Assert.Single((await app.MoveDischargeAsync(@case, app.Today.AddDays(20))).Refusals).Code);
        Assert.Equal("discharge.place-taken", Assert.Single((await app.MoveDischargeAsync(@case, null)).Refusals).Code);
        Assert.False((await app.MoveDischargeAsync(@case, app.Today.AddDays(5))).IsRefused);
    }

    [Fact]
    public async Task A_discharge_on_what_a_colleague_has_changed_is_refused()
    {
        var (@case, _) = await app.ResidentAsync();

        Assert.Equal("changed-meanwhile", Assert.Single((await app.DischargeAsync(@case, app.Today, c => c with { SeenVersion = c.SeenVersion - 1 })).Refusals).Code);
    }
}
