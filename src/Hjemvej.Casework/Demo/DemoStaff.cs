using Hjemvej.Casework.Access;

namespace Hjemvej.Casework.Demo;

/// <summary>Who acts in the demo: the personas, and a colleague at each residence that no persona works at.</summary>
internal static class DemoStaff
{
    private static readonly Persona[] Colleagues =
    [
        new("tina", "Tina Krog", Role.ResidenceStaff, "Medarbejder, Kastaniehuset", DemoResidences.Kastaniehuset),
        new("jakob", "Jakob Lind", Role.ResidenceStaff, "Medarbejder, Vestervang", DemoResidences.Vestervang),
        new("sara", "Sara Holt", Role.ResidenceStaff, "Medarbejder, Åhuset", DemoResidences.Aahuset),
        new("bo", "Bo Rask", Role.ResidenceStaff, "Medarbejder, Solbakken", DemoResidences.Solbakken),
        new("gitte", "Gitte Vad", Role.ResidenceStaff, "Medarbejder, Egely", DemoResidences.Egely),
        new("ole", "Ole Birk", Role.ResidenceStaff, "Medarbejder, Fjordhuset", DemoResidences.Fjordhuset),
    ];

    /// <summary>The id of somebody who works at a residence.</summary>
    public static string At(string residence) => Persona.All.Concat(Colleagues).First(p => p.Residence == residence).Id;

    public static Persona Find(string id) => Persona.All.Concat(Colleagues).Single(p => p.Id == id);
}
