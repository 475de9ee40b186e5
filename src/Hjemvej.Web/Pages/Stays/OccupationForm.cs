using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Stays;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The fields of a plan of occupation; the same at the move-in and later.</summary>
internal sealed class OccupationForm
{
    [Required(ErrorMessage = "Vælg beskæftigelse eller uddannelse.")]
    public OccupationKind? Kind { get; set; }

    [StringLength(300, ErrorMessage = "Højst 300 tegn.")]
    public string? Where { get; set; }

    [Required(ErrorMessage = "Skriv, hvor mange dage om ugen.")]
    public int? DaysPerWeek { get; set; }

    [Required(ErrorMessage = "Vælg, om det er på fuld tid.")]
    public bool? FullTime { get; set; }

    public decimal? HoursPerWeek { get; set; }

    [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
    public string? ReductionReason { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public static OccupationForm Of(Occupation? occupation, int fullDays) => occupation is null
        ? new() { DaysPerWeek = fullDays, FullTime = true }
        : new()
        {
            Kind = occupation.Kind,
            Where = occupation.Where,
            DaysPerWeek = occupation.DaysPerWeek,
            FullTime = occupation.FullTime,
            HoursPerWeek = occupation.HoursPerWeek,
            ReductionReason = occupation.ReductionReason,
        };

    public OccupationPlan ToPlan() => new(Kind!.Value, Where, DaysPerWeek!.Value, FullTime!.Value, HoursPerWeek, ReductionReason, ReviewOn);
}
