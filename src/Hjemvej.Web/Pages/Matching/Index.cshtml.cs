using Hjemvej.Casework;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Residences;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Finding a place: what the citizen needs and wishes, the residences in order with reasons, and the choice as it stands.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class IndexModel(CaseworkDb db, MatchDesk desk, CivilClock clock) : CasePage
{
    public const int PageSize = 10;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public MatchOverview Overview { get; private set; } = null!;

    /// <summary>What the committee proposed; null when it named no residence.</summary>
    public CommitteeItem? Proposal { get; private set; }

    /// <summary>The residences of this page of the ranking, with their place in it.</summary>
    public IEnumerable<(int Place, RankedResidence Residence)> Suggested =>
        Overview.Ranking.Ranked.Select((r, i) => (i + 1, r)).Skip((CurrentPage - 1) * PageSize).Take(PageSize);

    /// <summary>May the residence of the place be used today? Told of while a place is offered or lived in.</summary>
    public Gate? Registered { get; private set; }

    public string? PlaceLabel { get; private set; }

    public bool MovedIn { get; private set; }

    public DateOnly Today => clock.Today;

    public Match? Current => Overview.Current;

    /// <summary>Suggestions are shown until a place is offered.</summary>
    public bool IsChoosing => Current is null or { Status: MatchStatus.Draft };

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        Overview = await desk.OfCaseAsync(CaseId, ct);
        Proposal = await db.LatestProposalAsync(CaseId, ct);
        if (Current is { PlaceId: { } place } current)
        {
            Registered = RegistrationRule.Of("place.registered", current.Residence.ToFacts(), Today);
            var found = await db.Places.Where(p => p.Id == place)
                .Select(p => new { p.Label, MovedIn = p.Holds.Any(h => h.CaseId == CaseId && h.Occupied) }).SingleAsync(ct);
            (PlaceLabel, MovedIn) = (found.Label, found.MovedIn);
        }
    }
}
