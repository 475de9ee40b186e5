using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Matching;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>Where does a case stand, and what presses most?</summary>
internal static class CaseStatusRule
{
    public static CaseStatus Of(CaseView view)
    {
        var closed = view.File.Case.ClosedOn is not null;
        var open = closed ? [] : view.Evaluation.Deadlines
            .Where(d => d.Status is DeadlineStatus.Open or DeadlineStatus.Overdue && d.Id != "appeal" && !CaseAnswers.IsAfterStay(d, view.File))
            .OrderBy(d => d.Due).ToList();
        var (next, ofStay) = (open.FirstOrDefault(), open.Find(CaseSight.OfStay));
        return new()
        {
            CaseId = view.File.Case.Id,
            Stage = StageOf(view),
            Urgent = view.File.Application.Urgent && !closed && view.File.Stay is null,
            NextTitle = next?.Title,
            NextDueOn = next?.Due,
            NextStayTitle = ofStay?.Title,
            NextStayOn = ofStay?.Due,
            ResidenceId = view.File.Residence?.Id,
            ResidenceName = view.File.Residence?.Name,
        };
    }

    public static CaseStage StageOf(CaseView view) => view.File switch
    {
        { Stay.EndsOn: { } ends } when ends < view.Today || view.File.Case.ClosedOn is not null => CaseStage.Discharged,
        { Stay: not null } => CaseStage.Stay,
        { Case.ClosedOn: not null } => CaseStage.Closed,
        { Match.Status: MatchStatus.Accepted } => CaseStage.Enrolment,
        { Waiting: not null } => CaseStage.Waiting,
        { Decision.Outcome: Outcome.Grant } when view.DecisionSent => CaseStage.Matching,
        _ when view.DecisionSent => CaseStage.Decision,
        { Committee: not null } => CaseStage.Decision,
        { Agenda: not null } or { Assessment.ConcludedOn: not null } => CaseStage.Committee,
        { Assessment: not null } => CaseStage.Assessment,
        _ => CaseStage.Application,
    };
}
