using System.Text.Json;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.FollowUps;

/// <summary>A citizen whose stay at Peter's residence ends, and who is offered a place at Amina's: Amina may open the case, but not Peter's records.</summary>
public sealed class OtherResidenceTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_residence_that_only_offers_a_place_sees_neither_meetings_nor_form_nor_consents_of_where_the_citizen_lives()
    {
        var (@case, meeting, consent) = await LeavingAsync();
        using var amina = await app.SignInAsync("amina");

        foreach (var page in new[] { "opfoelgning", "samtykke", "opfoelgning/skema", "opfoelgning/skema/genaabn", "opfoelgning/oensk", "ophold" })
        {
            var text = (await amina.OpenAsync($"/sager/{@case.Number}/{page}")).QuerySelector("main")!.TextContent;
            Assert.Equal(System.Net.HttpStatusCode.OK, amina.Status);
            Assert.DoesNotContain("Går fremad", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bostedet Nord", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Karen Bech", text, StringComparison.Ordinal);
        }

        await amina.OpenAsync($"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, amina.Status);
        await amina.OpenAsync($"/sager/{@case.Number}/samtykke/{consent.Id}/tilbage");
        Assert.NotEqual($"/sager/{@case.Number}/samtykke/{consent.Id}/tilbage", amina.At);
    }

    [Fact]
    public async Task A_residence_that_only_offers_a_place_is_not_told_where_the_citizen_lives_or_of_the_stay_there()
    {
        var (@case, _, _) = await LeavingAsync();
        await app.HandleAsync<PlanHolidayHandler, Holiday>(await app.ResidenceStaffAsync(atInternal: true), h => h.HandleAsync(
            new(@case.Id, HolidaySteps.Plan(Rules.Stays.HolidayKind.Holiday, app.Today.AddDays(10), 1)), Cancel));
        using var amina = await app.SignInAsync("amina");

        var overview = (await amina.OpenAsync($"/sager/{@case.Number}")).Words();
        var row = (await amina.OpenAsync($"/sager?q={@case.Number}")).QuerySelector("main tbody tr")!.TextContent;
        var answer = await amina.GetStringAsync($"/api/v1/cases/{@case.Number}");
        var evaluation = JsonDocument.Parse(await amina.GetStringAsync($"/api/v1/cases/{@case.Number}/evaluation")).RootElement;

        foreach (var text in new[] { overview, row, answer })
        {
            Assert.DoesNotContain("Bostedet Nord", text, StringComparison.Ordinal);
            Assert.DoesNotContain("opfølgning", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("Ferie i", overview, StringComparison.Ordinal);
        Assert.Empty(evaluation.GetProperty("deadlines").EnumerateArray());
        Assert.Empty(evaluation.GetProperty("gates").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, evaluation.GetProperty("holiday").ValueKind);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_forged_post_of_a_residence_that_only_offers_a_place_changes_nothing()
    {
        var (@case, _, consent) = await LeavingAsync();
        var form = await app.ReadAsync(db => db.FollowUpForms.AsNoTracking().SingleAsync(f => f.CaseId == @case.Id, Cancel));
        using var amina = await app.SignInAsync("amina");
        var token = (await amina.OpenAsync("/opgaver")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var root = $"/sager/{@case.Number}";
        var person = consent.RelatedPersonId;

        await PostAsync($"{root}/opfoelgning/skema/genaabn", ("FormId", $"{form.Id}"), ("SeenVersion", $"{form.Version}"), ("Reason", "Vi vil se den."));
        await PostAsync($"{root}/opfoelgning/oensk", ("Input.RequestedBy", "Residence"), ("Input.WishedBy", $"{app.Today:yyyy-MM-dd}"), ("Input.Reason", "Nu"));
        await PostAsync($"{root}/opfoelgning/skema", ("SeenVersion", $"{form.Version}"), ("Input.Methods", "Andre"));
        await PostAsync($"{root}/samtykke/{consent.Id}/tilbage", ("How", "Sagt"));
        await PostAsync($"{root}/samtykke", ("Input.RelatedPersonId", $"{person}"), ("Input.Topics", "Health"), ("Input.GivenOn", $"{app.Today:yyyy-MM-dd}"), ("Input.Evidence", "Sagt"));

        var now = await app.ReadAsync(async db => (
            Form: await db.FollowUpForms.AsNoTracking().SingleAsync(f => f.CaseId == @case.Id, Cancel),
            Wishes: await db.StatusMeetings.CountAsync(m => m.CaseId == @case.Id && m.Status == MeetingStatus.Requested, Cancel),
            Consents: await db.Consents.AsNoTracking().Where(c => c.CaseId == @case.Id).ToListAsync(Cancel)));
        Assert.Equal((form.CompletedOn, form.Version), (now.Form.CompletedOn, now.Form.Version));
        Assert.Equal(0, now.Wishes);
        Assert.Null(Assert.Single(now.Consents).WithdrawnOn);

        Task PostAsync(string path, params (string Name, string Value)[] fields) =>
            amina.PostAsync(path, fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task The_use_cases_themselves_refuse_staff_of_a_residence_where_the_citizen_does_not_live()
    {
        var (@case, _, consent) = await LeavingAsync();
        var amina = await app.ResidenceStaffAsync(atInternal: false);
        var form = await app.ReadAsync(db => db.FollowUpForms.AsNoTracking().SingleAsync(f => f.CaseId == @case.Id, Cancel));

        await RefusedAsync<ReopenFollowUpFormHandler, FollowUpForm>("stay.other-residence", h => h.HandleAsync(new(@case.Id, form.Id, form.Version, "Mangler"), Cancel));
        await RefusedAsync<RequestMeetingHandler, StatusMeeting>("stay.other-residence", h => h.HandleAsync(new(@case.Id, MeetingParty.Residence, "Nu", app.Today), Cancel));
        await RefusedAsync<SaveFollowUpFormHandler, FollowUpForm>("followUp.form-role", async h => await h.HandleAsync(new(@case.Id, form.Version, await app.FilledFormAsync(@case), false), Cancel));
        await RefusedAsync<WithdrawConsentHandler, Consent>("consent.other-residence", h => h.HandleAsync(new(@case.Id, consent.Id, null), Cancel));
        await RefusedAsync<GiveConsentHandler, IReadOnlyList<Consent>>("consent.other-residence", h => h.HandleAsync(new(@case.Id, consent.RelatedPersonId, [ConsentTopic.Health], app.Today, "Sagt"), Cancel));
        var peter = await app.ResidenceStaffAsync(atInternal: true);
        Assert.False((await app.HandleAsync<WithdrawConsentHandler, Consent>(peter, h => h.HandleAsync(new(@case.Id, consent.Id, null), Cancel))).IsRefused);

        async Task RefusedAsync<THandler, T>(string code, Func<THandler, Task<Result<T>>> act)
            where THandler : notnull =>
            Assert.Equal(code, Assert.Single((await app.HandleAsync(amina, act)).Refusals).Code);
    }

    /// <summary>Lives at Peter's until the end of the month, with a form completed, a meeting convened and a mother let in; a place is reserved at Amina's.</summary>
    private async Task<(Case Case, StatusMeeting Meeting, Consent Consent)> LeavingAsync()
    {
        var (@case, stay) = await app.ResidentAsync();
        await app.GiveGoalAsync(@case);
        await app.CompleteFormAsync(@case);
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(5));
        var consent = await app.ArrangeConsentAsync(@case);
        await app.HandleAsync<DischargeCitizenHandler, Stay>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, stay.Version, app.Today.AddDays(20), DischargeTo.OtherTemporaryResidence, "Andet behov", "Fortsætter dér"), Cancel));
        await app.ArrangeMatchAsync(@case, atInternal: false);
        return (@case, meeting, consent);
    }
}
