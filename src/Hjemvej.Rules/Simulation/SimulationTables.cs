using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Simulation;

/// <summary>The rows of a simulation as they are exported, the same to every format: texts, whole numbers, amounts and dates.</summary>
public static class SimulationTables
{
    public static IReadOnlyList<string> CaseColumns { get; } =
    [
        "Sag", Grouping.Residence.Danish(), Grouping.Age.Danish(), Grouping.Income.Danish(), Grouping.OwnHome.Danish(),
        .. Figures.All.SelectMany(f => new[] { $"{f.Title} (A)", $"{f.Title} (B)" }),
        "Ikke fastsat (A)", "Ikke fastsat (B)",
    ];

    public static IReadOnlyList<string> FollowUpColumns { get; } = ["Sag", Grouping.Residence.Danish(), "Standard", "Sidste dag for statusmøde"];

    public static IReadOnlyList<string> TotalColumns { get; } =
        ["Opdelt efter", "Gruppe", "Tal", "Sager (A)", "Sum (A)", "Sager (B)", "Sum (B)", "Sager under begge", "Sum af dem (A)", "Sum af dem (B)", "Stiger", "Falder"];

    public static object?[] CaseCells(SimulatedCase @case) =>
    [
        (long)@case.Number, @case.Groups.Residence, @case.Groups.Age.Danish(), @case.Groups.Income.Danish(), @case.Groups.OwnHome.Danish(),
        .. Figures.All.SelectMany(f => new[] { Cell(f, @case.A[f.Figure]), Cell(f, @case.B[f.Figure]) }),
        Titles(@case.A.Missing), Titles(@case.B.Missing),
    ];

    public static IEnumerable<object?[]> FollowUpCells(SimulatedCase @case) =>
        @case.A.Due.Select(due => FollowUp(@case, "A", due)).Concat(@case.B.Due.Select(due => FollowUp(@case, "B", due)));

    public static IEnumerable<object?[]> TotalCells(SimulationResult result) =>
        from @group in result.Groups
        from f in Figures.All
        let sum = @group[f.Figure]
        where sum.CasesA + sum.CasesB > 0
        select new object?[]
        {
            @group.Grouping.Danish(), @group.Label, f.Title, (long)sum.CasesA, Cell(f, sum.CasesA == 0 ? null : sum.SumA), (long)sum.CasesB, Cell(f, sum.CasesB == 0 ? null : sum.SumB),
            (long)sum.Both, Cell(f, sum.Both == 0 ? null : sum.BothA), Cell(f, sum.Both == 0 ? null : sum.BothB), (long)sum.Rising, (long)sum.Falling,
        };

    private static string? Titles(IReadOnlyList<string> missing) => missing.Count == 0 ? null : string.Join(", ", missing.Select(m => Parameters.Find(m)?.Title ?? m));

    private static object?[] FollowUp(SimulatedCase @case, string standard, DateOnly due) => [(long)@case.Number, @case.Groups.Residence, standard, due];

    private static object? Cell(FigureKind kind, long? value) => value is not { } number ? null : kind.IsAmount ? new Ore(number) : number;
}
