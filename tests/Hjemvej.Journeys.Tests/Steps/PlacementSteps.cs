using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Steps;

/// <summary>From the choice of a residence to the day of moving in.</summary>
internal static class PlacementSteps
{
    /// <summary>How the residence meets the need in the two themes in focus, and that the citizen agrees.</summary>
    public static async Task SaysWhyThisResidenceAsync(this Visitor hanne)
    {
        await hanne.FillAsync("Relationer", "Du får en fast kontaktperson, som hjælper dig med at holde kontakten til din mor og dine venner.", "Sådan dækker");
        await hanne.FillAsync("Praktiske opgaver", "Du øver rengøring og madlavning sammen med personalet hver dag.", "Sådan dækker");
        await hanne.ChooseAsync("Hvad synes borgeren om dette botilbud?", "Enig");
        await hanne.PressAsync("Gem valget");
    }

    public static async Task OffersPlaceAsync(this Visitor hanne)
    {
        await hanne.FollowAsync("Tjek og tilbyd pladsen");
        await hanne.PressAsync("Reservér pladsen, og send tilbuddet");
        await hanne.IsToldAsync("Pladsen er reserveret, og brevet er sendt til borgeren.");
    }

    /// <summary>The citizen moves in on the day that stands in the form: full time at school, and cleaning together with the staff.</summary>
    public static async Task EnrolsAsync(this Visitor hanne)
    {
        await hanne.SelectAsync("Hvad laver borgeren om dagen?", "Uddannelse");
        await hanne.FillAsync("Hvor?", "VUC, datalinjen");
        await hanne.PressAsync("Se det hele igennem");
        await hanne.SeesAsync("Se indskrivningen igennem", "Uddannelse, VUC, datalinjen, 5 dage om ugen, fuld tid");
        await hanne.PressAsync("Indskriv borgeren");
        await hanne.IsToldAsync("Borgeren er indskrevet, og fristerne for opfølgning er begyndt.");
    }
}
