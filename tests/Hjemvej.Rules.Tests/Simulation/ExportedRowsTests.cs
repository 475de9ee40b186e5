using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Simulation;
using static Hjemvej.Rules.Tests.Simulation.SimulationSteps;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>The rows that are exported, from which anybody can work the sums out again.</summary>
public sealed class ExportedRowsTests
{
    private static readonly SimulatedCase Anna = SimulatedCase.Of(1022, Lives(new(2025, 1, 15)), Vejen, Tried, Year);

    /// <summary>Lives there before the first year that has an amount under Vejen's standard.</summary>
    private static readonly SimulatedCase Early = SimulatedCase.Of(1023, Lives(new(2024, 6, 16)), Vejen, Tried, new(new(2024, 7, 1), new(2024, 12, 31)));

    [Fact]
    public void A_case_has_a_column_for_each_figure_under_each_standard()
    {
        Assert.Equal(
            ["Sag", "Botilbud", "Alder på periodens første dag", "Indtægt efter skat om måneden", "Egen bolig", "For sene afgørelser (A)", "For sene afgørelser (B)"],
            SimulationTables.CaseColumns.Take(7));
        Assert.Equal(["Ikke fastsat (A)", "Ikke fastsat (B)"], SimulationTables.CaseColumns.TakeLast(2));
        Assert.Equal(SimulationTables.CaseColumns.Count, SimulationTables.CaseCells(Anna).Length);
    }

    [Fact]
    public void A_case_is_a_row_of_whole_numbers_and_amounts()
    {
        var cells = Row(Anna);

        Assert.Equal((1022L, "Bostedet Nord", "25 til 39 år", "8.000 til 12.000 kr.", "Har ikke egen bolig ved siden af"),
            (cells["Sag"], cells["Botilbud"], cells["Alder på periodens første dag"], cells["Indtægt efter skat om måneden"], cells["Egen bolig"]));
        Assert.Equal((2L, 1L), (cells["Statusmøder, der skal holdes (A)"], cells["Statusmøder, der skal holdes (B)"]));
        Assert.Equal((Ore.Kroner(6_100), Ore.Kroner(5_500)), (cells["Egenbetaling om måneden (A)"], cells["Egenbetaling om måneden (B)"]));
        Assert.Null(cells["For sene afgørelser (A)"]);
        Assert.Equal((null, null), (cells["Ikke fastsat (A)"], cells["Ikke fastsat (B)"]));
    }

    [Fact]
    public void What_a_standard_does_not_set_is_named_in_the_row()
    {
        var cells = Row(Early);

        Assert.Equal(("Rådighedsbeløb om måneden", null), (cells["Ikke fastsat (A)"], cells["Ikke fastsat (B)"]));
        Assert.Equal((null, Ore.Kroner(5_500)), (cells["Egenbetaling om måneden (A)"], cells["Egenbetaling om måneden (B)"]));
        Assert.Equal("Rådighedsbeløb om måneden, ukendt", Row(Early with { A = Early.A with { Missing = ["disposableAmount", "ukendt"] } })["Ikke fastsat (A)"]);
    }

    [Fact]
    public void Every_status_meeting_is_a_row_of_its_own_under_each_standard() =>
        Assert.Equal<object?[]>(
            [
                [1022L, "Bostedet Nord", "A", new DateOnly(2025, 4, 15)],
                [1022L, "Bostedet Nord", "A", new DateOnly(2025, 10, 15)],
                [1022L, "Bostedet Nord", "B", new DateOnly(2025, 4, 15)],
            ],
            SimulationTables.FollowUpCells(Anna));

    [Fact]
    public void A_sum_is_left_empty_where_no_case_is_counted_and_left_out_where_none_is_counted_at_all()
    {
        var rows = SimulationTables.TotalCells(Sum([Early])).Where(row => (string)row[0]! == "I alt").ToDictionary(row => (string)row[2]!);

        Assert.Equal(["I alt", "I alt", "Egenbetaling om måneden", 0L, null, 1L, Ore.Kroner(5_500), 0L, null, null, 0L, 0L], rows["Egenbetaling om måneden"]);
        Assert.DoesNotContain("For sene afgørelser", rows.Keys);
        Assert.Equal(SimulationTables.TotalColumns.Count, rows["Egenbetaling om måneden"].Length);
    }

    [Fact]
    public void A_sum_tells_both_standards_and_the_cases_that_can_be_compared()
    {
        var rows = SimulationTables.TotalCells(Sum([Anna, Early])).Where(row => (string)row[0]! == "I alt").ToDictionary(row => (string)row[2]!);
        var anna = SimulationTables.TotalCells(Sum([Anna])).First(row => (string)row[2]! == "Egenbetaling om måneden");

        Assert.Equal(
            ["I alt", "I alt", "Egenbetaling om måneden", 1L, Ore.Kroner(6_100), 2L, Ore.Kroner(11_000), 1L, Ore.Kroner(6_100), Ore.Kroner(5_500), 0L, 1L],
            rows["Egenbetaling om måneden"]);
        Assert.Equal(["I alt", "I alt", "Egenbetaling om måneden", 1L, Ore.Kroner(6_100), 1L, Ore.Kroner(5_500), 1L, Ore.Kroner(6_100), Ore.Kroner(5_500), 0L, 1L], anna);
    }

    [Fact]
    public void A_sum_that_one_standard_alone_gives_stands_in_its_own_column()
    {
        var onlyA = Early with { A = Early.B, B = Early.A };
        var row = SimulationTables.TotalCells(Sum([onlyA])).First(r => (string)r[2]! == "Egenbetaling om måneden");

        Assert.Equal([1L, Ore.Kroner(5_500), 0L, null], row[3..7]);
    }

    [Fact]
    public void The_difference_of_a_case_is_the_other_standard_less_the_first()
    {
        Assert.Equal(-60_000, Anna.Difference(Figure.MonthlyPayment));
        Assert.Null(Early.Difference(Figure.MonthlyPayment));
    }

    private static Dictionary<string, object?> Row(SimulatedCase @case) =>
        SimulationTables.CaseColumns.Zip(SimulationTables.CaseCells(@case)).ToDictionary(pair => pair.First, pair => pair.Second);
}
