using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>One meeting as it is planned or was held; invites those let in since.</summary>
[Authorize(Policies.Residence)]
internal sealed class MeetingModel(CaseworkDb db, FollowUpOverview overview, InviteToMeetingHandler handler, Actor actor) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    public StatusMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<Participant> Participants { get; private set; } = [];

    public IReadOnlyList<RelatedPerson> NotYetInvited { get; private set; } = [];

    public IReadOnlyList<(Goal Goal, GoalObservation Seen)> Goals { get; private set; } = [];

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    public bool IsAuthority => actor.Role is not Role.ResidenceStaff;

    public bool CanAct => IsAuthority && !Header.IsClosed && Meeting.Status is MeetingStatus.Planned;

    public bool CanExcept => actor.Role is Role.Manager && Meeting.FormExceptionReason is null && Gates.Any(g => !g.IsOpen);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Meeting.Version;
        return Page();
    }

    /// <summary>Renews the invitations as the consents stand now.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsAuthority)
        {
            return Forbid();
        }

        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await handler.HandleAsync(new(CaseId, MeetingId, SeenVersion), ct);
        if (!result.IsRefused)
        {
            return ToCase($"opfoelgning/moeder/{MeetingId}", "inviteret");
        }

        ModelState.AddRefusals(result.Refusals);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var follow = await overview.OfCaseAsync(CaseId, ct);
        if (follow?.Meetings.SingleOrDefault(m => m.Id == MeetingId) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Participants = meeting.StillWelcome(follow.Welcome);
        NotYetInvited = meeting.Status is MeetingStatus.Planned ? meeting.NotYetInvited(follow.Welcome) : [];
        Gates = meeting.FormExceptionReason is null ? [follow.FormGate] : [];
        Guid[] ids = [.. meeting.Goals.Select(g => g.GoalId)];
        var goals = ids.Length == 0 ? [] : await db.Goals.AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(ct);
        var known = IsAuthority ? null : await db.GoalsKnownAtAsync(follow.Stay, ct);
        Goals = [.. goals.Where(g => known?.Contains(g.Id) ?? true).InOrder().Select(g => (g, meeting.Goals.First(o => o.GoalId == g.Id)))];
        return true;
    }
}
