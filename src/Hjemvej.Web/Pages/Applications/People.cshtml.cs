using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>The people around the citizen, those who have left last.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class PeopleModel(CaseworkDb db) : CasePage
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<RelatedPerson> People { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var people = db.RelatedPersons.AsNoTracking().Where(p => p.CaseId == CaseId);
        Total = await people.CountAsync(ct);
        People = await people.OrderBy(p => p.EndedOn != null).ThenBy(p => p.Name).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
