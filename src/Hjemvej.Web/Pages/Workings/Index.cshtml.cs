using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Workings;

/// <summary>A decided figure's explanation, as it was; for whoever may open the case.</summary>
[Authorize(Policies.ReadCase)]
internal sealed class IndexModel(CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock) : PageModel
{
    /// <summary>The id, or the short number that a letter prints.</summary>
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Explanation Explanation { get; private set; } = null!;

    public int CaseNumber { get; private set; }

    public string CitizenName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ExplanationNumber.Read(Reference) is not { } number)
        {
            return NotFound();
        }

        var found = await (from explanation in db.Explanations.AsNoTracking().Numbered(number)
                           join @case in db.CasesVisibleTo(actor, clock.Today) on explanation.CaseId equals @case.Id
                           orderby explanation.WrittenAt descending
                           select new { Explanation = explanation, @case.Number, @case.Citizen.Name }).FirstOrDefaultAsync(ct);
        if (found is null || !CaseSight.Of(actor.Role).Sees(found.Explanation.Kind))
        {
            return NotFound();
        }

        await log.NoteAsync(found.Explanation.CaseId, ct);
        (Explanation, CaseNumber, CitizenName) = (found.Explanation, found.Number, found.Name);
        return Page();
    }
}
