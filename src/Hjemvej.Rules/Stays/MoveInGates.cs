using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Stays;

/// <summary>How far an offer of a place has come.</summary>
public enum PlaceState
{
    /// <summary>The residence is chosen; nothing is offered yet.</summary>
    Chosen,
    Offered,
    Accepted,
}

/// <summary>Which place the citizen is to have, as the move-in asks about it.</summary>
/// <param name="ReservedFrom">The day from which the place is reserved; null when nothing is reserved.</param>
/// <param name="ClosedFrom">The first day the place is out of use; null when it stays in use.</param>
public sealed record AcceptedPlaceFacts(
    string ResidenceName, string? PlaceLabel, DateOnly? ReservedFrom, PlaceState State = PlaceState.Accepted, DateOnly? ClosedFrom = null);

/// <summary>Is there a place to move into, and is the day one that can be? (indskrivning)</summary>
[Source("2.5-4")]
[Assumption("1.1-1", "Indskrivningen kan registreres op til 30 dage før eller efter dagen for indflytning. Alle krav skal være opfyldt på selve dagen, også når den registreres før eller efter.",
    Alternatives = "En anden grænse, eller kun på selve dagen.",
    Effect = "Hvor længe efter indflytningen den kan skrives ind.",
    Parameter = "moveInWindowDays")]
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
            .Requires(place is not null, "Der er ikke valgt et botilbud til borgeren.")
            .Requires(place is not { State: PlaceState.Chosen }, $"{place?.ResidenceName} er valgt, men pladsen er ikke tilbudt borgeren endnu.")
            .Requires(place is not { State: PlaceState.Offered }, $"Borgeren er tilbudt en plads på {place?.ResidenceName}, men svaret er ikke registreret.")
            .Requires(place is not { State: PlaceState.Accepted, ReservedFrom: null }, "Der er ikke reserveret en plads til borgeren.")
            .Requires(place?.ClosedFrom is not { } closed || closed > day, $"Pladsen er lukket fra {(place?.ClosedFrom is { } shut ? Danish.Date(shut) : "")}.")
            .Requires(place?.ReservedFrom is not { } reserved || reserved <= day, $"Pladsen er først reserveret fra {(place?.ReservedFrom is { } late ? Danish.Date(late) : "")}.")
            .Answer();

    /// <summary>Does the grant still stand? Nobody moves in on one that was ended.</summary>
    public static Gate GrantStands(DateOnly? endedOn) =>
        new GateBuilder("enrolment.grantStands", "Bevillingen gælder stadig", SourceRef.Standard("2.5-5"))
            .Saw("Bevillingen er afsluttet ved en afgørelse", endedOn is { } on ? Danish.Date(on) : "nej")
            .Requires(endedOn is null, $"Bevillingen er afsluttet ved afgørelsen {(endedOn is { } made ? Danish.Date(made) : "")}.")
            .Answer();

    /// <summary>Are the letters that the move-in rests on out of the house? One on paper is sent the day it is put in the post.</summary>
    /// <param name="waiting">The titles of those that are not.</param>
    [Source("2.5-5")]
    [Source("2.10-1")]
    public static Gate LettersPosted(IReadOnlyList<string> waiting) =>
        new GateBuilder("enrolment.lettersPosted", "Brevene om bevilling, plads og egenbetaling er sendt", SourceRef.Standard("2.5-5"), SourceRef.Standard("2.10-1"))
            .Saw("Breve på papir, der ikke er lagt i posten", waiting.Count == 0 ? "ingen" : Danish.And(waiting))
            .Requires(waiting.Count == 0, $"{Danish.And([.. waiting.Select(title => $"»{title}«")])} er ikke lagt i posten. Borgeren har først fået besked, når {(waiting.Count == 1 ? "brevet" : "brevene")} er sendt: Gør det, og skriv hvornår.")
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
