using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>Who cleans, and who pays for it (rengøring)?</summary>
[Source("2-7")]
public static class CleaningRule
{
    /// <summary>Private cleaning never costs the municipality anything.</summary>
    public static bool MunicipalCost(CleaningKind kind) => kind is not CleaningKind.PrivatelyPurchased;

    /// <summary>What follows from the arrangement, in one sentence.</summary>
    public static string Consequence(CleaningKind kind) => kind switch
    {
        CleaningKind.Participates => "Rengøring er en pædagogisk aktivitet, som borgeren er med i. Den er en del af opholdet.",
        CleaningKind.ElderlyCareStandard => "Borgeren kan ikke være med. Hjælpen gives efter kvalitetsstandarden på ældreområdet.",
        CleaningKind.PrivatelyPurchased => "Borgeren køber og betaler selv. Kommunen har ingen udgift.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an arrangement."),
    };

    /// <summary>Leaving the starting point for the elderly-care standard takes a reason.</summary>
    public static Gate Of(CleaningKind kind, string? reason) =>
        new GateBuilder("cleaning.reason", "Rengøring er en aktivitet med borgeren, eller der er en grund til andet", SourceRef.Standard("2-7"))
            .Saw("Aftalen", kind.Danish())
            .Saw("Udgift for kommunen", kind switch { CleaningKind.PrivatelyPurchased => "nej", CleaningKind.Participates => "en del af opholdet", _ => "efter ældreområdets standard" })
            .Requires(kind is not CleaningKind.ElderlyCareStandard || !string.IsNullOrWhiteSpace(reason), "Skriv, hvorfor borgeren ikke kan være med til at gøre rent.")
            .Answer();
}
