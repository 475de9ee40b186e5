using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Steps;

/// <summary>The draft of a grant is written.</summary>
internal static class DecisionSteps
{
    /// <summary>The assessment has given the reasons; the rest is filled in, and the letter is looked at.</summary>
    public static async Task WritesGrantAsync(this Visitor hanne)
    {
        await hanne.ChooseAsync("Formål med opholdet", "Opbygge eller genetablere evner");
        await hanne.ChooseAsync("Hvor ventes borgeren at skulle bo bagefter?", "Egen bolig med støtte efter § 85");
        await hanne.FillAsync("Forventet varighed", "Omkring 18 måneder");
        await hanne.PressAsync("Gem, og se brevet");
    }

    /// <summary>The texts taken from the assessment speak of the citizen; who sends them so says that they are read.</summary>
    public static async Task SendsDecisionAsync(this Visitor hanne)
    {
        const string Read = "Jeg har læst teksten igen, og den skal sendes, som den er";
        if (await hanne.Page.GetByLabel(Read).CountAsync() > 0)
        {
            await hanne.TickAsync(Read);
        }

        await hanne.PressAsync("Træf afgørelse, og send brevet");
    }
}
