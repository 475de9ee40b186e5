using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Steps;

/// <summary>The residence's form "Opfølgning", and the status meeting.</summary>
internal static class FollowUpSteps
{
    public static async Task FillsFormAsync(this Visitor peter)
    {
        await peter.FillEachAsync("Hvordan går det med målet?", "Ringer selv til sin mor om søndagen.", "Gør rent hver fredag efter planen på tavlen.");
        await peter.FillEachAsync("Hvem har vurderet det?", "Borgeren og kontaktpersonen");
        await peter.FillEachAsync("Observationer om", "Går fremad i det tempo, der er aftalt.");
        await peter.FillEachAsync("Velfærdsteknologi i brug", "Digital tavle");
        await peter.FillAsync("Borgerens eget perspektiv", "Jeg kan mere, end jeg troede. Jeg vil gerne prøve at bo selv nu.");
        await peter.FillAsync("Borgerens ressourcer", "Holder aftaler og beder om hjælp i tide.");
        await peter.FillAsync("Borgerens ønske om fremtidig bolig", "En lille lejlighed i Vejen.");
        await peter.FillAsync("Metoder", "Faste rutiner, tavlemøder og korte samtaler.");
        await peter.ChooseAsync("Hvad anbefaler botilbuddet?", "Afslut indsatsen og visitér til en ny");
        await peter.FillAsync("Begrundelse", "Støtte i egen bolig kan dække behovet fra sensommeren.", "Botilbuddets anbefaling");
    }

    /// <summary>The citizen, the residence and the authority came, and so did whoever else is named.</summary>
    public static async Task RecordsWhoCameAsync(this Visitor hanne, string citizen, params string[] others)
    {
        foreach (var name in new[] { citizen, "Bostedet Nord", "Hanne Holm" }.Concat(others))
        {
            await hanne.ChooseAsync("Hvem var med?", name);
        }
    }
}
