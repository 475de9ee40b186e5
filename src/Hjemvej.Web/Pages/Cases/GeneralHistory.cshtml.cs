using Hjemvej.Casework;
using Hjemvej.Casework.Journal;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>The journal of what concerns no single case, newest first.</summary>
[Authorize(Policies.Management)]
internal sealed class GeneralHistoryModel(CaseworkDb db) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<JournalEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var entries = db.JournalEntries.AsNoTracking().Where(e => e.CaseId == null);
        Total = await entries.CountAsync(ct);
        Entries = await entries.OrderByDescending(e => e.Id).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
