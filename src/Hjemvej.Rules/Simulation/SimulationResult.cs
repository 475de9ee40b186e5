namespace Hjemvej.Rules.Simulation;

/// <summary>The sums of one figure over some cases.</summary>
/// <param name="CasesA">Cases counted under A.</param>
/// <param name="Both">Cases counted under both; only those can be compared.</param>
/// <param name="Rising">Of those, cases with more under B.</param>
/// <param name="Falling">Of those, cases with less under B.</param>
public sealed record FigureSum(int CasesA, long SumA, int CasesB, long SumB, int Both, long BothA, long BothB, int Rising, int Falling)
{
    public static readonly FigureSum None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Under B less under A, over the cases counted under both.</summary>
    public long Difference => BothB - BothA;

    public int Same => Both - Rising - Falling;

    public FigureSum With(long? a, long? b) => new(
        CasesA + (a is null ? 0 : 1), SumA + (a ?? 0), CasesB + (b is null ? 0 : 1), SumB + (b ?? 0),
        Both + (a is null || b is null ? 0 : 1), BothA + (b is null ? 0 : a ?? 0), BothB + (a is null ? 0 : b ?? 0), Rising + (b > a ? 1 : 0), Falling + (b < a ? 1 : 0));

    public static FigureSum operator +(FigureSum x, FigureSum y) => new(
        x.CasesA + y.CasesA, x.SumA + y.SumA, x.CasesB + y.CasesB, x.SumB + y.SumB, x.Both + y.Both, x.BothA + y.BothA, x.BothB + y.BothB, x.Rising + y.Rising, x.Falling + y.Falling);
}

/// <summary>The cases of one place of a division, summed.</summary>
/// <param name="Sums">In the order of <see cref="Figure"/>.</param>
public sealed record GroupSums(Grouping Grouping, string Label, int Cases, IReadOnlyList<FigureSum> Sums)
{
    public FigureSum this[Figure figure] => Sums[(int)figure];
}

/// <summary>Status meetings with their last day in a month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record MonthCount(DateOnly Month, int A, int B);

/// <summary>A parameter that a standard does not set where cases ask for it.</summary>
/// <param name="InB">The other standard, else the first.</param>
public sealed record MissingCount(bool InB, string Parameter, int Cases);

/// <summary>What a simulation came to. Every sum can be worked out again from the rows of the cases.</summary>
public sealed record SimulationResult(int Cases, IReadOnlyList<GroupSums> Groups, IReadOnlyList<MonthCount> Months, IReadOnlyList<MissingCount> Missing)
{
    public GroupSums All => Groups.FirstOrDefault(g => g.Grouping is Grouping.All) ?? new(Grouping.All, "", 0, [.. Figures.All.Select(_ => FigureSum.None)]);

    public IEnumerable<GroupSums> By(Grouping grouping) => Groups.Where(g => g.Grouping == grouping);
}
