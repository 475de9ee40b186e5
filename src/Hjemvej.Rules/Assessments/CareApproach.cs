using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Assessments;

/// <summary>The approach of the whole course (faglig tilgang, standard 2): shapes the plan's wording.</summary>
public enum CareApproach
{
    /// <summary>Disability: building up abilities (habilitering).</summary>
    [Display(Name = "Habilitering (handicap)")] Habilitation,

    /// <summary>Mental vulnerability: the citizen's own process (recovery).</summary>
    [Display(Name = "Recovery (psykisk sårbarhed)")] Recovery,

    /// <summary>Regaining lost abilities (rehabilitering).</summary>
    [Display(Name = "Rehabilitering")] Rehabilitation,
}
