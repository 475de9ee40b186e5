using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Simulation;

/// <summary>What a simulation looks at: from the first to the last day, both inclusive.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>Serviceloven came into force.</summary>
    public static readonly DateOnly Earliest = new(1998, 7, 1);

    public static readonly DateOnly Latest = new(2099, 12, 31);

    public const int MostYears = 10;

    /// <summary>First days of the months it touches.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (DateOnly month = new(From.Year, From.Month, 1); month <= To; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }

    public IEnumerable<int> Years => Enumerable.Range(From.Year, To.Year - From.Year + 1);

    /// <summary>Does something that goes on from a first day to a last one, or without end, go on in it?</summary>
    public bool Meets(DateOnly from, DateOnly? to) => from <= To && !(to < From);

    /// <summary>1. januar 2026 til 31. december 2026</summary>
    public override string ToString() => $"{Danish.Date(From)} til {Danish.Date(To)}";

    /// <returns>Why the days cannot be a period; null when they can.</returns>
    public static Refusal? Check(DateOnly from, DateOnly to) =>
        from < Earliest || from > Latest ? new("simulation.from", $"Skriv en dag fra {Danish.Date(Earliest)} til {Danish.Date(Latest)}.", Field: nameof(From))
        : to < from ? new("simulation.to", "Sidste dag kan ikke ligge før første dag.", Field: nameof(To))
        : to >= from.AddYears(MostYears) ? new("simulation.long", $"Perioden kan højst være {MostYears} år.", Field: nameof(To))
        : null;
}
