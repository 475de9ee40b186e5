using Hjemvej.Casework.Access;

namespace Hjemvej.Web.Components;

/// <summary>A way in from the top of every page, for those who have work there.</summary>
internal sealed record NavigationItem(string Text, string Url, params Role[] Roles);

internal static class Navigation
{
    private static readonly Role[] Everyone = [Role.SocialWorker, Role.CommitteeMember, Role.ResidenceStaff, Role.Finance, Role.Manager];

    private static readonly NavigationItem[] Main =
    [
        new("Opgaver", "/opgaver", Everyone),
        new("Sager", "/sager", Everyone),
        new("Udvalg", "/udvalg", Role.SocialWorker, Role.CommitteeMember, Role.Manager),
        new("Botilbud", "/botilbud", Everyone),
        new("Venteliste", "/venteliste", Role.SocialWorker, Role.Manager),
        new("Opfølgning", "/opfoelgning", Role.SocialWorker, Role.ResidenceStaff, Role.Manager),
        new("Opkrævning", "/opkraevning", Role.Finance, Role.Manager, Role.ResidenceStaff),
        new("Standard", "/standard", Everyone),
        new("Laboratorium", "/laboratorium", Role.Manager),
        new("Historik", "/historik", Role.Manager),
        new("Kilder", "/kilder", Everyone),
    ];

    private static readonly NavigationItem[] OfCase =
    [
        new("Overblik", "", Everyone),
        new("Ansøgning", "ansoegning", Role.SocialWorker, Role.Manager),
        new("Udredning", "udredning", Role.SocialWorker, Role.CommitteeMember, Role.Manager),
        new("Udvalg", "udvalg", Role.SocialWorker, Role.CommitteeMember, Role.Manager),
        new("Afgørelse", "afgoerelse", Role.SocialWorker, Role.Manager),
        new("Botilbud og match", "botilbud", Role.SocialWorker, Role.Manager),
        new("Handleplan", "handleplan", Role.SocialWorker, Role.Manager),
        new("Bestilling", "bestilling", Role.SocialWorker, Role.ResidenceStaff, Role.Manager),
        new("Egenbetaling", "egenbetaling", Role.SocialWorker, Role.Finance, Role.Manager),
        new("Ophold", "ophold", Role.SocialWorker, Role.ResidenceStaff, Role.Manager),
        new("Opfølgning", "opfoelgning", Role.SocialWorker, Role.ResidenceStaff, Role.Manager),
        new("Samtykke", "samtykke", Role.SocialWorker, Role.ResidenceStaff, Role.Manager),
        new("Klage", "klage", Role.SocialWorker, Role.Manager),
        new("Aktindsigt", "aktindsigt", Role.SocialWorker, Role.Manager),
        new("Breve", "breve", Role.SocialWorker, Role.Finance, Role.Manager),
        new("Historik", "historik", Role.SocialWorker, Role.Manager),
    ];

    public static IEnumerable<NavigationItem> For(Role role) => Main.Where(i => i.Roles.Contains(role));

    /// <summary>Moving in and out are reached from the stay, and are the authority's.</summary>
    private static readonly string[] Moves = ["indskrivning", "udskrivning"];

    /// <summary>Whether a page of the case is there for a role, so that nobody is led to a door that is shut for them.</summary>
    public static bool MayOpen(Role role, string page) =>
        Moves.Contains(page) ? role is Role.SocialWorker or Role.Manager : OfCaseFor(role).Any(i => i.Url == page);

    public static IEnumerable<NavigationItem> OfCaseFor(Role role) => OfCase.Where(i => i.Roles.Contains(role));
}
