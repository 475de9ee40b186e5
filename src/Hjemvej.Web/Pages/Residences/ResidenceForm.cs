using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Catalogue;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>The fields of a residence, the same for a new one and for a correction.</summary>
internal sealed class ResidenceForm
{
    public static readonly IReadOnlyList<SelectListItem> TargetGroupItems = [.. Rules.Catalogue.TargetGroups.All.Select(g => new SelectListItem(g.Name, g.Code))];

    public static readonly IReadOnlyList<SelectListItem> ThemeItems = [.. VumThemes.All.Select(t => new SelectListItem(t.Name, t.Key))];

    public static readonly IReadOnlyList<SelectListItem> SupportItems = [.. Levels.Support.Select((text, level) => new SelectListItem($"{level} – {text}", $"{level}"))];

    [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vælg, om botilbuddet er kommunens eget.")]
    public bool? Internal { get; set; }

    [StringLength(100, ErrorMessage = "Højst 100 tegn.")]
    public string? Municipality { get; set; }

    [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
    public string? Address { get; set; }
    public string? PostalCode { get; set; }

    [StringLength(100, ErrorMessage = "Højst 100 tegn.")]
    public string? City { get; set; }

    [StringLength(40, ErrorMessage = "Højst 40 tegn.")]
    public string? Phone { get; set; }

    [StringLength(200, ErrorMessage = "Højst 200 tegn."), EmailAddress(ErrorMessage = "Skriv en e-mailadresse, for eksempel post@sted.dk.")]
    public string? Email { get; set; }

    [StringLength(40, ErrorMessage = "Højst 40 tegn.")]
    public string? PortalId { get; set; }
    public List<string> TargetGroups { get; set; } = [];
    public List<string> Themes { get; set; } = [];

    [Required(ErrorMessage = "Vælg det højeste støttebehov.")]
    public int? MaxSupportNeed { get; set; }
    public bool WheelchairAccess { get; set; }

    [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
    public string? Description { get; set; }

    public static ResidenceForm Of(Residence residence) => new()
    {
        Name = residence.Name,
        Internal = residence.Internal,
        Municipality = residence.Municipality,
        Address = residence.Address,
        PostalCode = residence.PostalCode,
        City = residence.City,
        Phone = residence.Phone,
        Email = residence.Email,
        PortalId = residence.PortalId,
        TargetGroups = residence.TargetGroups,
        Themes = residence.Themes,
        MaxSupportNeed = residence.MaxSupportNeed,
        WheelchairAccess = residence.WheelchairAccess,
        Description = residence.Description,
    };

    public ResidenceContent ToContent() => new(
        Name ?? "", Internal!.Value, Municipality ?? "", Address, PostalCode, City, Phone, Email, PortalId, TargetGroups, Themes, MaxSupportNeed!.Value, WheelchairAccess, Description);
}
