using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Committee;

/// <summary>One meeting: its agenda in order, urgent cases first; moving a case, and closing the meeting.</summary>
[Authorize(Policies.Committee)]
internal sealed class MeetingModel(CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock, MoveItemHandler move, CloseMeetingHandler close, CallOffMeetingHandler callOff) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<string> Present { get; set; } = [];

    /// <summary>Why the meeting is called off.</summary>
    [BindProperty]
    [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    /// <summary>May it be called off?</summary>
    public Gate CallingOff { get; private set; } = null!;

    public CommitteeMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<Row> Agenda { get; private set; } = [];

    /// <summary>As it would stand with members present; the form asks for them.</summary>
    public Gate Holding { get; private set; } = null!;

    public bool MayRecommend => actor.Role is Role.CommitteeMember or Role.Manager;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid itemId, int seenVersion, bool up, CancellationToken ct) =>
        await AnswerAsync("flyttet", async () => (await move.HandleAsync(new(Id, itemId, seenVersion, up), ct)).Refusals, ct);

    public async Task<IActionResult> OnPostCloseAsync(int seenVersion, CancellationToken ct) =>
        await AnswerAsync("holdt", async () => (await close.HandleAsync(new(Id, seenVersion, Present), ct)).Refusals, ct);

    public async Task<IActionResult> OnPostCallOffAsync(int seenVersion, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(ct) ? Page() : NotFound();
        }

        var result = await callOff.HandleAsync(new(Id, seenVersion, Reason), ct);
        if (!result.IsRefused)
        {
            return Redirect("/udvalg?gemt=aflyst");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(string saved, Func<Task<IReadOnlyList<Refusal>>> act, CancellationToken ct)
    {
        if (!await db.CommitteeMeetings.AnyAsync(m => m.Id == Id, ct))
        {
            return NotFound();
        }

        var refusals = await act();
        if (refusals.Count == 0)
        {
            return Redirect($"/udvalg/{Id}?gemt={saved}");
        }

        ModelState.AddRefusals(refusals);
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.CommitteeMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        var rows = await (from item in db.CommitteeItems
                          where item.MeetingId == Id
                          join @case in db.Cases on item.CaseId equals @case.Id
                          join application in db.Applications on item.CaseId equals application.CaseId
                          orderby application.Urgent descending, item.Position
                          select new Row(item.Id, item.CaseId, item.Version, @case.Number, @case.Citizen.Name, application.Urgent, item.PresentedBy, item.Submission, item.Recommendation, item.Minutes)
                          {
                              Missing = item.Missing,
                              FoundBy = item.FoundBy,
                          }).ToListAsync(ct);
        await log.NoteAsync([.. rows.Select(r => r.CaseId)], ct);
        Agenda = [.. rows.Select((row, at) => row with
        {
            MovesUp = at > 0 && rows[at - 1].Urgent == row.Urgent,
            MovesDown = at < rows.Count - 1 && rows[at + 1].Urgent == row.Urgent,
        })];
        CallingOff = MeetingGates.CallingOff(meeting.HeldOn, rows.Count);
        Holding = MeetingGates.Holding(meeting.Date, meeting.HeldOn, rows.Count(r => r.Waits), meeting.Members.Count, clock.Today);
        return true;
    }

    internal sealed record Row(Guid Id, Guid CaseId, int Version, int CaseNumber, string Citizen, bool Urgent, string PresentedBy, string? Submission, Recommendation? Recommendation, string? Minutes)
    {
        /// <summary>What the committee lacks; null unless the case was postponed.</summary>
        public string? Missing { get; init; }

        public string? FoundBy { get; init; }

        public bool Waits => Recommendation is null && Missing is null;

        public bool MovesUp { get; init; }

        public bool MovesDown { get; init; }
    }
}
