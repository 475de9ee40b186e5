using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Committee;

/// <summary>Steps of the committee's stage: a meeting planned, a case laid before it, a recommendation.</summary>
public static class CommitteeSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A meeting today unless told; extraordinary when a reason is given.</summary>
    public static async Task<CommitteeMeeting> PlanMeetingAsync(this HjemvejFactory app, DateOnly? on = null, string? extraordinaryBecause = null) =>
        (await app.AskAsync<PlanMeetingHandler, CommitteeMeeting>(h => h.HandleAsync(
            new(null, 0, on ?? app.Today, new(9, 0), "Rådhuset, lokale 2", extraordinaryBecause is not null, extraordinaryBecause, "Birgit Lund", ["Birgit Lund", "Ole Krag"]), Cancel), People.Birgit)).Value;

    /// <summary>Hanne lays the case before the meeting.</summary>
    public static Task<Result<CommitteeItem>> LayAsync(this HjemvejFactory app, Case @case, CommitteeMeeting meeting, string? submission = "Jeg indstiller til et midlertidigt botilbud.") =>
        app.AskAsync<LayBeforeCommitteeHandler, CommitteeItem>(h => h.HandleAsync(new(@case.Id, meeting.Id, submission), Cancel));

    /// <summary>Birgit records what the committee recommends, as the item stands now.</summary>
    public static async Task<Result<CommitteeItem>> RecommendAsync(this HjemvejFactory app, CommitteeItem item, Recommendation recommendation = Recommendation.Grant)
    {
        var version = await app.ReadAsync(db => db.CommitteeItems.Where(i => i.Id == item.Id).Select(i => i.Version).SingleAsync(Cancel));
        return await app.AskAsync<RecordRecommendationHandler, CommitteeItem>(
            h => h.HandleAsync(new(item.CaseId, item.Id, version, recommendation, "Bostedet Nord", "Behovet er dokumenteret."), Cancel), People.Birgit);
    }

    /// <summary>Rows only: the committee has had the case before it, whatever else is arranged.</summary>
    public static Task<CommitteeItem> ArrangePresentedAsync(this HjemvejFactory app, Case @case) => app.ArrangeAsync(@case, db =>
    {
        var meeting = db.CommitteeMeetings.Add(new() { Date = app.Today, HeldOn = app.Today, Members = ["Birgit Lund"] }).Entity;
        return Task.FromResult(db.CommitteeItems.Add(new() { CaseId = @case.Id, MeetingId = meeting.Id, PresentedBy = "Hanne Holm", PresentedOn = app.Today, Recommendation = Recommendation.Grant }).Entity);
    });

    /// <summary>The whole way through the committee today.</summary>
    public static async Task<CommitteeItem> ConsiderAsync(this HjemvejFactory app, Case @case, Recommendation recommendation = Recommendation.Grant)
    {
        var item = (await app.LayAsync(@case, await app.PlanMeetingAsync())).Value;
        return (await app.RecommendAsync(item, recommendation)).Value;
    }
}
