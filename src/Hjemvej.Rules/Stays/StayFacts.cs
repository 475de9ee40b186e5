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

/// <summary>What an accompaniment is for (ledsagelse).</summary>
public enum AccompanimentKind
{
    /// <summary>Part of every placement (standard 2.1).</summary>
    [Display(Name = "Til behandling")] Treatment,

    /// <summary>Needs the residence's individual assessment.</summary>
    [Display(Name = "Til aktivitet")] Activity,

    /// <summary>Needs the residence's individual assessment.</summary>
    [Display(Name = "Til nødvendige indkøb")] Shopping,
}

/// <summary>The period of an individual assessment of accompaniment; both days inclusive, no end means until ended.</summary>
public sealed record AccompanimentAssessmentFacts(AccompanimentKind Kind, DateOnly From, DateOnly? To);

/// <summary>Who cleans (standard 2, Praktiske opgaver).</summary>
public enum CleaningKind
{
    /// <summary>A pedagogical activity with the citizen; the starting point.</summary>
    [Display(Name = "Borgeren gør rent sammen med personalet")] Participates,

    /// <summary>The citizen cannot take part: the elderly-care standard applies.</summary>
    [Display(Name = "Efter kvalitetsstandarden på ældreområdet")] ElderlyCareStandard,

    /// <summary>Extra cleaning bought privately at the citizen's own cost; no municipal cost.</summary>
    [Display(Name = "Ekstra rengøring købt privat for egen regning")] PrivatelyPurchased,
}
