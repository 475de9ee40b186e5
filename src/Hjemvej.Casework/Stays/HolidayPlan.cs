using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>What is planned: a holiday, a day trip or a purchase (ferie, dagstur, tilkøb), with what it costs.</summary>
/// <param name="To">The last day; of a day trip the same as <paramref name="From"/>.</param>
public sealed record HolidayPlan(HolidayKind Kind, DateOnly From, DateOnly To, string Purpose, HolidayCosts Costs)
{
    internal void WriteTo(Holiday holiday)
    {
        (holiday.Kind, holiday.From, holiday.To, holiday.Purpose) = (Kind, From, To, Purpose.Trim());
        (holiday.CitizensExpenses, holiday.StaffWages, holiday.AccompanimentCosts) = (Costs.OwnExpenses, Costs.StaffWages, Costs.AccompanimentCosts);
        (holiday.Status, holiday.AcceptedOn) = (HolidayStatus.Planned, null);
    }

    /// <summary>What the plan itself lacks, whatever the account says.</summary>
    internal IEnumerable<Refusal> Faults()
    {
        if (string.IsNullOrWhiteSpace(Purpose))
        {
            yield return new("holiday.purpose", "Skriv, hvad borgeren vil med turen.", SourceRef.Standard("2.3-3"), nameof(Purpose));
        }

        if (Kind is HolidayKind.Purchased && Costs.Total == Ore.Zero)
        {
            yield return new("holiday.price", "Skriv, hvad tilkøbet koster. Borgeren skal kende den fulde pris.", SourceRef.Standard("2.3-4"), nameof(HolidayCosts.StaffWages));
        }
        else if (Kind is HolidayKind.Purchased && Costs.StaffWages == Ore.Zero)
        {
            yield return new("holiday.wages", "Skriv, hvad lønnen til personalet koster. Et tilkøb er en tur med kendt personale, og borgeren betaler egne udgifter, løn til personalet og ledsagernes udgifter.", SourceRef.Standard("2.3-4"), nameof(HolidayCosts.StaffWages));
        }
    }
}
