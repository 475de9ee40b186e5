using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Corrects who the citizen is and how to reach them. The CPR number itself is never shown, only replaced.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class CorrectCitizenModel(CaseworkDb db, CorrectCitizenHandler handler) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The CPR number we have, masked.</summary>
    public string? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var citizen = await CitizenAsync(ct);
        SeenVersion = citizen.Version;
        CitizenForm.Fill(Input, citizen);
        return Open();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var citizen = await CitizenAsync(ct);
        var cpr = Input.ReadCpr(ModelState) ?? citizen.Cpr;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(
            new(CaseId, SeenVersion, cpr, Input.BirthDate, Input.Name!, Input.Address, Input.PostalCode, Input.City, Input.Phone, Input.Email,
                Input.ProtectedAddress, Input.DigitalPostExempt, Input.CommunicationNeeds),
            ct);
        return await AnswerAsync(result, "ansoegning", "borger", async () => (await CitizenAsync(ct)).Version);
    }

    private async Task<Citizen> CitizenAsync(CancellationToken ct)
    {
        var citizen = await db.Cases.AsNoTracking().Where(c => c.Id == CaseId).Select(c => c.Citizen).SingleAsync(ct);
        Known = citizen.Cpr?.ToString();
        return citizen;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form : CitizenForm;
}
