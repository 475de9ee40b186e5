using Hjemvej.Casework.Simulation;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Simulation;

/// <summary>One case of a run: its figures, and the working under both standards side by side.</summary>
[Authorize(Policies.Management)]
internal sealed class CaseModel(CaseInSimulation cases) : PageModel
{
    /// <summary>The run's id in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public SimulationRun Run { get; private set; } = null!;

    /// <summary>Null for an invented case.</summary>
    public string? CitizenName { get; private set; }

    public CaseUnderBoth Under { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await cases.FindAsync(Id, Number, ct) is not { } found)
        {
            return NotFound();
        }

        (Run, CitizenName, Under) = found;
        return Page();
    }
}
