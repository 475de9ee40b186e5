using Hjemvej.Casework;
using Hjemvej.Casework.Simulation;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Simulation;

/// <summary>A run as the list shows it.</summary>
internal sealed record ListedRun(Guid Id, string NameA, string NameB, DateOnly From, DateOnly To, int? Invented, int Total, SimulationState State, DateTime StartedAt, string StartedByName);

/// <summary>The runs of the policy laboratory.</summary>
[Authorize(Policies.Management)]
internal sealed class IndexModel(CaseworkDb db) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<ListedRun> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        Total = await db.SimulationRuns.CountAsync(ct);
        Rows = await db.SimulationRuns.OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id).Skip((CurrentPage - 1) * PageSize).Take(PageSize)
            .Select(r => new ListedRun(r.Id, r.NameA, r.NameB, r.From, r.To, r.Invented, r.Total, r.State, r.StartedAt, r.StartedByName)).ToListAsync(ct);
    }
}
