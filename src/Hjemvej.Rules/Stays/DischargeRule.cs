using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>May the stay end on this day (udskrivning)? The last day is inclusive; the place is free from the day after.</summary>
[Source("1.1-1")]
[Assumption("1.1-1", "En udskrivning kan registreres op til et år frem. Den sidste dag kan rettes, så længe den ikke er gået.",
    Alternatives = "En kortere eller ingen grænse frem i tiden.",
    Effect = "Hvor tidligt en kendt udflytning kan skrives ind.")]
public static class DischargeRule
{
    public static Gate EndsOn(DateOnly startsOn, DateOnly lastDay, DateOnly today) =>
        new GateBuilder("discharge.day", "Den sidste dag ligger i opholdet", SourceRef.Standard("1.1-1"))
            .Saw("Indskrevet", Danish.Date(startsOn))
            .Saw("Sidste dag", Danish.Date(lastDay))
            .Requires(lastDay >= startsOn, $"Borgeren flyttede ind {Danish.Date(startsOn)}. Den sidste dag kan ikke ligge før.")
            .Requires(lastDay <= today.AddYears(1), $"Den sidste dag kan højst ligge et år frem, altså {Danish.Date(today.AddYears(1))}.")
            .Answer();

    /// <summary>A day that has come is history; until then it may be moved.</summary>
    public static Gate MayMove(DateOnly? endsOn, DateOnly today) =>
        new GateBuilder("discharge.move", "Udskrivningen er ikke sket endnu", SourceRef.Standard("1.1-1"))
            .Saw("Sidste dag", endsOn is { } on ? Danish.Date(on) : "ikke fastsat")
            .Requires(endsOn is not null, "Der er ikke registreret en udskrivning.")
            .Requires(endsOn is not { } day || day >= today, $"Borgeren flyttede {(endsOn is { } gone ? Danish.Date(gone) : "")}. Dagen kan ikke længere rettes.")
            .Answer();
}
