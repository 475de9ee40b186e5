using System.Net;
using AngleSharp.Html.Dom;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class HoldPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_residence_reads_of_a_meeting_the_goals_it_was_given_and_no_other()
    {
        var (@case, _) = await app.ResidentAsync();
        var given = await app.GiveGoalAsync(@case);
        var other = await app.AddGoalAsync(@case, "relations.network", "Jeg taler med min mor om vores fælles fortid.");
        var meeting = await app.ConveneMeetingAsync(@case);
        await app.CompleteFormAsync(@case);
        await app.HoldAsync(meeting, but: h => h with { Goals = [new(given.Id, 2, "Går fremad"), new(other.Id, 3, "Kun for myndigheden")] });
        using var peter = await app.SignInAsync("peter");
        using var hanne = await app.SignInAsync("hanne");

        var seen = (await peter.OpenAsync($"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}")).Words();

        Assert.Contains("Går fremad", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Kun for myndigheden", seen, StringComparison.Ordinal);
        Assert.Contains("Kun for myndigheden", (await hanne.OpenAsync($"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    [Trait("Requirement", "2.9-3")]
    [Trait("Requirement", "1.1-4")]
    [Trait("Requirement", "2-2")]
    public async Task A_meeting_is_recorded_with_who_came_how_far_the_goals_are_and_what_follows()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var goal = await app.GiveGoalAsync(@case);
        app.GoTo(app.Today.AddDays(1));
        var meeting = await app.ConveneMeetingAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync(Url(@case, meeting));
        Assert.Contains($"næste statusmøde senest {Danish.LongDate(app.Today.AddMonths(6))}", form.Words(), StringComparison.Ordinal);

        var after = await hanne.SubmitAsync(form, [.. Everybody(form), .. Answers("Adjust"), ("Input.Goals[0].Level", "2"), ("Input.Goals[0].Note", "Gør rent selv.")]);

        Assert.Contains("Mødet kræver en afgørelse", after.Words(), StringComparison.Ordinal);
        Assert.Contains("Træf afgørelse om den tilpassede indsats.", after.Words(), StringComparison.Ordinal);
        Assert.Contains($"Niveau 2 Statusmøde, {Danish.ShortDate(app.Today)}", after.Words(), StringComparison.Ordinal);
        var held = await HeldAsync(meeting);
        Assert.Equal(new GoalObservation(goal.Id, 2, "Gør rent selv."), Assert.Single(held.Goals));
        Assert.All(held.Participants, p => Assert.True(p.Attended));
        var read = (await hanne.OpenAsync($"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}")).Words();
        Assert.Contains("Godt på vej 1.", read, StringComparison.Ordinal);
        Assert.Contains("Tilpas indsatsen", read, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public async Task The_citizens_absence_without_reason_and_plan_is_refused_at_the_fields_and_nothing_is_lost()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var meeting = await app.ConveneMeetingAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync(Url(@case, meeting));

        var refused = await hanne.SubmitAsync(form, [.. Everybody(form).Where(a => !a.Value!.StartsWith("Citizen", StringComparison.Ordinal)), .. Answers("Continue")]);
        var empty = await hanne.SubmitAsync(await hanne.OpenAsync(Url(@case, meeting)), [("Input.HeldOn", "")]);

        Assert.Equal(2, refused.QuerySelectorAll(".form-errors a").Length);
        Assert.Contains("#Input_AbsencePlan", refused.QuerySelectorAll(".form-errors a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Behov og bevilling passer.", refused.ValueOf("Input.Conclusion")!.Trim());
        Assert.Equal(3, empty.Errors().Count);
        hanne.GoBackTo(Url(@case, meeting));
        await hanne.SubmitAsync(refused, [("Input.AbsenceReason", "Indlagt"), ("Input.AbsencePlan", "Hanne besøger borgeren.")]);
        Assert.Equal("Indlagt", (await HeldAsync(meeting)).CitizenAbsenceReason);
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    [Trait("Requirement", "2.4-2")]
    public async Task Without_the_form_the_meeting_is_held_only_after_the_managers_recorded_exception()
    {
        var @case = await app.ArrangeResidentAsync(name: "Ida Brink");
        var meeting = await app.ConveneMeetingAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        using var morten = await app.SignInAsync("morten");
        var exception = $"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}/undtagelse";
        var form = await hanne.OpenAsync(Url(@case, meeting));
        Assert.Contains("Der er ingen plan for beskæftigelse eller uddannelse.", form.Words(), StringComparison.Ordinal);
        Assert.Contains("Botilbuddet skal udfylde skemaet Opfølgning", form.Words(), StringComparison.Ordinal);

        var refused = await hanne.SubmitAsync(form, [.. Everybody(form), .. Answers("Continue")]);
        Assert.Contains("Botilbuddet skal udfylde skemaet Opfølgning", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        await hanne.OpenAsync(exception);
        Assert.Equal(HttpStatusCode.Forbidden, hanne.Status);
        var asked = await morten.OpenAsync(exception);
        Assert.Single((await morten.SubmitAsync(asked, [])).Errors());
        await morten.SubmitAsync(asked, [("Reason", "Botilbuddet har haft brand.")]);
        var open = await hanne.OpenAsync(Url(@case, meeting));
        await hanne.SubmitAsync(open, [.. Everybody(open), .. Answers("Continue")]);

        Assert.Equal(MeetingStatus.Held, (await HeldAsync(meeting)).Status);
        Assert.Contains("Botilbuddet har haft brand.", (await morten.OpenAsync("/opfoelgning/undtagelser")).Words(), StringComparison.Ordinal);
        await hanne.OpenAsync("/opfoelgning/undtagelser");
        Assert.Equal(HttpStatusCode.Forbidden, hanne.Status);
    }

    [Fact]
    public async Task A_level_beyond_the_scale_is_refused()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var goal = await app.GiveGoalAsync(@case);

        var refused = await app.HoldAsync(await app.ConveneMeetingAsync(@case), but: c => c with { Goals = [new(goal.Id, 5, null)] });

        Assert.Equal("meeting.level", Assert.Single(refused.Refusals).Code);
    }

    private static string Url(Case @case, StatusMeeting meeting) => $"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}/hold";

    private static IEnumerable<(string Name, string? Value)> Everybody(IHtmlDocument form) =>
        form.QuerySelectorAll("[name='Input.Attended']").OfType<IHtmlInputElement>().Select(i => (i.Name!, (string?)i.Value));

    private static IEnumerable<(string Name, string? Value)> Answers(string result) =>
    [
        ("Input.Purposes[0].Text", "Godt på vej 1."), ("Input.Purposes[1].Text", "Godt på vej 2."), ("Input.Result", result), ("Input.Conclusion", "Behov og bevilling passer."),
    ];

    private Task<StatusMeeting> HeldAsync(StatusMeeting meeting) => app.ReadAsync(db => db.StatusMeetings.SingleAsync(m => m.Id == meeting.Id, Cancel));
}
