using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>Records a meeting as held: who came, how far goals and purposes are, and the conclusion on need and grant.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HoldModel(CaseworkDb db, FollowUpOverview overview, HoldMeetingHandler handler, CivilClock clock, StandardInForce standard) : CasePage
{
    private Dictionary<Guid, Goal> _goals = [];
    private CaseFollowUp _follow = null!;

    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public HoldForm Input { get; set; } = new();

    public StatusMeeting Meeting { get; private set; } = null!;

    /// <summary>Open when the manager has made an exception.</summary>
    public Gate FormGate => Meeting.FormExceptionReason is { } reason
        ? _follow.FormGate with { Reasons = [], Steps = [new("Lederen har givet en undtagelse", reason)] }
        : _follow.FormGate;

    public Gate Occupation => _follow.Occupation;

    public IEnumerable<SelectListItem> Invited =>
        Meeting.StillWelcome(_follow.Welcome).Select(p => new SelectListItem($"{p.Name} ({p.Party.Danish().ToLowerInvariant()})", HoldForm.KeyOf(p)));

    public DateOnly Today => clock.Today;

    /// <summary>The last day of the next meeting, when this one is held on the day of the form, or today when that day cannot be.</summary>
    public DateOnly NextDue => FollowUpRule.Next(
        new(_follow.Stay.StartsOn, null), [new(Input.HeldOn is { } held && held >= _follow.Stay.StartsOn && held <= clock.Today ? held : clock.Today, null)], clock.Today, standard.Current)!.Due;

    public Goal? GoalOf(Guid id) => _goals.GetValueOrDefault(id);

    /// <summary>What the residence wrote of the goal in the form "Opfølgning".</summary>
    public string? ReportedOn(Guid goalId) => _follow.OpenForm?.Goals.FirstOrDefault(l => l.GoalId == goalId)?.Progress;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Meeting.Version;
        Input = new()
        {
            HeldOn = Meeting.PlannedOn <= clock.Today ? Meeting.PlannedOn : clock.Today,
            Goals = [.. _goals.Values.InOrder().Select(g => new HoldForm.GoalInput { GoalId = g.Id, Level = _follow.OpenForm?.Goals.FirstOrDefault(l => l.GoalId == g.Id)?.ObservedLevel })],
            Purposes = [.. _follow.Terms.Purposes.Select(p => new HoldForm.PurposeInput { Purpose = p })],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(CaseId, Meeting, SeenVersion), ct);
            if (!result.IsRefused)
            {
                return ToCase("opfoelgning", "holdt");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var follow = await overview.OfCaseAsync(CaseId, ct);
        if (follow?.Meetings.SingleOrDefault(m => m.Id == MeetingId) is not { } meeting)
        {
            return false;
        }

        (_follow, Meeting) = (follow, meeting);
        _goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == CaseId && g.Status == GoalStatus.Active).ToDictionaryAsync(g => g.Id, ct);
        return true;
    }
}
