using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Amendments;

/// <summary>A proposal: what it would do, and a second person's answer to it.</summary>
[Authorize(Policies.Staff)]
internal sealed class ShowModel(CaseworkDb db, DecideAmendmentHandler handler, WithdrawAmendmentHandler withdrawing, AmendmentEffect effects, StandardInForce standard, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public Amendment Amendment { get; private set; } = null!;

    /// <summary>What it would do, or what it did when it was confirmed; only for those who decide.</summary>
    public Effect? Effect { get; private set; }

    /// <summary>Why this person may not decide it.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Other proposals for the same day that wait too.</summary>
    public IReadOnlyList<Amendment> Beside { get; private set; } = [];

    /// <summary>What holds on the proposal's first day when it is not confirmed.</summary>
    public Dated<string>? Otherwise => Parameters.Find(Amendment.Parameter)?.InWords(standard.Current).Find(Amendment.From);

    /// <summary>A value that it takes the place of.</summary>
    public Dated<string>? Replaced => standard.Current.Replaces(Amendment.Parameter, Amendment.From);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(bool confirm, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Id, confirm, Reason), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/standard/forslag/{Id}?gemt={(confirm ? "bekraeftet" : "afvist")}");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await withdrawing.HandleAsync(new(Id, Reason), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/standard/forslag/{Id}?gemt=trukket");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Amendments.AsNoTracking().Include(a => a.Verdict).SingleOrDefaultAsync(a => a.Id == Id, ct) is not { } amendment)
        {
            return false;
        }

        Amendment = amendment;
        Refusal = handler.RefusalOf(amendment);
        Beside = amendment.Verdict is null ? await db.WaitingBesideAsync(amendment.Parameter, amendment.From, Id, ct) : [];
        if (actor.Role is Role.Manager && amendment.Verdict is not { Confirmed: false })
        {
            var page = Math.Max(1, CurrentPage);
            Effect = amendment.Verdict is null ? await effects.OfAsync(amendment.ToValue(), page, ct) : await effects.KeptAsync(Id, page, ct);
        }

        return true;
    }
}
