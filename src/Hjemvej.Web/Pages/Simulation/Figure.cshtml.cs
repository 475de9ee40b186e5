using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Simulation;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Simulation;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components.Display;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Simulation;

/// <summary>One figure of a run: divided, and case by case, who wins and who loses.</summary>
[Authorize(Policies.Management)]
internal sealed class FigureModel(CaseworkDb db, Actor actor, CivilClock clock) : PageModel
{
    private const int PageSize = 25;

    private static readonly Grouping[] Divisions = [Grouping.Residence, Grouping.Age, Grouping.Income, Grouping.OwnHome];

    /// <summary>The run's id in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>stiger, falder or alle; without it those who lose, else those who win, else all.</summary>
    [BindProperty(SupportsGet = true, Name = "retning")]
    public string? WayText { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public SimulationRun Run { get; private set; } = null!;

    public SimulationResult Result { get; private set; } = null!;

    public FigureKind Kind { get; private set; } = null!;

    public IReadOnlyList<SimulatedCase> Rows { get; private set; } = [];

    /// <summary>The citizens of the page's cases that this person may open.</summary>
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();

    public int Total { get; private set; }

    public Moving Way => WayText switch
    {
        "stiger" => Moving.Rising,
        "falder" => Moving.Falling,
        "alle" => Moving.Any,
        _ => Result.All[Kind.Figure] switch
        {
            { Rising: 0, Falling: 0 } => Moving.Any,
            { Rising: 0 } => Moving.Falling,
            { Falling: > 0 } when Kind.Better is Better.Higher => Moving.Falling,
            _ => Moving.Rising,
        },
    };

    public string RisingText => Kind.Better switch { Better.Higher => "Bedre for borgeren", Better.Lower => "Dårligere for borgeren", _ => "Flere under B" };

    public string FallingText => Kind.Better switch { Better.Higher => "Dårligere for borgeren", Better.Lower => "Bedre for borgeren", _ => "Færre under B" };

    public IEnumerable<(Grouping Grouping, object Lines)> Charts =>
        from grouping in Divisions
        let lines = Shown(grouping).Select(g => ChartLine.Of(g.Label, Kind, g[Kind.Figure])).ToList()
        where lines.Count > 0
        select (grouping, (object)lines);

    /// <summary>Groups in which nothing is counted: a line of noughts says nothing.</summary>
    public int LeftOut(Grouping grouping) => Result.By(grouping).Count() - Shown(grouping).Count();

    public bool MayOpen(SimulatedCase row) => Run.Invented is not null || Names.ContainsKey(row.Number);

    private IEnumerable<GroupSums> Shown(Grouping grouping) => Result.By(grouping).Where(g => g[Kind.Figure] is { SumA: not 0 } or { SumB: not 0 });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.SimulationRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } run || run.ToResult() is not { } result || Figures.Find(Slug) is not { } kind)
        {
            return NotFound();
        }

        (Run, Result, Kind, CurrentPage) = (run, result, kind, Math.Max(1, CurrentPage));
        var rows = db.SimulationRows.Of(Id, kind.Figure, Way);
        Total = await rows.CountAsync(ct);
        Rows = [.. (await rows.Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct)).Select(r => r.ToCase())];
        if (run.Invented is null)
        {
            int[] numbers = [.. Rows.Select(r => r.Number)];
            Names = await db.CasesVisibleTo(actor, clock.Today).Where(c => numbers.Contains(c.Number)).Select(c => new { c.Number, c.Citizen.Name }).ToDictionaryAsync(c => c.Number, c => c.Name, ct);
        }

        return Page();
    }
}
