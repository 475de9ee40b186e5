using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Letters;

/// <summary>One letter as it is kept, with what is known about it.</summary>
[Authorize(Policies.Letters)]
internal sealed class ShowModel(CaseworkDb db, Actor actor) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public About Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var letter = await db.LettersVisibleTo(actor, CaseId).Where(l => l.Id == Id)
            .Select(l => new About(l.Id, l.Kind, l.Title, l.RecipientName, l.DatedOn, l.Channel, l.WrittenAt, l.Sha256)).SingleOrDefaultAsync(ct);
        if (letter is null)
        {
            return NotFound();
        }

        Letter = letter;
        return Page();
    }

    internal sealed record About(Guid Id, LetterKind Kind, string Title, string RecipientName, DateOnly DatedOn, Channel Channel, DateTime WrittenAt, string Sha256);
}
