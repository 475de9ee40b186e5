using System.Globalization;
using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Steps;

/// <summary>An application is registered at the screen.</summary>
internal static class ApplicationSteps
{
    /// <summary>What the citizen asks for, and where they stand; who they are is filled in before.</summary>
    public static async Task FillsApplicationAsync(this Visitor hanne, string from = "Borgeren selv", string? fromName = null)
    {
        await hanne.SelectAsync("Henvendelsen kommer fra", from);
        await hanne.FillAsync("Navn på den, der henvender sig", fromName ?? "");
        await hanne.FillAsync("Hvad søger borgeren om, og hvorfor?", "Jeg kan ikke få hverdagen til at hænge sammen i min lejlighed. Jeg sover om dagen og får ikke gjort rent.");
        await hanne.FillAsync("Borgerens ønsker", "Et roligt sted i nærheden af min mor.");
        await hanne.ChooseAsync("Er behovet akut?", "Nej");
        await hanne.ChooseAsync("Er borgeren indforstået med ansøgningen?", "Borgeren er indforstået");
        await hanne.ChooseAsync("Samtykker borgeren til, at kommunen indhenter oplysninger?", "Ja");
    }

    /// <summary>The number of the case whose page they see.</summary>
    public static int CaseNumber(this Visitor visitor) => int.Parse(visitor.At.Split('/', '?')[2], CultureInfo.InvariantCulture);
}
