using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>What to remember when the citizen moves in or out, and what a stay never gives support to.</summary>
[Source("2-8")]
public static class MoveChecklist
{
    /// <summary>Never granted, and therefore nothing that could be recorded on a stay.</summary>
    public static readonly IReadOnlyList<string> NeverGranted =
    [
        "Slutrengøring af den bolig, borgeren flytter fra",
        "Nedpakning og udpakning af borgerens ting",
        "Istandsættelse af den bolig, borgeren flytter fra eller til",
    ];

    public static readonly IReadOnlyList<string> MoveIn =
    [
        "Borgeren ved, hvem kontaktpersonen på botilbuddet er.",
        "Borgeren ved, hvad opholdet koster, og hvordan der betales.",
        "Borgeren har fået at vide, hvornår det første statusmøde holdes senest.",
        "Folkeregisteradressen er talt igennem.",
    ];

    public static readonly IReadOnlyList<string> MoveOut =
    [
        "Borgeren ved, hvem der giver støtte bagefter, og fra hvilken dag.",
        "Borgeren har meldt flytning til folkeregisteret.",
        "Betalingen for den sidste måned er gjort klar til økonomi.",
        "Nøgler og borgerens egne papirer er afleveret.",
    ];

    public static readonly SourceRef Source = SourceRef.Standard("2-8");
}
