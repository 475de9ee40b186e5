using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>Committee and decision.</summary>
internal sealed partial class Story
{
    /// <summary>Laid before the meeting that is on or next after a day; recommended there if that day has come.</summary>
    /// <param name="ago">Days before today; negative is a coming meeting.</param>
    public Story IsPresented(int ago, Recommendation recommendation = Recommendation.Grant, DemoCommittee? extraordinary = null)
    {
        var meeting = (extraordinary ?? committee).MeetingOn(Ago(ago));
        play.On(meeting.LaidOn < play.Today ? meeting.LaidOn : play.Today, worker, name, async scene => await Scene.Must(scene.Use<LayBeforeCommitteeHandler>().HandleAsync(
            new(_caseId, meeting.Id, recommendation is Recommendation.Grant
                ? $"{name} har brug for mere støtte, end der kan gives i eget hjem. {Profile.CriteriaReason}"
                : $"{name} har søgt om et midlertidigt botilbud. Udredningen viser ikke et behov, som kun et botilbud kan dække."), scene.Cancel)));
        play.On(meeting.Date, "birgit", name, async scene =>
        {
            var item = await scene.Db.CommitteeItems.SingleAsync(i => i.CaseId == _caseId && i.MeetingId == meeting.Id, scene.Cancel);
            await Scene.Must(scene.Use<RecordRecommendationHandler>().HandleAsync(
                new(_caseId, item.Id, item.Version, recommendation, recommendation is Recommendation.Grant ? "Bostedet Nord eller Kastaniehuset" : null, recommendation switch
                {
                    Recommendation.Grant => "Udvalget er enigt i, at støtte i eget hjem ikke er nok, og indstiller til et midlertidigt botilbud. Kommunens egne tilbud undersøges først.",
                    Recommendation.HomeSupport => "Udvalget vurderer, at udvidet bostøtte kan dække behovet, når den sættes ind også om aftenen.",
                    _ => "Udvalget vurderer, at borgeren ikke er i målgruppen, og peger på den behandling, der allerede er i gang.",
                }), scene.Cancel));
        });
        return this;
    }

    /// <summary>The decision is written from what the case holds, made, and sent.</summary>
    public Story IsDecided(int ago, Outcome outcome = Outcome.Grant) => WritesDecision(ago, outcome).Work(ago, async scene =>
    {
        var draft = await scene.Db.Decisions.SingleAsync(d => d.CaseId == _caseId && d.MadeOn == null, scene.Cancel);
        await Scene.Must(scene.Use<MakeDecisionHandler>().HandleAsync(new(_caseId, draft.Id, draft.Version, null), scene.Cancel));
    });

    /// <summary>A draft that is not sent yet.</summary>
    public Story WritesDecision(int ago, Outcome outcome) => Work(ago, async scene =>
    {
        var draft = await Scene.Must(scene.Use<StartDecisionHandler>().HandleAsync(new(_caseId, outcome), scene.Cancel));
        var grant = outcome is Outcome.Grant;
        var text = new DecisionText(
            draft.LegalBasis, grant ? $"{Profile.Letter}\nVi har set på: {Profile.Documentation}" : $"Vi har talt med dig om din hverdag. Vi har også set på disse oplysninger: {Profile.Documentation}", draft.Reasons, draft.CitizensViews,
            grant ? Profile.Purposes : [], grant ? WayOut.OwnHomeWithSupport : null, grant ? Profile.Duration : null, null, null)
        {
            Hearing = grant ? HearingFacts.None : new(PartyHearing.Held, scene.Day.AddDays(-8), $"{name} fik udtalelserne med Digital Post og svarede i telefonen, at de er rigtige.", Answered: true),
        };
        await Scene.Must(scene.Use<WriteDecisionHandler>().HandleAsync(new(_caseId, draft.Id, draft.Version, text), scene.Cancel));
    });

    public Story Complains(int ago, string text, bool oral = false) => Work(ago, async scene =>
    {
        var decision = await scene.Db.Decisions.Where(d => d.CaseId == _caseId && d.MadeOn != null).OrderByDescending(d => d.MadeOn).FirstAsync(scene.Cancel);
        await Scene.Must(scene.Use<RecordComplaintHandler>().HandleAsync(new(_caseId, decision.Id, scene.Day, oral, name, Complainant.Citizen, text), scene.Cancel));
    });

    public Story IsReassessed(int ago, ReassessmentOutcome outcome, string reason) => Work(ago, async scene =>
    {
        var complaint = await scene.Db.Complaints.SingleAsync(c => c.CaseId == _caseId && c.ReassessedOn == null, scene.Cancel);
        await Scene.Must(scene.Use<ReassessComplaintHandler>().HandleAsync(new(_caseId, complaint.Id, complaint.Version, outcome, reason, outcome is ReassessmentOutcome.Upheld ? scene.Day : null), scene.Cancel));
    });

    /// <summary>Ankestyrelsen sends the case back.</summary>
    public Story IsReferredBack(int ago, string reason) => Work(ago, async scene =>
    {
        var complaint = await scene.Db.Complaints.SingleAsync(c => c.CaseId == _caseId && c.BoardAnsweredOn == null, scene.Cancel);
        await Scene.Must(scene.Use<RecordBoardAnswerHandler>().HandleAsync(new(_caseId, complaint.Id, complaint.Version, scene.Day, BoardOutcome.ReferredBack, reason), scene.Cancel));
    });

    public Story AsksForAccess(int ago, string about) => Work(ago, async scene =>
        await Scene.Must(scene.Use<RecordAccessRequestHandler>().HandleAsync(new(_caseId, scene.Day, name, about), scene.Cancel)));

    public Story IsToldOfOverrun(int ago, int newDateIn, string reason) => Work(ago, async scene => await Scene.Must(scene.Use<NotifyOfOverrunHandler>().HandleAsync(
        new(_caseId, await ApplicationVersionAsync(scene), scene.Day.AddDays(newDateIn), reason), scene.Cancel)));

    public Story Withdraws(int ago, string reason) => Work(ago, async scene => await Scene.Must(scene.Use<WithdrawApplicationHandler>().HandleAsync(
        new(_caseId, await ApplicationVersionAsync(scene), reason), scene.Cancel)));

    public Story IsClosed(int ago, string reason) => Work(ago, async scene => await Scene.Must(scene.Use<CloseCaseHandler>().HandleAsync(
        new(_caseId, await scene.Db.Cases.Where(c => c.Id == _caseId).Select(c => c.Version).SingleAsync(scene.Cancel), reason), scene.Cancel)));

    /// <summary>All of it in one go, so many days between the steps as is common: application to a decision that was sent.</summary>
    public Story IsGranted(int appliedAgo, int decidedAgo, Func<RegisterApplication, RegisterApplication>? but = null)
    {
        var meeting = committee.MeetingOn(Ago(decidedAgo + 20)).Date;
        var presented = play.Today.DayNumber - meeting.DayNumber;
        return Applies(appliedAgo, but).IsAssessed(appliedAgo - 5, presented + 8).IsPresented(presented).IsDecided(decidedAgo);
    }
}
