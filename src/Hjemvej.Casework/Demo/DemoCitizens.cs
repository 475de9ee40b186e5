namespace Hjemvej.Casework.Demo;

/// <summary>A fictional citizen of the demo municipality.</summary>
/// <param name="Age">In whole years today.</param>
internal sealed record DemoCitizen(string Name, int Age, string Address, string PostalCode, string City, int Serial)
{
    private static readonly string[] Streets =
        ["Birkevej", "Kirkegade", "Nørregade", "Lindealle", "Østergade", "Skolevej", "Engvej", "Stationsvej", "Møllevej", "Bakkevænget", "Rolles Allé", "Grønnegade"];

    private static readonly (string Code, string City)[] Towns =
        [("6600", "Vejen"), ("6650", "Brørup"), ("6670", "Holsted"), ("6630", "Rødding"), ("6622", "Bække"), ("6660", "Lintrup"), ("6600", "Vejen"), ("6682", "Hovborg")];

    /// <summary>The citizens by name; addresses and birthdays are spread by their place in the list.</summary>
    public static readonly IReadOnlyDictionary<string, DemoCitizen> All = new (string Name, int Age)[]
    {
        // Applications and assessments
        ("Andreas Bech", 28), ("Sofie Munk", 17), ("Mikkel Toft", 24), ("Fatima Hassan", 31), ("Jens Overgaard", 46), ("Line Dam", 22),
        ("Rasmus Kold", 35), ("Camilla Ravn", 27), ("Thomas Brandt", 52), ("Ida Winther", 19), ("Kasper Juhl", 33), ("Maja Krogh", 26),
        ("Yusuf Demir", 23), ("Signe Lauridsen", 41), ("Oliver Bang", 20), ("Pernille Ask", 38), ("Frederik Storm", 29), ("Helle Vang", 55),
        // Committee and decisions
        ("Daniel Friis", 25), ("Louise Norup", 30), ("Emil Hauge", 21), ("Katrine Bruun", 34), ("Magnus Thorup", 44), ("Nanna Lykke", 23),
        ("Søren Elkjær", 49), ("Trine Holst", 36), ("Ahmed Saleh", 27), ("Julie Vestergaard", 19), ("Anders Kirk", 58), ("Lærke Bundgaard", 22),
        ("Mathias Riis", 31), ("Gitte Damgaard", 47),
        // Residence, match, waiting list
        ("Simon Ørum", 24), ("Amalie Skjøth", 20), ("Bo Lindgaard", 39), ("Cecilie Høj", 28), ("Victor Nygaard", 33), ("Rikke Strand", 45),
        ("Noah Fuglsang", 18), ("Sanne Bork", 37), ("Jacob Ebbesen", 26), ("Mette Kjeldsen", 50),
        // Stays
        ("Lukas Vind", 23), ("Anna Borre", 29), ("Peter Højlund", 42), ("Stine Agger", 25), ("Ali Rahimi", 34), ("Caroline Bisgaard", 21),
        ("Henrik Thygesen", 53), ("Emma Rosendal", 22), ("Martin Skytte", 36), ("Freja Lind", 19), ("Tobias Hald", 27), ("Bente Ravnholt", 48),
        ("Christian Ry", 32), ("Zainab Aziz", 24), ("William Dall", 20), ("Malene Kvist", 40), ("Nikolaj Sand", 30), ("Birthe Aagaard", 57),
        // Moved on
        ("Jonathan Bøgh", 26), ("Ditte Marker", 31), ("Erik Svane", 44), ("Isabella Grøn", 23), ("Karl Vestbo", 38),
    }.Select((c, i) => new DemoCitizen(c.Name, c.Age, $"{Streets[i % Streets.Length]} {3 + (i * 7 % 58)}", Towns[i % Towns.Length].Code, Towns[i % Towns.Length].City, 100 + (i * 13)))
        .ToDictionary(c => c.Name);

    /// <summary>Their birthday passed some weeks or months ago, so that the age is right on any day.</summary>
    public DateOnly BornAt(DateOnly today) => today.AddYears(-Age).AddDays(-(20 + (Serial * 11 % 320)));
}
