using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The fields of a holiday, a day trip or a purchase.</summary>
internal sealed class HolidayForm
{
    [Required(ErrorMessage = "Vælg ferie, dagstur eller tilkøb.")]
    public HolidayKind? Kind { get; set; }

    [Required(ErrorMessage = "Skriv den første dag.")]
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Purpose { get; set; }

    public Ore? OwnExpenses { get; set; }

    public Ore? StaffWages { get; set; }

    public Ore? AccompanimentCosts { get; set; }

    public HolidayPlan ToPlan() => new(
        Kind!.Value, From!.Value, To ?? From.Value, Purpose ?? "", new(OwnExpenses ?? Ore.Zero, StaffWages ?? Ore.Zero, AccompanimentCosts ?? Ore.Zero));

    public static HolidayForm Of(Holiday holiday) => new()
    {
        Kind = holiday.Kind,
        From = holiday.From,
        To = holiday.To == holiday.From ? null : holiday.To,
        Purpose = holiday.Purpose,
        OwnExpenses = holiday.CitizensExpenses,
        StaffWages = holiday.StaffWages,
        AccompanimentCosts = holiday.AccompanimentCosts,
    };
}
