using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>After a remittal the social worker chooses: take the assessment up again, or lay the case before the committee as it is.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class AfterRemittalModel(CaseworkDb db) : CasePage
{
    public DateOnly ReferredBackOn { get; private set; }

    public DateOnly ConcludedOn { get; private set; }

    /// <summary>What Ankestyrelsen asks for, as it was recorded.</summary>
    public string? Asks { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var back = await db.Applications.Where(a => a.CaseId == CaseId).Select(a => a.ReferredBackOn).SingleAsync(ct);
        var concluded = await db.Assessments.Where(a => a.CaseId == CaseId).Select(a => a.ConcludedOn).SingleOrDefaultAsync(ct);
        if (back is not { } referred || concluded is not { } on || Header.IsClosed)
        {
            return ToCase("afgoerelse");
        }

        (ReferredBackOn, ConcludedOn) = (referred, on);
        Asks = await db.Complaints.Where(c => c.CaseId == CaseId && c.BoardOutcome == BoardOutcome.ReferredBack).OrderByDescending(c => c.BoardAnsweredOn).Select(c => c.BoardNote).FirstOrDefaultAsync(ct);
        return Page();
    }
}
