using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>What a holiday costs. <paramref name="OwnExpenses"/> are the citizen's travel, meals and tickets.</summary>
public sealed record HolidayCosts(Ore OwnExpenses, Ore StaffWages, Ore AccompanimentCosts)
{
    public Ore Total => OwnExpenses + StaffWages + AccompanimentCosts;
}

/// <summary>Who pays what of a holiday.</summary>
public sealed record HolidayBudget(Ore CitizenPays, Ore ResidencePays, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);

/// <summary>Who pays what of a holiday, day trip or purchase?</summary>
[Source("2.3-2")]
[Source("2.3-4")]
[Assumption("2.3-4", "Et tilkøb kan også være en dagstur. Tilkøbsloven er af nogle kommuner læst sådan, at den kun gælder ferie med mindst en overnatning.",
    Alternatives = "Tilkøb kun af ferie med mindst en overnatning.",
    Effect = "Om borgeren kan købe en ekstra dagstur.")]
public static class HolidayBudgetRule
{
    public static HolidayBudget Of(HolidayKind kind, HolidayCosts costs)
    {
        var bought = kind is HolidayKind.Purchased;
        var staff = costs.StaffWages + costs.AccompanimentCosts;
        var citizen = bought ? costs.Total : costs.OwnExpenses;
        var residence = bought ? Ore.Zero : staff;
        var payer = bought ? "borgeren" : "botilbuddet";
        return new(citizen, residence,
        [
            new("Borgerens egne udgifter, betales af borgeren", costs.OwnExpenses.ToString()),
            new($"Løn til personale, betales af {payer}", costs.StaffWages.ToString()),
            new($"Ledsagernes udgifter, betales af {payer}", costs.AccompanimentCosts.ToString()),
            new("Borgeren betaler", citizen.ToString()),
            new("Botilbuddet betaler", residence.ToString()),
        ],
        [SourceRef.Standard(bought ? "2.3-4" : "2.3-2")]);
    }
}
