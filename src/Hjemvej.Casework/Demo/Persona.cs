using Hjemvej.Casework.Access;

namespace Hjemvej.Casework.Demo;

/// <summary>A fictional person of the demo municipality whom anyone may sign in as.</summary>
/// <param name="Residence">The name of the residence that residence staff work at.</param>
public sealed record Persona(string Id, string Name, Role Role, string Title, string? Residence = null)
{
    public static readonly IReadOnlyList<Persona> All =
    [
        new("hanne", "Hanne Holm", Role.SocialWorker, "Socialrådgiver, Myndighed"),
        new("jonas", "Jonas Kjær", Role.SocialWorker, "Socialrådgiver, Myndighed"),
        new("birgit", "Birgit Lund", Role.CommitteeMember, "Visitationsudvalget"),
        new("peter", "Peter Skov", Role.ResidenceStaff, "Medarbejder, Bostedet Nord", "Bostedet Nord"),
        new("amina", "Amina Yilmaz", Role.ResidenceStaff, "Medarbejder, Opholdsstedet Åbrinken", "Opholdsstedet Åbrinken"),
        new("lone", "Lone Friis", Role.Finance, "Økonomi, Handicap og Socialpsykiatri"),
        new("morten", "Morten Dahl", Role.Manager, "Leder, Myndighed"),
        new("karen", "Karen Toft", Role.Manager, "Faglig koordinator med lederadgang, Myndighed"),
    ];
}
