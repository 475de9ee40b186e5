using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>The fields that say who the citizen is and how to reach them.</summary>
internal abstract class CitizenForm
{
    /// <summary>As typed; <see cref="ReadCpr"/> reads it.</summary>
    public string? Cpr { get; set; }

    public DateOnly? BirthDate { get; set; }

    [Required(ErrorMessage = "Skriv borgerens navn.")]
    [StringLength(200, ErrorMessage = "Navnet må højst være 200 tegn.")]
    public string? Name { get; set; }

    [StringLength(200, ErrorMessage = "Adressen må højst være 200 tegn.")]
    public string? Address { get; set; }

    [RegularExpression("[0-9]{4}", ErrorMessage = "Postnummeret er fire cifre.")]
    public string? PostalCode { get; set; }

    [StringLength(100, ErrorMessage = "Byen må højst være 100 tegn.")]
    public string? City { get; set; }

    [StringLength(40, ErrorMessage = "Telefonnummeret må højst være 40 tegn.")]
    public string? Phone { get; set; }

    [EmailAddress(ErrorMessage = "Skriv en mailadresse, for eksempel navn@eksempel.dk.")]
    [StringLength(200, ErrorMessage = "Mailadressen må højst være 200 tegn.")]
    public string? Email { get; set; }

    public bool ProtectedAddress { get; set; }

    public bool DigitalPostExempt { get; set; }

    [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? CommunicationNeeds { get; set; }

    /// <summary>The CPR number as typed; null when the field is empty, or with an error at the field when it cannot be one.</summary>
    public CprNumber? ReadCpr(ModelStateDictionary modelState)
    {
        if (string.IsNullOrWhiteSpace(Cpr) || CprNumber.TryParse(Cpr, out _))
        {
            return string.IsNullOrWhiteSpace(Cpr) ? null : CprNumber.Parse(Cpr);
        }

        modelState.AddModelError("Input.Cpr", "Skriv CPR-nummeret med ti cifre. De første seks skal være en dato, der findes.");
        return null;
    }

    public static void Fill(CitizenForm form, Citizen citizen)
    {
        form.BirthDate = citizen.Cpr is null ? citizen.BirthDate : null;
        (form.Name, form.Address, form.PostalCode, form.City) = (citizen.Name, citizen.Address, citizen.PostalCode, citizen.City);
        (form.Phone, form.Email, form.CommunicationNeeds) = (citizen.Phone, citizen.Email, citizen.CommunicationNeeds);
        (form.ProtectedAddress, form.DigitalPostExempt) = (citizen.ProtectedAddress, citizen.DigitalPostExempt);
    }
}
