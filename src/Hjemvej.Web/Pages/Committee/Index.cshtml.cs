using Hjemvej.Casework;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Committee;

/// <summary>The committee's meetings: the coming ones, nearest first, or those held, latest first.</summary>
[Authorize(Policies.Committee)]
internal sealed class IndexModel(CaseworkDb db, CivilClock clock) : PageModel
{
    public const int PageSize = 25;

    /// <summary><c>holdte</c> for the meetings held.</summary>
    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public bool Held => Show == "holdte";

    public IReadOnlyList<Row> Meetings { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var meetings = db.CommitteeMeetings.AsNoTracking().Where(m => (m.HeldOn != null) == Held);
        Total = await meetings.CountAsync(ct);
        Meetings = await (Held ? meetings.OrderByDescending(m => m.Date).ThenBy(m => m.Id) : meetings.OrderBy(m => m.Date).ThenBy(m => m.StartsAt).ThenBy(m => m.Id))
            .Skip((CurrentPage - 1) * PageSize).Take(PageSize)
            .Select(m => new Row(m.Id, m.Date, m.StartsAt, m.Place, m.Chair, m.Extraordinary, m.Items.Count, m.Items.Count(i => i.PresentedOn == null && i.PostponedOn == null),
                m.Items.Count(i => db.Applications.Any(a => a.CaseId == i.CaseId && a.Urgent))))
            .ToListAsync(ct);
    }

    internal sealed record Row(Guid Id, DateOnly Date, TimeOnly? StartsAt, string? Place, string? Chair, bool Extraordinary, int Cases, int Waiting, int Urgent);
}
