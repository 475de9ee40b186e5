using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>The citizen's rights, whatever else happens in the case: complaints and access to documents.</summary>
internal static class RightsTasks
{
    public static IEnumerable<CaseTask> Of(CaseView view)
    {
        if (view.File.Complaint is { Waits: true } complaint && view.Deadline("reassessment") is { } reassessment)
        {
            yield return new("reassess", Role.SocialWorker, "Genvurdér afgørelsen efter klagen", reassessment.Due, "klage",
                $"Klagen kom den {Danish.Date(complaint.ReceivedOn)}. {(view.File.ComplaintOverOutsidersAccess
                    ? $"Den er over et nej til aktindsigt. Kommunen har {Danish.Count(view.Standard.AccessComplaintWorkingDays.On(complaint.ReceivedOn).Value, "arbejdsdag", "arbejdsdage")} til at se på svaret igen og sende klagen videre."
                    : $"Kommunen har {Danish.Count(view.Standard.ReassessmentDays.On(complaint.ReceivedOn).Value, "dag", "dage")} til at se på afgørelsen igen.")}");
        }

        if (view.File.Complaint is { Waits: true, LacksPower: true } without)
        {
            yield return new("ask-power-of-attorney", Role.SocialWorker, "Bed om borgerens fuldmagt til klagen", view.Standard.FollowOnBy(without.ReceivedOn), $"klage/{without.Id}/fuldmagt",
                $"{without.From} klagede for borgeren den {Danish.Date(without.ReceivedOn)} uden en fuldmagt. Klagen gælder fra den dag, den kom.");
        }

        if (view.File.ToDecideAnew is { FoundRightOn: { } foundRight } found)
        {
            yield return new("decide-after-complaint", Role.SocialWorker, ComplaintSubject.ToDoOf(found.Over), view.Standard.FollowOnBy(foundRight), ComplaintSubject.PageOf(found.Over),
                found.BoardAnsweredOn is { } answered
                    ? $"Ankestyrelsen svarede den {Danish.Date(answered)}. {found.BoardOutcome!.Value.Danish()}."
                    : $"Klagen fik {found.Outcome!.Value.Danish().ToLowerInvariant()} den {Danish.Date(foundRight)}.");
        }

        if (view.File is { RestAwaited: { } partly, RestAwaitedSince: { } since })
        {
            yield return new("record-rest-of-complaint", Role.SocialWorker, "Registrér, om borgeren fastholder resten af klagen", RestOfComplaintRule.Of(since, view.Today).Due, $"klage/{partly.Id}/rest",
                $"Klagen fik delvist medhold, og den nye afgørelse er sendt den {Danish.Date(since)}. Borgeren har {RestOfComplaintRule.TimeToAnswer} til at sige, om klagen gælder for resten.");
        }

        if (view.File.AccessRequest is { AnsweredOn: null } request && view.Deadline("accessRequest") is { } access)
        {
            yield return new("answer-access-request", Role.SocialWorker, "Besvar anmodningen om aktindsigt", access.Due, "aktindsigt",
                $"Anmodningen kom den {Danish.Date(request.ReceivedOn)}. Den skal besvares inden {Danish.Count(view.Standard.AccessRequestWorkingDays.On(request.ReceivedOn).Value, "arbejdsdag", "arbejdsdage")}.");
        }
    }
}
