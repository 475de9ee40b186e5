using System.ComponentModel.DataAnnotations;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>Who ends a stay (hvem der afslutter opholdet).</summary>
public enum DischargeBy
{
    /// <summary>The citizen moves by own wish.</summary>
    [Display(Name = "Borgeren vil selv flytte")] Citizen,

    /// <summary>The stay ends when and as the grant said it would.</summary>
    [Display(Name = "Opholdet slutter, som det er bevilget")] AsGranted,

    /// <summary>The municipality ends the grant; that takes a decision.</summary>
    [Display(Name = "Kommunen afslutter bevillingen")] Municipality,
    [Display(Name = "Borgeren er død")] Died,
}

/// <summary>The last day on which something of a kind was recorded of the stay.</summary>
/// <param name="What">With its article, within a sentence: et statusmøde.</param>
public sealed record RecordedDay(string What, DateOnly On);

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

    /// <summary>Nobody is said to be dead from a day that has not come.</summary>
    public static Gate DiedOn(DischargeBy? by, DateOnly lastDay, DateOnly today) =>
        new GateBuilder("discharge.died-on", "Et dødsfald registreres, når det er sket", SourceRef.Standard("1.1-1"))
            .Saw("Sidste dag", Danish.Date(lastDay))
            .Requires(by is not DischargeBy.Died || lastDay <= today, "Er borgeren død, kan den sidste dag ikke ligge efter i dag.")
            .Answer();

    /// <summary>What was recorded of the stay lies in it: a last day before it would make it history of a time when the citizen did not live there.</summary>
    [Assumption("1.1-1", "Opholdets sidste dag kan ikke ligge før et statusmøde, der er holdt, et dagsnotat, en ledsagelse eller en ferie. Er det registrerede forkert, rettes det først.",
        Alternatives = "Den sidste dag skrives uanset hvad, og det registrerede bliver stående.",
        Effect = "Om en ferie, der er holdt, kan blive aflyst bagefter og pengene for den givet tilbage.")]
    public static Gate AfterRecorded(DateOnly lastDay, IReadOnlyCollection<RecordedDay> recorded)
    {
        var gate = new GateBuilder("discharge.recorded", "Der er ikke registreret noget efter den sidste dag", SourceRef.Standard("1.1-1")).Saw("Sidste dag", Danish.Date(lastDay));
        foreach (var (what, on) in recorded)
        {
            gate.Requires(on <= lastDay, $"Der er registreret {what} den {Danish.Date(on)}. Vælg den dag eller en senere, eller ret det registrerede først.");
        }

        return gate.Answer();
    }

    /// <summary>May the municipality end the stay? Only by a decision that ends the grant, sent and in effect when the citizen leaves.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="endingMadeOn">The day a decision ended the grant; null when there is none in force.</param>
    /// <param name="endingFrom">The first day without the grant, by that decision.</param>
    /// <param name="lastDay">The last day of the stay, inclusive.</param>
    /// <param name="agreedOn">The day of the latest status meeting, when it ended with that the stay ends; null when it did not, or there was none.</param>
    [Source("2.9-3")]
    [Assumption("2.9-3", "Et ophold slutter, som det er bevilget, når det seneste statusmøde er endt med, at opholdet skal slutte. Ellers er det borgeren, der vil flytte, eller en afgørelse om ophør.",
        Alternatives = "Opholdet kan altid afsluttes, når den forventede varighed er gået.",
        Effect = "Om en borger kan udskrives uden et møde og uden en afgørelse.")]
    public static Gate EndedBy(DischargeBy by, DateOnly? endingMadeOn, DateOnly? endingFrom, DateOnly lastDay, DateOnly? agreedOn = null)
    {
        var gate = new GateBuilder("discharge.decided", "Kommunen afslutter kun opholdet ved en afgørelse", SourceRef.Standard("2.9-3"), Law.Rsl("3", 2))
            .Saw("Hvem afslutter opholdet", by.Danish())
            .Saw("Afgørelse om ophør", endingMadeOn is { } made ? Danish.Date(made) : "ingen");
        if (by is DischargeBy.AsGranted)
        {
            gate.Saw("Statusmøde, der endte med, at opholdet slutter", agreedOn is { } agreed ? Danish.Date(agreed) : "ingen")
                .Requires(agreedOn is not null, "Det seneste statusmøde er ikke endt med, at opholdet skal slutte. Hold mødet først, eller vælg, at borgeren selv vil flytte, eller at kommunen afslutter bevillingen.");
        }

        return by is not DischargeBy.Municipality
            ? gate.Answer()
            : gate.Requires(endingMadeOn is not null, "Der er ikke truffet en afgørelse om at afslutte bevillingen. Borgeren skal høres og kan klage, så træf afgørelsen, før borgeren udskrives.")
                .Requires(endingFrom is not { } from || lastDay >= from.AddDays(-1), $"Bevillingen gælder til {(endingFrom is { } day ? Danish.Date(day) : "")} efter afgørelsen. Opholdet kan ikke slutte før.")
                .Answer();
    }

    /// <summary>A day that has come is history; until then it may be moved.</summary>
    public static Gate MayMove(DateOnly? endsOn, DateOnly today) =>
        new GateBuilder("discharge.move", "Udskrivningen er ikke sket endnu", SourceRef.Standard("1.1-1"))
            .Saw("Sidste dag", endsOn is { } on ? Danish.Date(on) : "ikke fastsat")
            .Requires(endsOn is not null, "Der er ikke registreret en udskrivning.")
            .Requires(endsOn is not { } day || day >= today, $"Borgeren flyttede {(endsOn is { } gone ? Danish.Date(gone) : "")}. Dagen kan ikke længere rettes.")
            .Answer();
}
