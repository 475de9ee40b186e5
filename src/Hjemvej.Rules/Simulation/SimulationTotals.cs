namespace Hjemvej.Rules.Simulation;

/// <summary>Sums cases as they stream by; what is kept does not grow with their number. The order of the cases, and how they are shared out, does not matter.</summary>
public sealed class SimulationTotals(Period period)
{
    private readonly Dictionary<(Grouping Grouping, int Order, string Label), (int Cases, FigureSum[] Sums)> _groups = [];
    private readonly Dictionary<DateOnly, (int A, int B)> _months = [];
    private readonly Dictionary<(bool InB, string Parameter), int> _missing = [];

    public int Cases { get; private set; }

    public void Add(SimulatedCase @case)
    {
        Cases++;
        foreach (var place in @case.Groups.Places)
        {
            var (cases, sums) = _groups.TryGetValue(place, out var known) ? known : (0, NoSums());
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = sums[i].With(@case.A.Values[i], @case.B.Values[i]);
            }

            _groups[place] = (cases + 1, sums);
        }

        foreach (var due in @case.A.Due)
        {
            Count(due, 1, 0);
        }

        foreach (var due in @case.B.Due)
        {
            Count(due, 0, 1);
        }

        foreach (var parameter in @case.A.Missing)
        {
            _missing[(false, parameter)] = _missing.GetValueOrDefault((false, parameter)) + 1;
        }

        foreach (var parameter in @case.B.Missing)
        {
            _missing[(true, parameter)] = _missing.GetValueOrDefault((true, parameter)) + 1;
        }
    }

    /// <summary>Adds what somebody else has summed of other cases.</summary>
    public void Add(SimulationTotals others)
    {
        Cases += others.Cases;
        foreach (var (place, (cases, sums)) in others._groups)
        {
            var (mine, summed) = _groups.TryGetValue(place, out var known) ? known : (0, NoSums());
            _groups[place] = (mine + cases, [.. summed.Zip(sums, (x, y) => x + y)]);
        }

        foreach (var (month, (a, b)) in others._months)
        {
            Count(month, a, b);
        }

        foreach (var (key, count) in others._missing)
        {
            _missing[key] = _missing.GetValueOrDefault(key) + count;
        }
    }

    public SimulationResult Result() => new(
        Cases,
        [.. _groups.OrderBy(g => g.Key.Grouping).ThenBy(g => g.Key.Order).ThenBy(g => g.Key.Label, StringComparer.Ordinal).Select(g => new GroupSums(g.Key.Grouping, g.Key.Label, g.Value.Cases, [.. g.Value.Sums]))],
        [.. period.Months.Select(m => _months.TryGetValue(m, out var count) ? new MonthCount(m, count.A, count.B) : new(m, 0, 0))],
        [.. _missing.OrderBy(m => m.Key.InB).ThenBy(m => m.Key.Parameter, StringComparer.Ordinal).Select(m => new MissingCount(m.Key.InB, m.Key.Parameter, m.Value))]);

    private void Count(DateOnly day, int a, int b)
    {
        DateOnly month = new(day.Year, day.Month, 1);
        var (x, y) = _months.GetValueOrDefault(month);
        _months[month] = (x + a, y + b);
    }

    private static FigureSum[] NoSums()
    {
        var sums = new FigureSum[Figures.All.Count];
        Array.Fill(sums, FigureSum.None);
        return sums;
    }
}
