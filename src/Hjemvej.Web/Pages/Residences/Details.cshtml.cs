using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>One residence: registration, places, and who holds them, as far as the reader may see the case.</summary>
[Authorize(Policies.Staff)]
internal sealed class DetailsModel(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard) : PageModel
{
    public const int PageSize = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public Residence Residence { get; private set; } = null!;

    /// <summary>Today's price; null while it has none.</summary>
    public ResidencePrice? Price { get; private set; }

    /// <summary>The next one that is another.</summary>
    public ResidencePrice? NextPrice { get; private set; }

    public Gate Registered { get; private set; } = null!;

    public Deadline Lookup { get; private set; } = null!;

    /// <summary>The look-ups of this page, latest first.</summary>
    public IReadOnlyList<Registration> Lookups { get; private set; } = [];

    public int LookupCount { get; private set; }

    public IReadOnlyList<PlaceRow> Places { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool CanManage => actor.Role is Role.Manager;

    /// <summary>The reader works here.</summary>
    public bool IsOwn => actor.ResidenceId == Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        if (await db.Residences.AsNoTracking().Include(r => r.Registrations.OrderByDescending(x => x.RecordedAt).Take(1)).SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } residence)
        {
            return NotFound();
        }

        Residence = residence;
        var prices = await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == Id).ToListAsync(ct);
        (Price, NextPrice) = (prices.On(Today), prices.NextAfter(Today));
        Registered = RegistrationRule.Of("residence.registered", residence.ToFacts(), Today);
        Lookup = LookupRule.RepeatBy(residence.Registrations.FirstOrDefault()?.VerifiedOn, Today, standard.Current);
        var lookups = db.Registrations.AsNoTracking().Where(r => r.ResidenceId == Id);
        LookupCount = await lookups.CountAsync(ct);
        Lookups = await lookups.OrderByDescending(r => r.RecordedAt).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        Places = await PlacesAsync(ct);
        return Page();
    }

    private async Task<IReadOnlyList<PlaceRow>> PlacesAsync(CancellationToken ct)
    {
        var visible = db.CasesVisibleTo(actor, Today);
        var rows = await db.Places.AsNoTracking().Where(p => p.ResidenceId == Id)
            .Select(p => new
            {
                p.Label,
                p.ClosedFrom,
                Hold = p.Holds.Where(h => h.Until == null || h.Until >= Today).OrderBy(h => h.From)
                    .Select(h => new { h.Occupied, From = h.MovedInOn ?? h.From, h.Until, Last = p.Holds.Any(x => x.Until == null) ? null : p.Holds.Max(x => x.Until), Case = visible.Where(c => c.Id == h.CaseId).Select(c => new { c.Number, c.Citizen.Name }).FirstOrDefault() })
                    .FirstOrDefault(),
            })
            .Select(p => new PlaceRow(
                p.Label, p.ClosedFrom, p.Hold != null, p.Hold != null && p.Hold.Occupied, p.Hold != null ? p.Hold.From : null, p.Hold != null ? p.Hold.Until : null, p.Hold == null || p.Hold.Last != null, p.Hold != null ? p.Hold.Last : null,
                p.Hold != null && p.Hold.Case != null ? p.Hold.Case.Number : null, p.Hold != null && p.Hold.Case != null ? p.Hold.Case.Name : null))
            .ToListAsync(ct);
        return [.. rows.OrderBy(p => p.Label, PlaceLabelOrder.Comparer)];
    }

    /// <summary>A place today.</summary>
    /// <param name="From">The day of moving in, or reserved from.</param>
    /// <param name="Ends">Nobody holds it beyond <paramref name="LastHeld"/>.</param>
    /// <param name="CaseNumber">Null when nobody holds it, or the reader may not open the case.</param>
    internal sealed record PlaceRow(string Label, DateOnly? ClosedFrom, bool Held, bool Occupied, DateOnly? From, DateOnly? Until, bool Ends, DateOnly? LastHeld, int? CaseNumber, string? Citizen)
    {
        public bool IsClosed(DateOnly today) => ClosedFrom <= today;

        /// <summary>The first day it can be used by another; null when it cannot be offered.</summary>
        public DateOnly? FreeFrom(DateOnly today) => ClosedFrom is null && Ends ? FreePlaces.FreeFrom(LastHeld, today) : null;
    }
}
