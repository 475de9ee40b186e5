using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.FollowUps;

/// <summary>Steps of the follow-up's stage: the form, a meeting convened and held.</summary>
public static class FollowUpsSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Staff of the residence of the case's stay.</summary>
    public static async Task<Actor> StaffAsync(this HjemvejFactory app, Case @case)
    {
        var stay = await app.ReadAsync(db => db.Stays.Include(s => s.Residence).SingleAsync(s => s.CaseId == @case.Id, Cancel));
        return stay.Residence.Internal
            ? new("peter", "Peter Skov", Role.ResidenceStaff, stay.ResidenceId)
            : new("amina", "Amina Yilmaz", Role.ResidenceStaff, stay.ResidenceId);
    }

    /// <summary>Sets a goal as Hanne, and hands it to the residence where the citizen lives.</summary>
    public static async Task<Goal> GiveGoalAsync(this HjemvejFactory app, Case @case, string subtheme = "practical.cleaning", string text = "Borgeren gør rent i sin bolig hver uge.")
    {
        var goal = await app.AddGoalAsync(@case, subtheme, text);
        await app.ArrangeAsync(@case, async db =>
        {
            var stay = await db.Stays.Include(s => s.Residence).SingleAsync(s => s.CaseId == @case.Id, Cancel);
            return db.PlanExtracts.Add(new()
            {
                CaseId = @case.Id,
                ResidenceId = stay.ResidenceId,
                ResidenceName = stay.Residence.Name,
                HandedOn = app.Today,
                HandedAt = app.Time.GetUtcNow().UtcDateTime,
                HandedBy = "Hanne Holm",
                Reason = "Målet er botilbuddets.",
                Goals = [new(goal.Id, "Praktiske opgaver", subtheme, text, null, "Udvikle", "3", app.Today.AddMonths(6))],
            }).Entity;
        });
        return goal;
    }

    /// <summary>The form filled in fully for the goals that the case has now.</summary>
    public static async Task<FormContent> FilledFormAsync(this HjemvejFactory app, Case @case)
    {
        var goals = await app.ReadAsync(db => db.Goals.Where(g => g.CaseId == @case.Id && g.Status == GoalStatus.Active).ToListAsync(Cancel));
        return new(
            [.. goals.Select(g => new GoalLine(g.Id, "Går fremad.", GoalStatus.Active, "Kontaktperson", 2))],
            [.. VumThemes.All.Select(t => new ThemeLine(t.Key, $"Ro på inden for {t.Name}.", 2, "ingen"))],
            "Jeg er glad for at bo her.", "God humor og stor vilje.", "Egen lejlighed i Vejen.", "Produktionsskole fem dage om ugen.", "Motiverende samtale.",
            FollowUpResult.Continue, "Behovet er det samme.");
    }

    /// <summary>Staff of the residence complete the form today.</summary>
    public static async Task<FollowUpForm> CompleteFormAsync(this HjemvejFactory app, Case @case)
    {
        var seen = await app.ReadAsync(db => db.FollowUpForms.Where(f => f.CaseId == @case.Id && f.MeetingId == null).Select(f => f.Version).FirstOrDefaultAsync(Cancel));
        var content = await app.FilledFormAsync(@case);
        return (await app.HandleAsync<SaveFollowUpFormHandler, FollowUpForm>(
            await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, seen, content, true), Cancel))).Value;
    }

    /// <summary>Hanne convenes a regular status meeting, today unless told.</summary>
    public static async Task<StatusMeeting> ConveneMeetingAsync(this HjemvejFactory app, Case @case, DateOnly? on = null) =>
        (await app.HandleAsync<ConveneMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, on ?? app.Today, new(10, 0), "Bostedet, mødelokalet", "Først ledige tid"), Cancel))).Value;

    /// <summary>Holds a convened meeting today with all who are invited; purposes as the stay has them.</summary>
    public static async Task<Result<StatusMeeting>> HoldAsync(this HjemvejFactory app, StatusMeeting meeting, FollowUpResult result = FollowUpResult.Continue, Func<HoldMeeting, HoldMeeting>? but = null)
    {
        var purposes = (await app.ReadAsync(db => db.Stays.SingleAsync(s => s.Id == meeting.StayId, Cancel))).Purposes;
        var command = new HoldMeeting(
            meeting.CaseId, meeting.Id, meeting.Version, app.Today, [.. meeting.Participants.Select(p => new Attendee(p.Party, p.RelatedPersonId))], null, null,
            [.. purposes.Select(p => new PurposeEvaluation(p, "Godt på vej."))], result, "Behov og bevilling passer sammen.");
        return await app.HandleAsync<HoldMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(but?.Invoke(command) ?? command, Cancel));
    }

    /// <summary>The whole way to a held status meeting today: form completed where the residence is internal, convened, held.</summary>
    public static async Task<StatusMeeting> HoldMeetingAsync(this HjemvejFactory app, Case @case, FollowUpResult result = FollowUpResult.Continue)
    {
        var meeting = await app.ConveneMeetingAsync(@case);
        var completed = await app.ReadAsync(db => db.FollowUpForms.AnyAsync(f => f.CaseId == @case.Id && f.MeetingId == null && f.CompletedOn != null, Cancel));
        if (!completed)
        {
            await app.CompleteFormAsync(@case);
        }

        return (await app.HoldAsync(meeting, result)).Value;
    }

    /// <summary>The case's follow-up as its page shows it.</summary>
    public static async Task<CaseFollowUp> OverviewAsync(this HjemvejFactory app, Case @case) =>
        (await app.ActAsync(People.Hanne, services => services.GetRequiredService<FollowUpOverview>().OfCaseAsync(@case.Id, Cancel)))!;

    /// <summary>A stay that began today, by rows: at Peter's internal residence or Amina's external one.</summary>
    public static async Task<Stay> ArrangeStayAsync(this HjemvejFactory app, Case @case, bool atInternal = true)
    {
        var match = await app.ArrangeMatchAsync(@case, atInternal);
        return await app.ArrangeAsync(@case, async db =>
        {
            var hold = await db.PlaceHolds.SingleAsync(h => h.CaseId == @case.Id, Cancel);
            hold.Occupied = true;
            return db.Stays.Add(new()
            {
                CaseId = @case.Id,
                ResidenceId = match.ResidenceId,
                PlaceId = match.PlaceId!.Value,
                StartsOn = app.Today,
                Purposes = [StayPurpose.Development, StayPurpose.IndependentLiving],
                WayOut = WayOut.OwnHomeWithSupport,
            }).Entity;
        });
    }

    /// <summary>A granted case whose citizen moved in today.</summary>
    public static async Task<Case> ArrangeResidentAsync(this HjemvejFactory app, bool atInternal = true, string name = "Andreas Bech")
    {
        var @case = await app.RegisterAsync(name: name);
        await app.ArrangeGrantAsync(@case);
        await app.ArrangeStayAsync(@case, atInternal);
        return @case;
    }

    /// <summary>A relative with the citizen's consent to meetings.</summary>
    public static Task<Consent> ArrangeConsentAsync(this HjemvejFactory app, Case @case, string name = "Karen Bech") => app.ArrangeAsync(@case, db =>
    {
        var person = db.RelatedPersons.Add(new() { CaseId = @case.Id, Name = name, Relation = "mor", Role = RelatedRole.Relative }).Entity;
        return Task.FromResult(db.Consents.Add(new() { CaseId = @case.Id, RelatedPersonId = person.Id, RelatedPerson = person, Topic = ConsentTopic.Meetings, GivenOn = app.Today }).Entity);
    });

    /// <summary>The citizen takes a consent back today.</summary>
    public static Task<Consent> ArrangeWithdrawalAsync(this HjemvejFactory app, Case @case, Consent consent) => app.ArrangeAsync(@case, async db =>
    {
        var given = await db.Consents.SingleAsync(c => c.Id == consent.Id, Cancel);
        given.WithdrawnOn = app.Today;
        return given;
    });
}
