using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Residences;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>The residences the municipality knows, searchable, with what Tilbudsportalen said of each on a day.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel(CaseworkDb db, Actor actor, CivilClock clock) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>"eget" or "eksternt"; empty is both.</summary>
    [BindProperty(SupportsGet = true, Name = "ejer")]
    public string? Owner { get; set; }

    /// <summary>The code of a target group.</summary>
    [BindProperty(SupportsGet = true, Name = "maalgruppe")]
    public string? TargetGroup { get; set; }

    [BindProperty(SupportsGet = true, Name = "ledige")]
    public bool OnlyFree { get; set; }

    /// <summary>The day whose registration is shown; today when it is left out.</summary>
    [BindProperty(SupportsGet = true, Name = "dag")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public DateOnly Day => On ?? clock.Today;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool CanManage => actor.Role is Role.Manager;

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var isFree = FreePlaces.IsFree;
        var residences = TargetGroups.Find(TargetGroup) is { } group
            ? db.Residences.FromSql($"select * from residences where target_groups like {$"%{group.Code}%"}")
            : db.Residences;
        if (Search?.Trim() is { Length: > 0 } search)
        {
            var pattern = $"%{search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%".ToLowerInvariant();
            residences = residences.Where(r => EF.Functions.Like(r.SearchText, pattern, "\\"));
        }

        residences = Owner switch { "eget" => residences.Where(r => r.Internal), "eksternt" => residences.Where(r => !r.Internal), _ => residences };
        if (OnlyFree)
        {
            residences = residences.Where(r => r.Places.AsQueryable().Any(isFree));
        }

        Total = await residences.CountAsync(ct);
        var rows = await residences.AsNoTracking()
            .OrderByDescending(r => r.Internal).ThenBy(r => r.Name)
            .Skip((CurrentPage - 1) * PageSize).Take(PageSize)
            .Select(r => new
            {
                r.Id,
                r.Name,
                r.Internal,
                r.Municipality,
                r.TargetGroups,
                r.MaxSupportNeed,
                Latest = r.Registrations.OrderByDescending(x => x.RecordedAt).Select(x => new { x.RegisteredFrom, x.RegisteredTo, x.Approved }).FirstOrDefault(),
                Places = r.Places.Count(p => p.ClosedFrom == null || p.ClosedFrom > clock.Today),
                Free = r.Places.AsQueryable().Where(isFree).Select(p => p.Holds.Max(h => h.Until)).ToList(),
            })
            .ToListAsync(ct);
        Rows = [.. rows.Select(r => new Row(
            r.Id, r.Name, r.Internal, r.Municipality, [.. r.TargetGroups.Select(g => TargetGroups.Find(g)?.Name).OfType<string>()], r.MaxSupportNeed, r.Places, [.. r.Free.Select(until => FreePlaces.FreeFrom(until, clock.Today))],
            RegistrationRule.IsUsable(new(r.Internal, r.Latest?.RegisteredFrom, r.Latest?.RegisteredTo, r.Latest?.Approved ?? false), Day), r.Latest?.RegisteredTo))];
    }

    internal sealed record Row(
        Guid Id, string Name, bool Internal, string Municipality, IReadOnlyList<string> TargetGroups, int MaxSupportNeed, int Places, IReadOnlyList<DateOnly> FreeFrom, bool Usable, DateOnly? RegisteredTo);
}
