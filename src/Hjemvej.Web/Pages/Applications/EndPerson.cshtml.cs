using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Ends a person's part in the case, and every consent given for them.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class EndPersonModel(CaseworkDb db, EndRelatedPersonHandler handler) : ApplicationTaskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public RelatedPerson Person { get; private set; } = null!;

    /// <summary>The consents that end with it.</summary>
    public IReadOnlyList<ConsentTopic> Ends { get; private set; } = [];

    /// <summary>Letters went to this person in the citizen's place.</summary>
    public bool GetsLetters => Person.Role is RelatedRole.Guardian or RelatedRole.Representative;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Person.EndedOn is not null)
        {
            return NotFound();
        }

        SeenVersion = Person.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await handler.HandleAsync(new(CaseId, Id, SeenVersion, Input.Reason ?? ""), ct), "ansoegning/personer", "afsluttet", () => Task.FromResult(Person.Version))
            : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var person = await db.RelatedPersons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.CaseId == CaseId, ct);
        Person = person!;
        Ends = await db.Consents.Where(c => c.RelatedPersonId == Id && c.CaseId == CaseId && c.WithdrawnOn == null).OrderBy(c => c.Topic).Select(c => c.Topic).ToListAsync(ct);
        return person is not null;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
