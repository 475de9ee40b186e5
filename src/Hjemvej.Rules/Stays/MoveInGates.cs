using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Stays;

/// <summary>Which place the citizen said yes to, as the move-in asks about it.</summary>
/// <param name="ReservedFrom">The day from which the place is reserved; null when nothing is reserved.</param>
public sealed record AcceptedPlaceFacts(string ResidenceName, string? PlaceLabel, DateOnly? ReservedFrom);

/// <summary>Is there a place to move into, and is the day one that can be? (indskrivning)</summary>
[Source("2.5-4")]
[Assumption("1.1-1", "Indskrivningen kan registreres op til 30 dage før eller efter dagen for indflytning. Alle krav skal være opfyldt på selve dagen, også når den registreres før eller efter.",
    Alternatives = "En anden grænse, eller kun på selve dagen.",
    Effect = "Hvor længe efter indflytningen den kan skrives ind.")]
public static class MoveInGates
{
    /// <param name="place">The place the citizen said yes to.</param>
    /// <param name="earlier">The latest stay of the case.</param>
    /// <param name="day">The day of moving in.</param>
    /// <param name="today">The day it is recorded.</param>
    public static IReadOnlyList<Gate> Of(AcceptedPlaceFacts? place, EnrolmentFacts? earlier, DateOnly day, DateOnly today, Standard standard) =>
        [PlaceAccepted(place, day), NotLivingElsewhere(earlier, day), DayIsNear(day, today, standard)];

    /// <summary>Did the citizen say yes to a place, and is it reserved on the day?</summary>
    public static Gate PlaceAccepted(AcceptedPlaceFacts? place, DateOnly day) =>
        new GateBuilder("enrolment.placeAccepted", "Borgeren har sagt ja til en plads, og den er reserveret", SourceRef.Standard("2.5-4"))
            .Saw("Botilbud", place?.ResidenceName ?? "intet")
            .Saw("Plads", place?.PlaceLabel ?? "ingen")
            .Saw("Reserveret fra", place?.ReservedFrom is { } from ? Danish.Date(from) : "ikke reserveret")
            .Requires(place is not null, "Borgeren har ikke sagt ja til en plads.")
            .Requires(place is null || place.ReservedFrom is not null, "Der er ikke reserveret en plads til borgeren.")
            .Requires(place?.ReservedFrom is not { } reserved || reserved <= day, $"Pladsen er først reserveret fra {(place?.ReservedFrom is { } late ? Danish.Date(late) : "")}.")
            .Answer();

    /// <summary>Nobody has two stays at a time.</summary>
    public static Gate NotLivingElsewhere(EnrolmentFacts? earlier, DateOnly day) =>
        new GateBuilder("enrolment.noOtherStay", "Borgeren har ikke et andet ophold i sagen", SourceRef.Standard("1.1-1"))
            .Saw("Tidligere ophold", earlier is null ? "intet" : earlier.EndsOn is { } end ? $"fra {Danish.Date(earlier.StartsOn)} til {Danish.Date(end)}" : $"fra {Danish.Date(earlier.StartsOn)}")
            .Requires(earlier is null || earlier.EndsOn < day, $"Borgeren er allerede indskrevet fra {(earlier is null ? "" : Danish.Date(earlier.StartsOn))}.")
            .Answer();

    /// <summary>Is the day close enough to be meant?</summary>
    /// <remarks>Wide enough for an ordinary move, narrow enough to catch a wrong year.</remarks>
    public static Gate DayIsNear(DateOnly day, DateOnly today, Standard standard)
    {
        var window = standard.MoveInWindowDays.On(today);
        return new GateBuilder("enrolment.day", $"Dagen for indflytning er inden for {Danish.Count(window.Value, "dag", "dage")}", SourceRef.Standard("1.1-1"))
            .Saw("I dag", Danish.Date(today))
            .Saw("Dagen for indflytning", Danish.Date(day))
            .Requires(day <= today.AddDays(window.Value), $"Der kan indskrives til og med {Danish.Date(today.AddDays(window.Value))}. Vent med en senere dag.")
            .Requires(day >= today.AddDays(-window.Value), $"Der kan tidligst indskrives fra {Danish.Date(today.AddDays(-window.Value))}.")
            .Answer();
    }
}
