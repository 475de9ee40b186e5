using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.FollowUps;

/// <summary>Is the form "Opfølgning" filled in fully? Every part must be there before it counts as documentation.</summary>
[Source("2.9-4")]
[Assumption("2.9-4", "Standarden siger ikke, hvilke felter skemaet har. Her skal alt udfyldes: hvert mål, alle seks temaer med velfærdsteknologi, borgerens ord, ressourcer, boligønske, beskæftigelse, metoder og anbefaling. Niveauer kan stå som ikke vurderet.",
    Alternatives = "Kun mål og anbefaling skal udfyldes, eller kommunens eget skema.",
    Effect = "Et kortere skema kan gøres færdigt hurtigere, men mødet får mindre at tale ud fra.")]
public static class FormCompleteness
{
    public static Gate Of(FollowUpFormFacts form) => new(
        "followUp.formFilled",
        "Skemaet Opfølgning er udfyldt fuldt ud",
        [.. Missing(form).Select(what => $"Mangler: {what}.")],
        [],
        [SourceRef.Standard("2.9-4")]);

    private static IEnumerable<string> Missing(FollowUpFormFacts form)
    {
        foreach (var goal in form.Goals)
        {
            if (Blank(goal.Progress))
            {
                yield return $"status på målet \"{goal.Goal}\"";
            }

            if (Blank(goal.Informant))
            {
                yield return $"hvem der har vurderet målet \"{goal.Goal}\"";
            }
        }

        foreach (var theme in form.Themes)
        {
            if (Blank(theme.Observation))
            {
                yield return $"observationer om {theme.Theme}";
            }

            if (Blank(theme.WelfareTechnology))
            {
                yield return $"velfærdsteknologi i brug inden for {theme.Theme} (skriv \"ingen\", hvis der ikke bruges noget)";
            }
        }

        (string? Text, string Name)[] rest =
        [
            (form.CitizensPerspective, "borgerens eget perspektiv"),
            (form.CitizensResources, "borgerens ressourcer"),
            (form.FutureHousingWish, "borgerens ønske om fremtidig bolig"),
            (form.OccupationStatus, "status på beskæftigelse eller uddannelse"),
            (form.Methods, "metoder"),
            (form.Recommendation?.Danish(), "botilbuddets anbefaling"),
            (form.RecommendationReason, "begrundelse for anbefalingen"),
        ];
        foreach (var (text, name) in rest)
        {
            if (Blank(text))
            {
                yield return name;
            }
        }
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
