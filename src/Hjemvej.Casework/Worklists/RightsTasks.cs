using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>The citizen's rights, whatever else happens in the case: complaints and access to documents.</summary>
internal static class RightsTasks
{
    public static IEnumerable<CaseTask> Of(CaseView view)
    {
        if (view.File.Complaint is { ReassessedOn: null } complaint && view.Deadline("reassessment") is { } reassessment)
        {
            yield return new("reassess", Role.SocialWorker, "Genvurdér afgørelsen efter klagen", reassessment.Due, "klage",
                $"Klagen kom den {Danish.Date(complaint.ReceivedOn)}. Kommunen har {Danish.Count(view.Standard.ReassessmentDays.On(complaint.ReceivedOn).Value, "dag", "dage")} til at se på afgørelsen igen.");
        }

        if (view.File.Complaint is { ReassessedOn: null, LacksPower: true } without)
        {
            yield return new("ask-power-of-attorney", Role.SocialWorker, "Bed om borgerens fuldmagt til klagen", view.Standard.FollowOnBy(without.ReceivedOn), $"klage/{without.Id}/fuldmagt",
                $"{without.From} klagede for borgeren den {Danish.Date(without.ReceivedOn)} uden en fuldmagt. Klagen gælder fra den dag, den kom.");
        }

        if (view.File is { ComplaintAwaitsDecision: true, Complaint: { ReassessedOn: { } reassessed } found })
        {
            yield return new("decide-after-complaint", Role.SocialWorker, "Træf ny afgørelse efter klagen", view.Standard.FollowOnBy(found.BoardAnsweredOn ?? reassessed), "afgoerelse",
                found.BoardAnsweredOn is { } answered
                    ? $"Ankestyrelsen svarede den {Danish.Date(answered)}. {found.BoardOutcome!.Value.Danish()}."
                    : $"Klagen fik {found.Outcome!.Value.Danish().ToLowerInvariant()} den {Danish.Date(reassessed)}.");
        }

        if (view.File.AccessRequest is { AnsweredOn: null } request && view.Deadline("accessRequest") is { } access)
        {
            yield return new("answer-access-request", Role.SocialWorker, "Besvar anmodningen om aktindsigt", access.Due, "aktindsigt",
                $"Anmodningen kom den {Danish.Date(request.ReceivedOn)}. Den skal besvares inden {Danish.Count(view.Standard.AccessRequestWorkingDays.On(request.ReceivedOn).Value, "arbejdsdag", "arbejdsdage")}.");
        }
    }
}
