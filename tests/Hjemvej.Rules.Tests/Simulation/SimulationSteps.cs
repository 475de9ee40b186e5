using System.Globalization;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>Cases and standards for the laboratory's tests.</summary>
internal static class SimulationSteps
{
    public static readonly Period Year = new(new(2025, 1, 1), new(2025, 12, 31));

    public static Standard Vejen { get; } = StandardFiles.Standard;

    /// <summary>Vejen's with eight weeks, one meeting a year, seven days of holiday and 3.500 kr.</summary>
    public static Standard Tried { get; } = TrialStandard.Of(Vejen,
        [new("processingTime", "8 weeks"), new("followUpsPerYear", "1"), new("holidayDays", "7"), new("disposableAmount", "3500")]);

    public static CaseFacts Applied(DateOnly received, DateOnly? sent = null, DateOnly? asOf = null) => new(asOf ?? new(2026, 3, 2))
    {
        Application = new(received),
        Decision = sent is { } on ? new(on, Outcome.Grant, on, Channel.DigitalPost) : null,
    };

    /// <summary>Lives at an internal residence from a day on; income 9.000, lodging 3.200 and board 3.600 a month, told before moving in.</summary>
    public static CaseFacts Lives(DateOnly from, DateOnly? to = null) => new(new(2026, 3, 2))
    {
        BirthDate = new(1998, 3, 14),
        Residence = new(true, new(2020, 1, 1), null, true, "Bostedet Nord"),
        Enrolment = new(from, to),
        Payment = new(from.AddDays(-10), false, Ore.Kroner(9_000), Ore.Zero, Ore.Kroner(3_200), Ore.Kroner(3_600)),
        Holidays = [new(HolidayKind.Holiday, from.AddDays(30), from.AddDays(36))],
    };

    public static long? Of(this CaseFacts facts, Figure figure, Standard? standard = null, Period? period = null) => CaseOutcome.Of(facts, standard ?? Vejen, period ?? Year)[figure];

    public static SimulationResult Sum(IEnumerable<SimulatedCase> cases, Period? period = null)
    {
        var totals = new SimulationTotals(period ?? Year);
        foreach (var @case in cases)
        {
            totals.Add(@case);
        }

        return totals.Result();
    }

    /// <summary>A result as text, so that two can be compared whole.</summary>
    public static string Text(this SimulationResult result) => string.Join('\n',
        result.Groups.Select(g => $"{g.Grouping} {g.Label} {g.Cases}: {string.Join(" | ", g.Sums)}")
            .Concat(result.Months.Select(m => m.ToString())).Concat(result.Missing.Select(m => m.ToString())).Prepend(result.Cases.ToString(CultureInfo.InvariantCulture)));
}
