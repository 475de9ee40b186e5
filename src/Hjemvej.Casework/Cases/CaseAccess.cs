using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Cases;

/// <summary>Which cases a person may open: no more than the work needs.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Social workers and managers see all; the committee what is laid before it; finance what is granted;
    /// a residence those who live there or are offered a place there, until the day they leave.
    /// </summary>
    public static IQueryable<Case> CasesVisibleTo(this CaseworkDb db, Actor actor, DateOnly today) => actor.Role switch
    {
        Role.SocialWorker or Role.Manager or Role.System => db.Cases,
        Role.CommitteeMember => db.Cases.Where(c => db.CommitteeItems.Any(i => i.CaseId == c.Id)),
        Role.Finance => db.Cases.Where(c => db.Decisions.Any(d => d.CaseId == c.Id && d.Outcome == Outcome.Grant && d.MadeOn != null)),
        Role.ResidenceStaff => db.Cases.Where(c => db.PlaceHolds.Any(h =>
            h.CaseId == c.Id && h.Place.ResidenceId == actor.ResidenceId && (h.Until == null || h.Until >= today))),
        _ => db.Cases.Where(_ => false),
    };
}
