using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Registers an application: opens the case, starts the clock, and writes the receipt.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class RegisterModel(RegisterApplicationHandler handler, KnownCitizens citizens, CivilClock clock) : PageModel
{
    private const string Another = "anden";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Namesakes with the same birth date, asked about before anything is saved.</summary>
    public IReadOnlyList<MaybeSameCitizen> MaybeSame { get; private set; } = [];

    /// <summary>The number of the case that the citizen has already.</summary>
    public int? OpenCase { get; private set; }

    public IEnumerable<SelectListItem> SameChoices =>
        [.. MaybeSame.Select(m => new SelectListItem($"Det er {m.Name}, {m.MaskedCpr}{(m.City is { } city ? $", {city}" : "")}", $"{m.Id}")), new("Det er en anden person", Another)];

    public IEnumerable<SelectListItem> StandInRoles { get; } =
        [.. new[] { RelatedRole.Guardian, RelatedRole.Representative }.Select(role => new SelectListItem(role.Danish(), role.ToString()))];

    public void OnGet() => Input = new() { ReceivedOn = clock.Today, StandIn = new() { Role = RelatedRole.Guardian } };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var cpr = Input.ReadCpr(ModelState);
        if (Input.StandIn.IsGiven && Input.StandIn.Role is not (RelatedRole.Guardian or RelatedRole.Representative))
        {
            ModelState.AddModelError("Input.StandIn.Role", "Vælg, om det er en værge eller en partsrepræsentant.");
        }

        var command = Input.ToCommand(cpr, clock.Today);
        if (!ModelState.IsValid)
        {
            // All that is wrong is told at once, each thing once.
            ModelState.AddRefusals([.. command.Faults(clock.Today).Where(f => ModelState.GetFieldValidationState($"{nameof(Input)}.{f.Field}") is not ModelValidationState.Invalid)], nameof(Input));
            return Page();
        }

        var result = await handler.HandleAsync(command, ct);
        if (!result.IsRefused)
        {
            return Redirect($"/sager/{result.Value.Number}/ansoegning?gemt=registreret");
        }

        ModelState.AddRefusals(result.Refusals, nameof(Input));
        if (result.Refusals.Any(r => r.Code == KnownCitizens.OpenCase))
        {
            OpenCase = await citizens.OpenCaseOfAsync(command, ct);
        }

        if (Input.SameAs is not null || result.Refusals.Any(r => r.Code == KnownCitizens.MaybeSame))
        {
            MaybeSame = await citizens.MaybeSameAsync(command, ct);
        }

        return Page();
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form : CitizenForm
    {
        [Required(ErrorMessage = "Skriv, hvornår ansøgningen er modtaget.")]
        public DateOnly? ReceivedOn { get; set; }

        [Required(ErrorMessage = "Vælg, hvem henvendelsen kommer fra.")]
        public ApplicationFrom? From { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? FromName { get; set; }

        [Required(ErrorMessage = "Skriv, hvad borgeren søger om og hvorfor, med borgerens egne ord.")]
        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Reason { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Wishes { get; set; }

        [Required(ErrorMessage = "Vurdér, om behovet er akut.")]
        public bool? Urgent { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? UrgencyReason { get; set; }

        [Required(ErrorMessage = "Vælg, om borgeren er indforstået.")]
        public CitizenAgreement? Agreement { get; set; }

        [Required(ErrorMessage = "Vælg, om borgeren samtykker.")]
        public bool? Consent { get; set; }

        /// <summary>Left empty when the citizen has none.</summary>
        public PersonForm StandIn { get; set; } = new();

        /// <summary>The id of a citizen known already, or that it is somebody else.</summary>
        public string? SameAs { get; set; }

        /// <param name="today">Stands for a day that is not written; the form says so itself, as of all that is left out.</param>
        public RegisterApplication ToCommand(CprNumber? cpr, DateOnly today) => new(
            cpr, BirthDate, Name ?? "", Address, PostalCode, City, Phone, Email, ProtectedAddress, DigitalPostExempt, CommunicationNeeds,
            ReceivedOn ?? today, From ?? default, FromName, Reason ?? "", Wishes, Urgent ?? false, UrgencyReason, Agreement ?? default, Consent ?? false,
            StandIn.IsGiven ? StandIn.ToDetails() : null,
            Guid.TryParse(SameAs, out var same) ? same : null,
            SameAs == Another);
    }
}
