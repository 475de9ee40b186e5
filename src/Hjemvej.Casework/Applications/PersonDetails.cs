using System.Text.RegularExpressions;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Applications;

/// <summary>A person around the citizen as a form gives them.</summary>
/// <param name="DocumentedOn">The power of attorney or guardianship was seen on; needed for whoever gets the citizen's letters.</param>
public sealed partial record PersonDetails(
    string Name,
    string? Relation,
    RelatedRole Role,
    string? Phone,
    string? Email,
    string? Address,
    DateOnly? DocumentedOn)
{
    /// <summary>What is wrong with them. Whoever gets the citizen's letters gets them on paper, and needs an address.</summary>
    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new("person.name", "Skriv personens navn.", null, nameof(Name));
        }

        var getsLetters = Role is RelatedRole.Guardian or RelatedRole.Representative;
        if (getsLetters && DocumentedOn is null)
        {
            yield return new("person.documented", "Skriv, hvornår fuldmagten eller værgemålet er dokumenteret. Breve sendes til personen i stedet for borgeren.", Law.Fvl("8"), nameof(DocumentedOn));
        }

        if (DocumentedOn > today)
        {
            yield return new("person.documented-later", "Dokumentationen kan ikke være set efter i dag.", Law.Fvl("8"), nameof(DocumentedOn));
        }

        if (getsLetters && string.IsNullOrWhiteSpace(Address))
        {
            yield return new("person.address", "Skriv personens adresse med postnummer og by. Breve sendes på papir til personen i stedet for borgeren.", Law.Fvl("8"), nameof(Address));
        }
        else if (getsLetters && !string.IsNullOrWhiteSpace(Address) && !PostalCode().IsMatch(Address))
        {
            yield return new("person.postal-code", "Skriv hele adressen: vej og nummer, postnummer på fire cifre og by.", null, nameof(Address));
        }
    }

    [GeneratedRegex(@"\b\d{4}\s+\p{L}")]
    private static partial Regex PostalCode();

    internal void WriteTo(RelatedPerson person)
    {
        person.Name = Name.Trim();
        person.Relation = Relation.OrNull();
        person.Role = Role;
        person.Phone = Phone.OrNull();
        person.Email = Email.OrNull();
        person.Address = Address.OrNull();
        person.DocumentedOn = DocumentedOn;
    }
}
