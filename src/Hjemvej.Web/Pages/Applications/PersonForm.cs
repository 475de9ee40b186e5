using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>The fields of a person around the citizen. What must be filled in depends on the role, and is for the use case to say.</summary>
internal sealed class PersonForm
{
    [StringLength(200, ErrorMessage = "Navnet må højst være 200 tegn.")]
    public string? Name { get; set; }

    public RelatedRole Role { get; set; }

    [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
    public string? Relation { get; set; }

    [StringLength(40, ErrorMessage = "Telefonnummeret må højst være 40 tegn.")]
    public string? Phone { get; set; }

    [EmailAddress(ErrorMessage = "Skriv en mailadresse, for eksempel navn@eksempel.dk.")]
    [StringLength(200, ErrorMessage = "Mailadressen må højst være 200 tegn.")]
    public string? Email { get; set; }

    [StringLength(400, ErrorMessage = "Adressen må højst være 400 tegn.")]
    public string? Address { get; set; }

    public DateOnly? DocumentedOn { get; set; }

    /// <summary>Something besides the role was written.</summary>
    public bool IsGiven => DocumentedOn is not null || new[] { Name, Relation, Phone, Email, Address }.Any(text => !string.IsNullOrWhiteSpace(text));

    public PersonDetails ToDetails() => new(Name ?? "", Relation, Role, Phone, Email, Address, DocumentedOn);

    public static PersonForm Of(RelatedPerson person) => new()
    {
        Name = person.Name,
        Role = person.Role,
        Relation = person.Relation,
        Phone = person.Phone,
        Email = person.Email,
        Address = person.Address,
        DocumentedOn = person.DocumentedOn,
    };
}
