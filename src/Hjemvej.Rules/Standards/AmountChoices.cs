using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Standards;

/// <summary>An index (reguleringsprocent) that a yearly amount may follow.</summary>
public enum AmountIndex
{
    [Display(Name = "Kontanthjælpens procent (aktivloven § 109, stk. 2) uden fradrag")] CashBenefit,
    [Display(Name = "Kontanthjælpens procent (aktivloven § 109, stk. 2) med fradrag")] CashBenefitLessDeduction,
    [Display(Name = "Satsreguleringsprocenten")] Rate,
    [Display(Name = "Skattegrænsernes procent (personskatteloven § 20)")] TaxThreshold,
    [Display(Name = "Ingen regulering, indtil der er taget stilling")] None,
}

/// <summary>How a regulated amount is rounded (afrunding). Halves go up.</summary>
public enum AmountRounding
{
    [Display(Name = "Til hele øre")] Ore,
    [Display(Name = "Til nærmeste hele krone")] Krone,
    [Display(Name = "Op til en hel krone")] KroneUp,
}

/// <summary>From what next year's amount is worked out (grundbeløb).</summary>
public enum AmountOrigin
{
    /// <summary>Last year's amount as it was set, rounded.</summary>
    [Display(Name = "Sidste års beløb, som det blev fastsat")] LastYear,

    /// <summary>The amount last adopted by the council, with each year's percentage since, rounded only at the end.</summary>
    [Display(Name = "Det senest vedtagne beløb, reguleret år for år uden afrunding undervejs")] Adopted,
}
