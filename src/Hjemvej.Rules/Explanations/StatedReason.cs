namespace Hjemvej.Rules.Explanations;

/// <summary>Is a text a reason, or a word to get past the field? Asked where a person departs from what the rules come to.</summary>
[Source("2.10-5")]
[Assumption("2.10-5", "En begrundelse for at fravige botilbuddets pris eller reglen om egen bolig skal være på mindst tre ord. Om den er god nok, afgør den medarbejder, der skriver den.",
    Alternatives = "Ingen grænse, eller at en leder skal godkende begrundelsen.",
    Effect = "Om et enkelt ord kan bære en afgørelse om, hvad borgeren skal betale.")]
public static class StatedReason
{
    private const int FewestWords = 3;

    public static bool Says(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= FewestWords;
}
