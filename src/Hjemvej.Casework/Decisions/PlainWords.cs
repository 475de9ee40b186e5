using Hjemvej.Rules.Assessments;

namespace Hjemvej.Casework.Decisions;

/// <summary>The terms of an assessment and a grant in words to the citizen (letsprog). Each is a phrase that continues a sentence of a letter, if nothing else is said.</summary>
internal static class PlainWords
{
    /// <summary>After "Opholdet skal hjælpe dig med at".</summary>
    public static string ToCitizen(this StayPurpose purpose) => purpose switch
    {
        StayPurpose.Clarification => "finde ud af, hvad du kan, og hvad du har brug for hjælp til",
        StayPurpose.Development => "udvikle dig og lære at klare mere selv",
        StayPurpose.Stabilisation => "få ro på og få det mere stabilt",
        StayPurpose.IndependentLiving => "opbygge eller genvinde det, du skal kunne for at bo selv",
        StayPurpose.FutureNeeds => "afklare, hvilken støtte og hvilken bolig du har brug for fremover",
        StayPurpose.WorkOrEducation => "afklare, hvilket arbejde eller hvilken uddannelse der passer til dig",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>A whole sentence.</summary>
    public static string ToCitizen(this WayOut way) => way switch
    {
        WayOut.OwnHome => "Bagefter regner vi med, at du skal bo i din egen bolig.",
        WayOut.OwnHomeWithSupport => "Bagefter regner vi med, at du skal bo i din egen bolig med støtte efter servicelovens § 85.",
        WayOut.LongTermResidence => "Bagefter regner vi med, at du skal bo på et længerevarende botilbud efter servicelovens § 108.",
        WayOut.Other => "Vi finder sammen med dig ud af, hvor du skal bo bagefter.",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    /// <summary>After "Du har brug for".</summary>
    public static string ToCitizen(this Criterion need) => need switch
    {
        Criterion.Development => "et forløb, hvor du udvikler dig, og særlig støtte i din behandling",
        Criterion.NewlyAcquired => "udredning og genoptræning, efter at du har fået en funktionsnedsættelse",
        Criterion.Stabilisation => "ro og stabilitet, før vi kan vurdere, hvilket tilbud der passer til dig",
        Criterion.ShortStay => "et kort ophold, så du bagefter kan klare dig uden et botilbud",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
    };

    /// <summary>After "Vi har også lagt vægt på, at".</summary>
    public static string ToCitizen(this TargetGroupReason reason) => reason switch
    {
        TargetGroupReason.TemporaryNeed => "dit behov for et botilbud er midlertidigt",
        TargetGroupReason.UnclarifiedImpairment => "det ikke er afklaret, hvilken funktionsnedsættelse du har, eller hvor meget den betyder",
        TargetGroupReason.LastingNeedUnknown => "vi endnu ikke kan se, hvad du har brug for på længere sigt",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
