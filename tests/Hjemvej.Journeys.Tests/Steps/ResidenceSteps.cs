using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Steps;

/// <summary>A manager sees to it that there are residences to choose among.</summary>
internal static class ResidenceSteps
{
    /// <summary>All but the name and whose it is.</summary>
    public static async Task DescribesResidenceAsync(this Visitor morten)
    {
        await morten.FillAsync("Kommune", "Vejen");
        await morten.FillAsync("Adresse", "Nørremarken 12");
        await morten.FillAsync("Postnummer", "6600");
        await morten.FillAsync("By", "Vejen");
        await morten.ChooseAsync("Målgrupper", "Autismespektrum");
        await morten.ChooseAsync("Arbejder især med", "Relationer");
        await morten.ChooseAsync("Arbejder især med", "Praktiske opgaver");
        await morten.SelectAsync("Højeste støttebehov", "3 – Højt støttebehov");
        await morten.FillAsync("Om botilbuddet", "Tolv lejligheder med personale hele døgnet, tæt på toget.");
        await morten.FillAsync("Logi om måneden", "3.950");
        await morten.FillAsync("Kost om måneden", "2.350,00");
        await morten.PressAsync("Opret botilbuddet");
    }

    /// <summary>What Tilbudsportalen says of it today.</summary>
    public static async Task LooksUpAsync(this Visitor morten, bool approved)
    {
        await morten.FollowAsync("Registrér et opslag");
        await morten.ChooseAsync("Er botilbuddet godkendt af socialtilsynet?", approved ? "Ja" : "Nej");
        await morten.PressAsync("Gem opslaget");
        await morten.IsToldAsync("Opslaget er gemt.");
    }
}
