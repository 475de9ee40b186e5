using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Committee;

/// <summary>What the visitation committee (visitationsudvalg) recommends.</summary>
public enum Recommendation
{
    [Display(Name = "Midlertidigt botilbud efter § 107")] Grant,
    [Display(Name = "Støtte i eget hjem efter § 85")] HomeSupport,
    [Display(Name = "Afslag")] Refusal,
}

/// <summary>The case as laid before the visitation committee.</summary>
public sealed record CommitteeFacts(DateOnly PresentedOn, Recommendation? Recommendation);
