using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Payments;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>The authority takes a stand on an amount for personal needs: the letter is seen first, then saved and sent.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class PersonalNeedsModel(CaseworkDb db, TakePersonalNeedsStanceHandler handler, LetterRenderer renderer) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>How many stands were taken when the page was opened.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public PaymentCalculation? Latest { get; private set; }

    /// <summary>The letter that the fields give, once they could be read.</summary>
    public string? LetterHtml { get; private set; }

    public IReadOnlyList<LetterText> Texts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Seen = await db.PersonalNeedsStances.CountAsync(s => s.CaseId == CaseId, ct);
        await LoadAsync(ct);
        Input.From = Latest?.AppliesFrom;
    }

    /// <summary>Shows the letter; nothing is saved.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(Input.ToCommand(CaseId, Seen), ct);
            ModelState.AddRefusals(preview.Refusals, nameof(Input));
            if (!preview.IsRefused)
            {
                LetterHtml = await renderer.RenderAsync<PersonalNeedsLetter>(preview.Value);
                Texts = [new("Begrundelse til borgeren", preview.Value.Reason, $"/sager/{Number}/egenbetaling/fornoedenheder#Input_Reason")];
            }
        }

        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(CaseId, Seen), ct);
            if (!result.IsRefused)
            {
                return ToCase("egenbetaling", "fornoedenheder");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Latest = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == CaseId).OrderByDescending(p => p.CalculatedAt).FirstOrDefaultAsync(ct);

    /// <summary>The fields of the page. The amount in kroner per month.</summary>
    internal sealed class Form
    {
        public bool? Gives { get; set; }

        public Ore? Amount { get; set; }

        public DateOnly? From { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }

        public TakePersonalNeedsStance ToCommand(Guid caseId, int seen) => new(caseId, Gives, Amount, From, Reason, seen);
    }
}
