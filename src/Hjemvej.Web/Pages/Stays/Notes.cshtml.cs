using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Notes of daily life by theme and goal: written by the residence, read by the authority too.</summary>
[Authorize(Policies.Residence)]
internal sealed class NotesModel(CaseworkDb db, WriteDailyNoteHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    public const int PageSize = 20;

    /// <summary>Only notes of this theme.</summary>
    [BindProperty(SupportsGet = true, Name = "tema")]
    public string? Theme { get; set; }

    /// <summary>Only notes with these words.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SelectListItem> Goals { get; private set; } = [];

    public static IEnumerable<SelectListItem> Themes => VumThemes.All.Select(t => new SelectListItem(t.Name, t.Key));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { WrittenOn = Today, Theme = VumThemes.Find(Theme)?.Key };
        ModelState.Clear();
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.WrittenOn!.Value, Input.Theme, Input.GoalId, Input.Text ?? ""), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/notater", "notat");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct))
        {
            return;
        }

        CurrentPage = Math.Max(1, CurrentPage);
        var notes = Db.DailyNotes.AsNoTracking().Where(n => n.StayId == Stay!.Id);
        if (VumThemes.Find(Theme) is { Key: var key })
        {
            notes = notes.Where(n => n.Theme == key);
        }

        if (Search?.Trim().ToLowerInvariant() is { Length: > 0 } search)
        {
            notes = notes.Where(n => n.SearchText.Contains(search));
        }

        Total = await notes.CountAsync(ct);
        Rows = await notes.OrderByDescending(n => n.WrittenOn).ThenByDescending(n => n.RecordedAt)
            .Skip((CurrentPage - 1) * PageSize).Take(PageSize)
            .Select(n => new
            {
                Note = n,
                Goal = Db.Goals.Where(g => g.Id == n.GoalId).Select(g => g.Text).FirstOrDefault(),
                Retraction = Db.NoteRetractions.FirstOrDefault(r => r.NoteId == n.Id),
            })
            .Select(n => new Row(
                n.Note.Id, n.Note.WrittenOn, n.Note.WrittenBy, n.Note.Theme, n.Note.Text, n.Note.RecordedAt, n.Goal,
                n.Retraction!.Reason, n.Retraction.RetractedBy, n.Retraction != null ? n.Retraction.RetractedAt : null))
            .ToListAsync(ct);
        if (MayRecord)
        {
            var given = await Db.GoalsGivenToAsync(CaseId, Stay!.ResidenceId, ct);
            Goals = [.. (await Db.Goals.AsNoTracking().Where(g => g.CaseId == CaseId && g.Status == GoalStatus.Active && given.Contains(g.Id)).OrderBy(g => g.Subtheme).Take(100)
                    .Select(g => new { g.Id, g.Subtheme, g.Text }).ToListAsync(ct))
                .Select(g => new SelectListItem($"{ThemeOf(g.Subtheme)}: {g.Text}", $"{g.Id}"))];
        }
    }

    private static string ThemeOf(string subtheme) => VumThemes.FindSubtheme(subtheme) is { } found ? VumThemes.Of(found).Name : "";

    internal sealed record Row(
        Guid Id, DateOnly WrittenOn, string WrittenBy, string Theme, string Text, DateTime RecordedAt, string? Goal, string? RetractedBecause, string? RetractedBy, DateTime? RetractedAt);

    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv, hvilken dag notatet handler om.")]
        public DateOnly? WrittenOn { get; set; }

        public string? Theme { get; set; }

        public Guid? GoalId { get; set; }

        [Required(ErrorMessage = "Skriv notatet."), StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Text { get; set; }
    }
}
