using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.FollowUps;

/// <summary>The coded result of a follow-up (opfølgningsresultat, KL), with the municipality's own "adjust" (standard 2.9).</summary>
public enum FollowUpResult
{
    [Display(Name = "Fortsæt indsatsen")] Continue,
    [Display(Name = "Tilpas indsatsen")] Adjust,
    [Display(Name = "Afslut indsatsen og visitér til en ny")] EndAndRevisit,
    [Display(Name = "Afslut indsatsen")] End,
}
