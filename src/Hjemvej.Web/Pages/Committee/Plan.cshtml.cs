using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Committee;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Committee;

/// <summary>Plans a meeting of the committee, or changes one: <c>/udvalg/nyt?moede=…</c>.</summary>
[Authorize(Policies.Committee)]
internal sealed class PlanModel(CaseworkDb db, PlanMeetingHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "moede")]
    public Guid? MeetingId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (MeetingId is { } id)
        {
            var meeting = await db.CommitteeMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
            if (meeting is null)
            {
                return NotFound();
            }

            SeenVersion = meeting.Version;
            Input = Form.Of(meeting);
            return Page();
        }

        // The committee is mostly the same people: the latest meeting's are offered.
        var latest = await db.CommitteeMeetings.AsNoTracking().OrderByDescending(m => m.Date).FirstOrDefaultAsync(ct);
        Input = latest is null ? new() : new() { Chair = latest.Chair, Members = string.Join('\n', latest.Members), Place = latest.Place, StartsAt = latest.StartsAt };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (MeetingId is { } id && !await db.CommitteeMeetings.AnyAsync(m => m.Id == id, ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(MeetingId, SeenVersion), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/udvalg/{result.Value.Id}?gemt=planlagt");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv datoen for mødet.")]
        public DateOnly? Date { get; set; }

        public TimeOnly? StartsAt { get; set; }

        [StringLength(300, ErrorMessage = "Højst 300 tegn.")]
        public string? Place { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? Chair { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Members { get; set; }

        public bool Extraordinary { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? ExtraordinaryReason { get; set; }

        public static Form Of(CommitteeMeeting meeting) => new()
        {
            Date = meeting.Date,
            StartsAt = meeting.StartsAt,
            Place = meeting.Place,
            Chair = meeting.Chair,
            Members = string.Join('\n', meeting.Members),
            Extraordinary = meeting.Extraordinary,
            ExtraordinaryReason = meeting.ExtraordinaryReason,
        };

        public PlanMeeting ToCommand(Guid? id, int seenVersion) =>
            new(id, seenVersion, Date!.Value, StartsAt, Place, Extraordinary, ExtraordinaryReason, Chair, (Members ?? "").Split('\n'));
    }
}
