using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Assessments;

/// <summary>Why the stay may be offered (standard 1): substantially reduced physical or mental functioning, or special social problems.</summary>
public enum Ground
{
    [Display(Name = "Betydelig nedsat fysisk funktionsevne")] Physical,
    [Display(Name = "Betydelig nedsat psykisk funktionsevne")] Mental,
    [Display(Name = "Særlige sociale problemer")] Social,
}

/// <summary>The ladder of less intrusive offers below § 107 (mindst indgriben, standard 1.2), lowest rung first.</summary>
public enum Rung
{
    /// <summary>Own resources and network (egne ressourcer og netværk).</summary>
    [Display(Name = "Egne ressourcer og netværk")] Network,

    /// <summary>Early preventive help (tidlig forebyggende indsats), SEL § 82 a–d.</summary>
    [Display(Name = "Tidlig forebyggende indsats (§ 82 a-d)")] Prevention,

    /// <summary>Home support (socialpædagogisk støtte), SEL § 85.</summary>
    [Display(Name = "Socialpædagogisk støtte i eget hjem (§ 85)")] HomeSupport,

    /// <summary>Extended home support (udvidet bostøtte), SEL § 85.</summary>
    [Display(Name = "Udvidet bostøtte i eget hjem (§ 85)")] ExtendedHomeSupport,
}

/// <summary>The four needs of the target group (standard 1.2).</summary>
public enum Criterion
{
    /// <summary>Individual development course and special treatment support (udviklingsforløb).</summary>
    [Display(Name = "Individuelt udviklingsforløb og særlig behandlingsmæssig støtte")] Development,

    /// <summary>Clarification and rehabilitation after a newly acquired impairment (nyerhvervet funktionsnedsættelse).</summary>
    [Display(Name = "Udredning og genoptræning efter en nyerhvervet funktionsnedsættelse")] NewlyAcquired,

    /// <summary>Stabilisation before it can be assessed which offer fits (stabilisering).</summary>
    [Display(Name = "Stabilisering, før det kan vurderes, hvilket tilbud der passer")] Stabilisation,

    /// <summary>A short stay after which no residential placement is needed (kortvarigt ophold).</summary>
    [Display(Name = "Et kortvarigt ophold, hvorefter der ikke er behov for et botilbud")] ShortStay,
}

/// <summary>What makes the need temporary (standard 2.6).</summary>
public enum TargetGroupReason
{
    /// <summary>The need for a special residential effort is temporary.</summary>
    [Display(Name = "Behovet for en særlig indsats i et botilbud er midlertidigt")] TemporaryNeed,

    /// <summary>The impairment or its degree is not clarified.</summary>
    [Display(Name = "Funktionsnedsættelsen eller graden af den er ikke afklaret")] UnclarifiedImpairment,

    /// <summary>The more lasting need cannot be established yet.</summary>
    [Display(Name = "Det mere varige behov kan ikke fastslås endnu")] LastingNeedUnknown,
}

/// <summary>The limb of § 107 that the need falls under (hjemmel): by the first the municipality may offer a stay, by the second it must.</summary>
public enum StayLimb
{
    [Display(Name = "§ 107, stk. 1: kommunen kan tilbyde et midlertidigt ophold")] MayOffer,

    /// <summary>Substantially reduced functioning, with a need for extensive help or, for a time, special treatment support.</summary>
    [Display(Name = "§ 107, stk. 2, nr. 1: betydelig nedsat funktionsevne og behov for omfattende hjælp eller for særlig behandlingsmæssig støtte i en periode")] ExtensiveHelp,

    /// <summary>Reduced mental functioning or special social problems, with a need for care or treatment, and cannot manage without support.</summary>
    [Display(Name = "§ 107, stk. 2, nr. 2: nedsat psykisk funktionsevne eller særlige sociale problemer, behov for pleje eller behandling, og kan ikke klare sig uden støtte")] CareOrTreatment,
}

/// <summary>One rung as considered: does it suffice, and why. Null means not answered.</summary>
public sealed record AlternativeFacts(Rung Rung, bool? Sufficient, string? Reason);

/// <summary>What the rules need to know of an assessment (udredning).</summary>
public sealed record AssessmentFacts(
    IReadOnlyList<Ground> Grounds,
    bool Documented,
    string? HopesAndDreams,
    IReadOnlyList<AlternativeFacts> Alternatives,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<TargetGroupReason> TargetGroup)
{
    /// <summary>Nothing assessed yet.</summary>
    public static readonly AssessmentFacts None = new([], false, null, [], [], []);

    /// <summary>The judgement itself; null while it is open, or known only by the needs that were chosen.</summary>
    public bool? InTargetGroup { get; init; }
}
