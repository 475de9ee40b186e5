using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Simulation;

/// <summary>What one case comes to under one standard, as it is summed, kept and exported.</summary>
/// <param name="Values">In the order of <see cref="Figure"/>; null where the case is not counted.</param>
/// <param name="Due">Last days of the status meetings in the period.</param>
/// <param name="Missing">Names of the parameters that are not set where the case asks for them.</param>
public sealed record SimulatedSide(IReadOnlyList<long?> Values, IReadOnlyList<DateOnly> Due, IReadOnlyList<string> Missing)
{
    public long? this[Figure figure] => Values[(int)figure];

    public static SimulatedSide Of(CaseOutcome outcome)
    {
        var values = new long?[Figures.All.Count];
        foreach (var kind in Figures.All)
        {
            values[(int)kind.Figure] = outcome[kind.Figure];
        }

        return new(values, [.. (outcome.FollowUps ?? []).Select(f => f.Due)], outcome.Missing.Count == 0 ? [] : [.. outcome.Missing.Select(m => m.Parameter).Distinct()]);
    }
}

/// <summary>One case under two standards (et regnestykke i laboratoriet).</summary>
/// <param name="Number">The case's number, the number of an invented case, or the line of a scenario.</param>
public sealed record SimulatedCase(int Number, CaseGroups Groups, SimulatedSide A, SimulatedSide B)
{
    public static SimulatedCase Of(int number, CaseFacts facts, Standard a, Standard b, Period period) => new(
        number, CaseGroups.Of(facts, period), SimulatedSide.Of(CaseOutcome.Of(facts, a, period)), SimulatedSide.Of(CaseOutcome.Of(facts, b, period)));

    /// <summary>Under B less under A; null unless it is counted under both.</summary>
    public long? Difference(Figure figure) => B[figure] - A[figure];
}
