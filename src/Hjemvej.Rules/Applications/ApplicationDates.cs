using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Applications;

/// <summary>Is the day of receipt one that an application can have?</summary>
[Source("2.5-1")]
public static class ApplicationDates
{
    /// <returns>Why not; null when it can.</returns>
    [Assumption("2.5-1", "En ansøgning, der er dateret mere end et år tilbage, regnes for en tastefejl og afvises, så fristen ikke regnes fra en forkert dag.",
        Alternatives = "En kortere eller længere grænse, eller kun en advarsel.",
        Effect = "Gamle ansøgninger kunne registreres med en frist, der for længst er overskredet.")]
    public static Refusal? Check(DateOnly receivedOn, DateOnly birthDate, DateOnly today) =>
        receivedOn > today ? Refused("application.future", "Ansøgningen kan ikke være modtaget efter i dag.")
        : receivedOn < today.AddYears(-1) ? Refused("application.too-old", $"Ansøgningen er dateret for mere end et år siden, {Danish.Date(receivedOn)}. Kontrollér datoen.")
        : receivedOn < birthDate ? Refused("application.before-birth", "Ansøgningen kan ikke være modtaget, før borgeren blev født.")
        : null;

    private static Refusal Refused(string code, string text) => new(code, text, SourceRef.Standard("2.5-1"), "ReceivedOn");
}
