using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Steps;

/// <summary>The parts of the assessment, each filled in and saved at its page; saving leads on to the next.</summary>
internal static class AssessmentSteps
{
    private const string SaveAndGoOn = "Gem og gå videre";

    /// <summary>§ 85 first, with the citizen's hopes and dreams: neither kind of support at home is enough.</summary>
    public static async Task ConsidersHomeSupportAsync(this Visitor hanne)
    {
        await hanne.FillAsync("Borgerens håb og drømme", "Jeg vil gerne have min egen lejlighed, hvor jeg selv kan styre det hele, og et arbejde med computere.");
        await hanne.FillAsync("Ressourcer", "Er god til computere. Moren hjælper gerne.");
        await hanne.FindsNotEnoughAsync("Socialpædagogisk støtte", "Er støtte efter § 85 nok?", "Støtte to timer om ugen er prøvet i et år, uden at hverdagen er blevet bedre.");
        await hanne.FindsNotEnoughAsync("Udvidet bostøtte", "Er udvidet bostøtte nok?", "Der er brug for støtte morgen og aften alle ugens dage, mens døgnrytmen bygges op.");
        await hanne.PressAsync(SaveAndGoOn);
    }

    public static async Task WalksLadderAsync(this Visitor hanne)
    {
        await hanne.FindsNotEnoughAsync("Egne ressourcer og netværk", "Er borgerens egne ressourcer og netværk nok?", "Moren har klaret det meste i flere år og kan ikke mere.");
        await hanne.FindsNotEnoughAsync("Tidlig forebyggende indsats", "Er en tidlig forebyggende indsats nok?", "Gruppeforløb er prøvet. Borgeren kom ikke af sted.");
        await hanne.PressAsync(SaveAndGoOn);
    }

    public static async Task DocumentsGroundsAsync(this Visitor hanne)
    {
        await hanne.ChooseAsync("Hvilket grundlag har borgeren?", "Betydelig nedsat psykisk funktionsevne");
        await hanne.FillAsync("Dokumentation", "Psykologisk undersøgelse fra efteråret 2025 og statusattest fra egen læge, 12. januar 2026.");
        await hanne.PressAsync(SaveAndGoOn);
    }

    /// <summary>One sub-theme gets its level, and what can make the citizen more independent is considered.</summary>
    public static async Task AssessesThemeAsync(this Visitor hanne, string subtheme, string level, bool inFocus = false)
    {
        await hanne.ChooseAsync("Funktionsevneniveau", level, subtheme);
        if (inFocus)
        {
            await hanne.TickAsync("I fokus", subtheme);
        }

        await hanne.FillAsync("I brug i dag", "Ingen.", "Velfærdsteknologi");
        await hanne.FillAsync("Overvejet", "Digital kalender med påmindelser.", "Velfærdsteknologi");
        await hanne.PressAsync(SaveAndGoOn);
    }

    public static async Task AssessesOverallAsync(this Visitor hanne)
    {
        await hanne.FillAsync("Samlet faglig vurdering", "Du har brug for hjælp hver dag til at holde en døgnrytme og til at gøre rent og lave mad. Det kan læres på et sted med personale hele døgnet.");
        await hanne.ChooseAsync("Støttebehov", "3 – Højt støttebehov");
        await hanne.ChooseAsync("Faglig tilgang", "Habilitering");
        await hanne.SelectAsync("Primær målgruppe", "Udviklingsforstyrrelse: Autismespektrum");
        await hanne.PressAsync(SaveAndGoOn);
    }

    public static async Task AssessesTargetGroupAsync(this Visitor hanne)
    {
        await hanne.ChooseAsync("Er borgeren i målgruppen?", "Ja");
        await hanne.ChooseAsync("Hvilke af de fire behov har borgeren?", "Individuelt udviklingsforløb");
        await hanne.FillAsync("Begrundelse for behovet", "Du har brug for et forløb, hvor du lærer at klare hverdagen trin for trin.");
        await hanne.ChooseAsync("Hvad gør behovet midlertidigt?", "Behovet for en særlig indsats");
        await hanne.FillAsync("Begrundelse for vurderingen", "Du lærer hurtigt, når rammerne er faste. Vi venter, at du kan bo selv om halvandet år.");
        await hanne.ChooseAsync("Hvilken del af servicelovens § 107 hører behovet under?", "§ 107, stk. 1");
        await hanne.PressAsync(SaveAndGoOn);
    }

    /// <summary>All that is left after § 85, to the end: every theme is touched, and two are in focus.</summary>
    public static async Task AssessesTheRestAsync(this Visitor hanne)
    {
        await hanne.WalksLadderAsync();
        await hanne.DocumentsGroundsAsync();
        await hanne.AssessesThemeAsync("Varetage relationer til netværk", "2 Moderat", inFocus: true);
        await hanne.AssessesThemeAsync("Varetage økonomi", "2 Moderat");
        await hanne.AssessesThemeAsync("Forstå meddelelser", "1 Let");
        await hanne.AssessesThemeAsync("Gøre rent", "3 Svært", inFocus: true);
        await hanne.AssessesThemeAsync("Spise", "2 Moderat");
        await hanne.AssessesThemeAsync("Færdes med transportmidler", "1 Let");
        await hanne.AssessesOverallAsync();
        await hanne.AssessesTargetGroupAsync();
    }

    private static async Task FindsNotEnoughAsync(this Visitor hanne, string offer, string question, string reason)
    {
        await hanne.ChooseAsync(question, "Nej", offer);
        await hanne.FillAsync("Begrundelse", reason, offer);
    }
}
