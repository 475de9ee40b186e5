using System.Text;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Letters;

/// <summary>The letter itself, byte for byte as it is kept: a document of its own, ready to print. No copy stays in the browser.</summary>
[Authorize(Policies.Letters)]
[ResponseCache(NoStore = true)]
internal sealed class SheetModel(CaseworkDb db, Actor actor) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await db.LettersVisibleTo(actor, CaseId).Where(l => l.Id == Id).Select(l => l.Html).SingleOrDefaultAsync(ct) is { } html
            ? File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8")
            : NotFound();
}
