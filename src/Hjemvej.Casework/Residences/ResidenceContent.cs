using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Residences;

/// <summary>What a manager writes of a residence. Its registration on Tilbudsportalen is not written but looked up, see <see cref="RecordLookup"/>; its prices are dated, see <see cref="SetPrice"/>.</summary>
public sealed record ResidenceContent(
    string Name,
    bool Internal,
    string Municipality,
    string? Address,
    string? PostalCode,
    string? City,
    string? Phone,
    string? Email,
    string? PortalId,
    IReadOnlyList<string> TargetGroups,
    IReadOnlyList<string> Themes,
    int MaxSupportNeed,
    bool WheelchairAccess,
    string? Description)
{
    internal IEnumerable<Refusal> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new("residence.name", "Skriv botilbuddets navn.", null, nameof(Name));
        }

        if (string.IsNullOrWhiteSpace(Municipality))
        {
            yield return new("residence.municipality", "Skriv, hvilken kommune botilbuddet ligger i.", null, nameof(Municipality));
        }

        if (PostalCode.OrNull() is { } code && !(code.Length == 4 && code.All(char.IsAsciiDigit)))
        {
            yield return new("residence.postal-code", "Postnummeret har fire cifre.", null, nameof(PostalCode));
        }

        if (TargetGroups.Count == 0 || TargetGroups.Any(g => Rules.Catalogue.TargetGroups.Find(g) is null))
        {
            yield return new("residence.target-groups", "Vælg mindst én målgruppe.", SourceRef.Standard("2.7-1"), nameof(TargetGroups));
        }

        if (Themes.Any(t => VumThemes.Find(t) is null))
        {
            yield return new("residence.themes", "Vælg blandt de seks temaer.", SourceRef.Standard("2-2"), nameof(Themes));
        }

        if (MaxSupportNeed is < 0 or > 4)
        {
            yield return new("residence.support-need", "Vælg et støttebehov fra 0 til 4.", null, nameof(MaxSupportNeed));
        }
    }

    internal void WriteTo(Residence residence)
    {
        residence.Name = Name.Trim();
        residence.Internal = Internal;
        residence.Municipality = Municipality.Trim();
        residence.Address = Address.OrNull();
        residence.PostalCode = PostalCode.OrNull();
        residence.City = City.OrNull();
        residence.Phone = Phone.OrNull();
        residence.Email = Email.OrNull();
        residence.PortalId = PortalId.OrNull();
        residence.TargetGroups = [.. TargetGroups.Distinct()];
        residence.Themes = [.. Themes.Distinct()];
        residence.MaxSupportNeed = MaxSupportNeed;
        residence.WheelchairAccess = WheelchairAccess;
        residence.Description = Description.OrNull();
    }
}
