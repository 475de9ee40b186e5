using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Letters;

/// <summary>One letter as it is kept, with what is known about it.</summary>
[Authorize(Policies.Letters)]
internal sealed class ShowModel(CaseworkDb db, Actor actor, CivilClock clock, PostLetterHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? PostedOn { get; set; }

    public About Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PostedOn = clock.Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && PostedOn is null)
        {
            ModelState.AddModelError(nameof(PostedOn), "Skriv, hvornår brevet blev lagt i posten.");
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, PostedOn!.Value), ct);
            if (!result.IsRefused)
            {
                return ToCase($"breve/{Id}", "postet");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Letter = (await db.LettersVisibleTo(actor, CaseId).Where(l => l.Id == Id)
            .Select(l => new About(l.Id, l.Kind, l.Title, l.RecipientName, l.DatedOn, l.Channel, l.WrittenAt, l.Sha256, l.PostedOn, l.PostedBy)).SingleOrDefaultAsync(ct))!;
        return Letter is not null;
    }

    internal sealed record About(
        Guid Id, LetterKind Kind, string Title, string RecipientName, DateOnly DatedOn, Channel Channel, DateTime WrittenAt, string Sha256, DateOnly? PostedOn, string? PostedBy);
}
