using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Corrects a person around the citizen.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class PersonModel(CaseworkDb db, SaveRelatedPersonHandler handler) : ApplicationTaskPage
{
    /// <summary>Null adds a person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public PersonForm Input { get; set; } = new();

    public bool IsNew => Id is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not null)
        {
            var person = await db.RelatedPersons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.CaseId == CaseId && p.EndedOn == null, ct);
            if (person is null)
            {
                return NotFound();
            }

            (SeenVersion, Input) = (person.Version, PersonForm.Of(person));
        }

        return Open();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(
            await handler.HandleAsync(new(CaseId, Id, SeenVersion, Input.ToDetails()), ct),
            "ansoegning/personer",
            "gemt",
            () => db.RelatedPersons.Where(p => p.Id == Id).Select(p => p.Version).SingleOrDefaultAsync(ct))
        : Page();
}
