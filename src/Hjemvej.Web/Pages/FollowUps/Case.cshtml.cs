using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>The follow-up (opfølgning) of one case: what is due and why, meetings past and planned, and how far the goals have come.</summary>
[Authorize(Policies.Residence)]
internal sealed class CaseModel(CaseworkDb db, FollowUpOverview overview, Actor actor, CivilClock clock) : CasePage
{
    /// <summary>Null before enrolment.</summary>
    public CaseFollowUp? FollowUp { get; private set; }

    public IReadOnlyList<GoalCourse> Courses { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool IsAuthority => actor.Role is not Role.ResidenceStaff;

    /// <summary>The deadline that the next meeting has to keep; null after discharge.</summary>
    public Deadline? Due => FollowUp is not { } follow || follow.Stay.EndsOn < Today ? null : follow.Next ?? follow.First;

    public bool CanAct => FollowUp is not null && Due is not null && !Header.IsClosed;

    public bool CanConvene => CanAct && IsAuthority && !FollowUp!.Meetings.Any(m => m.Status is MeetingStatus.Planned && !m.Extra);

    public bool CanFill => CanAct && !IsAuthority;

    public async Task OnGetAsync(CancellationToken ct)
    {
        FollowUp = await overview.OfCaseAsync(CaseId, ct);
        if (FollowUp is null)
        {
            return;
        }

        var courses = await db.GoalCoursesAsync(CaseId, ct, IsAuthority ? null : FollowUp.Stay.Id);
        if (IsAuthority)
        {
            Courses = courses;
            return;
        }

        var known = await db.GoalsKnownAtAsync(FollowUp.Stay, ct);
        Courses = [.. courses.Where(c => known.Contains(c.Goal.Id))];
    }
}
