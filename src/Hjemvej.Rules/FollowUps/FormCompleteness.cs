using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.FollowUps;

/// <summary>Is the form "Opfølgning" filled in fully? Every part must be there before it counts as documentation.</summary>
[Source("2.9-4")]
[Assumption("2.9-4", "Standarden siger ikke, hvilke felter skemaet har. Her skal alt udfyldes: hvert mål, alle seks temaer med velfærdsteknologi, borgerens ord, ressourcer, boligønske, beskæftigelse, metoder og anbefaling. Niveauer kan stå som ikke vurderet.",
    Alternatives = "Kun mål og anbefaling skal udfyldes, eller kommunens eget skema.",
    Effect = "Et kortere skema kan gøres færdigt hurtigere, men mødet får mindre at tale ud fra.")]
public static class FormCompleteness
{
    private const string Id = "followUp.formFilled";

    public static Gate Of(FollowUpFormFacts form) => new(
        Id,
        "Skemaet Opfølgning er udfyldt fuldt ud",
        [.. Missing(form).Select(m => $"Mangler: {m.What}.")],
        [],
        [SourceRef.Standard("2.9-4")]);

    /// <summary>What is missing, each at its field of the form: <c>Goals[0].Progress</c>, in the order of the facts.</summary>
    public static IEnumerable<Refusal> Refusals(FollowUpFormFacts form) =>
        Missing(form).Select(m => new Refusal(Id, $"Mangler: {m.What}.", SourceRef.Standard("2.9-4"), m.Field));

    private static IEnumerable<(string What, string Field)> Missing(FollowUpFormFacts form)
    {
        foreach (var (goal, at) in form.Goals.Select((g, i) => (g, $"{nameof(form.Goals)}[{i}]")))
        {
            if (Blank(goal.Progress))
            {
                yield return ($"status på målet \"{goal.Goal}\"", $"{at}.{nameof(goal.Progress)}");
            }

            if (Blank(goal.Informant))
            {
                yield return ($"hvem der har vurderet målet \"{goal.Goal}\"", $"{at}.{nameof(goal.Informant)}");
            }
        }

        foreach (var (theme, at) in form.Themes.Select((t, i) => (t, $"{nameof(form.Themes)}[{i}]")))
        {
            if (Blank(theme.Observation))
            {
                yield return ($"observationer om {theme.Theme}", $"{at}.{nameof(theme.Observation)}");
            }

            if (Blank(theme.WelfareTechnology))
            {
                yield return ($"velfærdsteknologi i brug inden for {theme.Theme} (skriv \"ingen\", hvis der ikke bruges noget)", $"{at}.{nameof(theme.WelfareTechnology)}");
            }
        }

        (string? Text, string Name, string Field)[] rest =
        [
            (form.CitizensPerspective, "borgerens eget perspektiv", nameof(form.CitizensPerspective)),
            (form.CitizensResources, "borgerens ressourcer", nameof(form.CitizensResources)),
            (form.FutureHousingWish, "borgerens ønske om fremtidig bolig", nameof(form.FutureHousingWish)),
            (form.OccupationStatus, "status på beskæftigelse eller uddannelse", nameof(form.OccupationStatus)),
            (form.Methods, "metoder", nameof(form.Methods)),
            (form.Recommendation?.Danish(), "botilbuddets anbefaling", nameof(form.Recommendation)),
            (form.RecommendationReason, "begrundelse for anbefalingen", nameof(form.RecommendationReason)),
        ];
        foreach (var (text, name, field) in rest)
        {
            if (Blank(text))
            {
                yield return (name, field);
            }
        }
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
