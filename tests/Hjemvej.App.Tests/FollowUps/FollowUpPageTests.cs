using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class FollowUpPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task The_page_says_when_the_first_meeting_is_due_and_how_that_was_reached()
    {
        var @case = await app.ArrangeResidentAsync();
        using var peter = await app.SignInAsync("peter");

        var page = await peter.OpenAsync(Url(@case));

        Assert.Contains("Første statusmøde", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Første statusmøde senest efter", page.Words(), StringComparison.Ordinal);
        Assert.Contains("3 måneder", page.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href$='/indkald']"));
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    [Trait("Requirement", "2.9-2")]
    public async Task A_meeting_is_convened_moved_and_cancelled_from_its_pages_with_a_letter_each_time()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/indkald");
        Assert.Contains("Myndighed: Hanne Holm", form.Words(), StringComparison.Ordinal);

        var empty = await hanne.SubmitAsync(form, [("Input.Place", "")]);
        Assert.Equal(3, empty.Errors().Count);
        Assert.True(empty.ErrorsLeadToTheirFields());
        var late = await hanne.SubmitAsync(empty, [("Input.PlannedOn", "2026-12-01"), ("Input.StartsAt", "10:30"), ("Input.Place", "Rådhuset")]);
        Assert.Contains("skal holdes senest", Assert.Single(late.Errors()), StringComparison.Ordinal);
        Assert.Equal(("2026-12-01", "10:30", "Rådhuset"), (late.ValueOf("Input.PlannedOn"), late.ValueOf("Input.StartsAt"), late.ValueOf("Input.Place")));
        var convened = await hanne.SubmitAsync(late, [("Input.PlannedOn", "12-5-2026")]);
        Assert.Contains("Mødet er indkaldt, og borgeren får brev.", convened.Words(), StringComparison.Ordinal);
        Assert.Null(convened.QuerySelector("main a[href$='/indkald']"));
        var meeting = await MeetingAsync(@case);
        var moved = await hanne.SubmitAsync(await hanne.OpenAsync($"{Url(@case)}/moeder/{meeting.Id}/flyt"), [("Input.PlannedOn", "14-5-2026"), ("Input.Reason", "Borgeren er til eksamen.")]);
        Assert.Contains("torsdag den 14. maj 2026 kl. 10.30", moved.Words(), StringComparison.Ordinal);
        var cancel = await hanne.OpenAsync($"{Url(@case)}/moeder/{meeting.Id}/aflys");
        Assert.Equal("Skriv en begrundelse.", Assert.Single((await hanne.SubmitAsync(cancel, [])).Errors()));
        var cancelled = await hanne.SubmitAsync(cancel, [("Reason", "Sygdom.")]);

        Assert.Contains("Aflyst", cancelled.Words(), StringComparison.Ordinal);
        Assert.NotNull(cancelled.QuerySelector("main a[href$='/indkald']"));
        Assert.Equal(4, await app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.9-5")]
    public async Task The_residence_asks_for_an_extra_meeting_and_the_authority_convenes_it()
    {
        var @case = await app.ArrangeResidentAsync();
        using var peter = await app.SignInAsync("peter");
        using var hanne = await app.SignInAsync("hanne");
        var form = await peter.OpenAsync($"{Url(@case)}/oensk");
        Assert.Null(form.QuerySelector("[value=Authority]"));

        Assert.Equal(3, (await peter.SubmitAsync(form, [])).Errors().Count);
        var forged = await peter.SubmitAsync(form, [("Input.RequestedBy", "Authority"), ("Input.WishedBy", "20-3-2026"), ("Input.Reason", "Nu")]);
        Assert.Contains("på egne eller borgerens vegne", Assert.Single(forged.Errors()), StringComparison.Ordinal);
        await peter.SubmitAsync(forged, [("Input.RequestedBy", "Citizen")]);
        var wish = await MeetingAsync(@case);
        var seen = await hanne.OpenAsync(Url(@case));
        Assert.Contains("Borgeren ønsker mødet: Nu", seen.Words(), StringComparison.Ordinal);
        var convene = await hanne.OpenAsync(seen.QuerySelector("main a[href*='oenske=']")!.GetAttribute("href")!);
        await hanne.SubmitAsync(convene, [("Input.PlannedOn", "18-3-2026"), ("Input.StartsAt", "09:00")]);

        var meeting = await MeetingAsync(@case);
        Assert.Equal((wish.Id, MeetingStatus.Planned, true), (meeting.Id, meeting.Status, meeting.Extra));
        Assert.NotNull((await hanne.OpenAsync(Url(@case))).QuerySelector("main a[href$='/indkald']"));
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_relative_let_in_later_is_invited_from_the_meetings_page()
    {
        var @case = await app.ArrangeResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case);
        await app.ArrangeConsentAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        using var peter = await app.SignInAsync("peter");
        var page = await hanne.OpenAsync($"{Url(@case)}/moeder/{meeting.Id}");

        Assert.Null((await peter.OpenAsync($"{Url(@case)}/moeder/{meeting.Id}")).QuerySelector("main form"));
        await peter.PostAsync($"{Url(@case)}/moeder/{meeting.Id}", [page.Token(), new("SeenVersion", $"{meeting.Version}")]);
        Assert.NotEqual(HttpStatusCode.OK, peter.Status);
        var invited = await hanne.SubmitAsync(page, []);

        Assert.Contains("Karen Bech", invited.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convening_is_the_authoritys_and_a_meeting_belongs_to_its_case()
    {
        var (@case, other) = (await app.ArrangeResidentAsync(), await app.ArrangeResidentAsync());
        var meeting = await app.ConveneMeetingAsync(other);
        using var peter = await app.SignInAsync("peter");
        using var lone = await app.SignInAsync("lone");
        using var hanne = await app.SignInAsync("hanne");

        foreach (var page in new[] { "indkald", $"moeder/{meeting.Id}/flyt", $"moeder/{meeting.Id}/aflys", $"moeder/{meeting.Id}/hold" })
        {
            await peter.OpenAsync($"{Url(other)}/{page}");
            Assert.Equal(HttpStatusCode.Forbidden, peter.Status);
        }

        await lone.OpenAsync(Url(@case));
        Assert.Equal(HttpStatusCode.Forbidden, lone.Status);
        foreach (var page in new[] { "", "/flyt", "/aflys", "/hold" })
        {
            await hanne.OpenAsync($"{Url(@case)}/moeder/{meeting.Id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, hanne.Status);
        }
    }

    [Fact]
    public async Task A_meeting_moved_by_a_colleague_meanwhile_is_not_moved_again_unseen()
    {
        var @case = await app.ArrangeResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(7));
        using var hanne = await app.SignInAsync("hanne");
        var url = $"{Url(@case)}/moeder/{meeting.Id}/flyt";
        var form = await hanne.OpenAsync(url);
        await hanne.SubmitAsync(form, [("Input.PlannedOn", "16-3-2026"), ("Input.Reason", "Første")]);

        hanne.GoBackTo(url);
        var late = await hanne.SubmitAsync(form, [("Input.PlannedOn", "17-3-2026"), ("Input.Reason", "Anden")]);

        Assert.Contains("En kollega har rettet her", Assert.Single(late.Errors()), StringComparison.Ordinal);
        Assert.Equal("Anden", late.ValueOf("Input.Reason")!.Trim());
    }

    [Fact]
    public async Task Before_moving_in_there_is_nothing_to_follow_up()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");

        Assert.Contains("ikke flyttet ind endnu", (await hanne.OpenAsync(Url(@case))).Words(), StringComparison.Ordinal);
        await hanne.OpenAsync($"{Url(@case)}/skema");
        Assert.Equal(Url(@case), hanne.At);
    }

    private static string Url(Case @case) => $"/sager/{@case.Number}/opfoelgning";

    private Task<StatusMeeting> MeetingAsync(Case @case) => app.ReadAsync(db => db.StatusMeetings.SingleAsync(m => m.CaseId == @case.Id, Cancel));
}
