using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>A purchase (tilkøb) that the citizen has said yes to and that is approved.</summary>
/// <param name="To">The last day; the month it lies in is the month it is charged.</param>
public sealed record BoughtTrip(DateOnly From, DateOnly To, HolidayCosts Costs);

/// <summary>What the citizen pays in a month for trips beyond the account.</summary>
public sealed record PurchaseCharge(Ore Amount, IReadOnlyList<Step> Steps);

/// <summary>What is charged in a month for purchased holidays and trips (tilkøb)?</summary>
[Source("2.3-4")]
[Assumption("2.3-4", "Botilbuddet lægger ud for et tilkøb og opkræver hele den pris, borgeren har sagt ja til, i den måned, turen slutter.",
    Alternatives = "Kommunen opkræver, eller borgeren betaler sine egne udgifter undervejs, og kun løn og ledsageres udgifter opkræves.",
    Effect = "Hvem der sender regningen, og hvor stor den er.")]
public static class PurchaseChargeRule
{
    /// <param name="trips">Approved purchases of one stay, in any order.</param>
    /// <param name="anyDay">A day in the month.</param>
    public static PurchaseCharge Of(IEnumerable<BoughtTrip> trips, DateOnly anyDay)
    {
        var amount = Ore.Zero;
        var steps = new List<Step>();
        foreach (var trip in trips.Where(t => (t.To.Year, t.To.Month) == (anyDay.Year, anyDay.Month)).OrderBy(t => t.From))
        {
            var (own, wages, accompaniment) = trip.Costs;
            amount += trip.Costs.Total;
            steps.Add(new(
                Words.Of($"Tilkøb {Days(trip)}: egne udgifter {own}, løn {wages} og ledsagernes udgifter {accompaniment}"), trip.Costs.Total, SourceRef.Standard("2.3-4")));
        }

        return new(amount, steps);
    }

    private static Words Days(BoughtTrip trip) => trip.From == trip.To ? Words.Date(trip.To) : Words.Of($"fra {Words.Date(trip.From)} til {Words.Date(trip.To)}");
}
