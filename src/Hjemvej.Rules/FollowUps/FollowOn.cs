using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.FollowUps;

/// <summary>What the conclusion of a status meeting leads to: need and grant must match again.</summary>
[Source("2.9-3")]
[Assumption("2.9-3", "Fortsætter indsatsen uændret, er der ingen ny afgørelse, fordi bevillingen stadig gælder. Alle andre konklusioner kræver en ny afgørelse; et statusmøde ændrer ikke i sig selv en bevilling.",
    Alternatives = "Der træffes en ny afgørelse efter hvert statusmøde.",
    Effect = "Et brev med klagevejledning efter hvert møde, også når intet er ændret.")]
public static class FollowOn
{
    /// <summary>A meeting never changes a grant by itself: all but an unchanged continuation need a decision.</summary>
    public static bool NeedsDecision(FollowUpResult result) => result is not FollowUpResult.Continue;

    /// <summary>What is to be done now, in the order in which it is done.</summary>
    public static IReadOnlyList<string> Tasks(FollowUpResult result) => result switch
    {
        FollowUpResult.Continue => ["Indsatsen fortsætter. Ret mål og frister i handleplanen, hvis mødet gav anledning til det."],
        FollowUpResult.Adjust => ["Træf afgørelse om den tilpassede indsats.", "Ret målene, og giv botilbuddet besked."],
        FollowUpResult.EndAndRevisit => ["Træf afgørelse om at afslutte indsatsen.", "Undersøg, hvilken ny indsats borgeren har brug for.", "Planlæg udskrivningen."],
        FollowUpResult.End => ["Træf afgørelse om at afslutte indsatsen.", "Planlæg udskrivningen og den støtte, borgeren har med sig."],
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };
}
