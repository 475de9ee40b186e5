using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Amendments;

/// <summary>Every proposal to change the standard, and what became of it.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel(CaseworkDb db, Actor actor) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<Amendment> Rows { get; private set; } = [];

    /// <summary>Confirmed, but another value from the same day was confirmed later.</summary>
    public IReadOnlySet<Guid> Replaced { get; private set; } = new HashSet<Guid>();

    public int Total { get; private set; }

    public bool MayPropose => actor.Role is Role.Manager;

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        Total = await db.Amendments.CountAsync(ct);
        Rows = await db.Amendments.AsNoTracking().Include(a => a.Verdict).OrderByDescending(a => a.ProposedAt).ThenBy(a => a.Id)
            .Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        Replaced = await db.ReplacedAsync([.. Rows.Select(a => a.Id)], ct);
    }
}
