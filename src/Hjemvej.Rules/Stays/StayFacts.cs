using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Stays;

/// <summary>The stay (ophold) from enrolment (indskrivning) to discharge; <paramref name="EndsOn"/> is the last day, inclusive.</summary>
public sealed record EnrolmentFacts(DateOnly StartsOn, DateOnly? EndsOn = null);

/// <summary>How days of the yearly holiday (ferie) are spent.</summary>
public enum HolidayKind
{
    /// <summary>A holiday with nights away.</summary>
    [Display(Name = "Ferie")] Holiday,

    /// <summary>A day trip (dagstur) in place of a night.</summary>
    [Display(Name = "Dagstur")] DayTrip,

    /// <summary>Bought beyond the account (tilkøb).</summary>
    [Display(Name = "Tilkøb")] Purchased,
}

/// <summary>One holiday or trip; nights are counted from <paramref name="From"/> to <paramref name="To"/>.</summary>
public sealed record HolidayFacts(HolidayKind Kind, DateOnly From, DateOnly To);
