using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Stays;

/// <summary>May this holiday be planned, and approved (godkendt)?</summary>
[Source("2.3-1")]
[Source("2.3-4")]
[Assumption("2.3-4", "Et tilkøb er først muligt, når der ikke er flere døgn tilbage på årets feriekonto. Standarden siger, at det er ferie derudover.",
    Alternatives = "Tilkøb når som helst, eller efter en advarsel.",
    Effect = "Om en borger kan komme til at betale for noget, der kunne være gratis.")]
[Assumption("2.3-1", "En ferie ligger i opholdet fra første til sidste dag.",
    Alternatives = "En ferie kan begynde før indflytning eller slutte efter udflytning.",
    Effect = "Ferier, der går ud over opholdet, kunne registreres.")]
public static class HolidayGates
{
    /// <summary>The days make sense, lie within the stay, and the account has room for them: it is asked when they do. What is beyond the account must be bought.</summary>
    /// <param name="holiday">The one asked about.</param>
    /// <param name="others">Every other holiday that is not cancelled.</param>
    /// <param name="stay">The stay it lies in.</param>
    /// <param name="standard">The standard in force.</param>
    public static IReadOnlyList<Gate> ToPlan(HolidayFacts holiday, IReadOnlyList<HolidayFacts> others, EnrolmentFacts stay, Standard standard) =>
        WithinStay(holiday, stay) is { IsOpen: true } within
            ? [Days(holiday), within, NoOverlap(holiday, others), Account(holiday, others, standard)]
            : [Days(holiday), WithinStay(holiday, stay)];

    /// <summary>A purchase takes the citizen's acceptance of the full price.</summary>
    public static Gate Accepted(HolidayKind kind, DateOnly? acceptedOn) =>
        new GateBuilder("holiday.accepted", kind is HolidayKind.Purchased ? "Borgeren har sagt ja til prisen for tilkøbet" : "Ferien er på feriekontoen og kræver ikke accept af en pris", SourceRef.Standard("2.3-4"))
            .Saw("Borgeren har sagt ja", acceptedOn is { } on ? Danish.Date(on) : kind is HolidayKind.Purchased ? "nej" : "ikke nødvendigt")
            .Requires(kind is not HolidayKind.Purchased || acceptedOn is not null, "Borgeren betaler hele tilkøbet. Registrér, at borgeren har sagt ja til prisen, før det godkendes.")
            .Answer();

    /// <summary>A purchase is approved before it begins: the citizen says yes to a price of what is to come.</summary>
    [Assumption("2.3-4", "Et tilkøb godkendes, før turen begynder, senest dagen før den første dag. Standarden siger ikke hvornår.",
        Alternatives = "Et tilkøb kan godkendes efter turen, når grunden er skrevet ned.",
        Effect = "Om en borger kan opkræves for en tur, der ikke var godkendt på forhånd.")]
    public static Gate ApprovedBefore(HolidayFacts holiday, DateOnly today) =>
        new GateBuilder("holiday.approvedBefore", "Tilkøbet godkendes, før turen begynder", SourceRef.Standard("2.3-4"))
            .Saw("Første dag", Danish.Date(holiday.From))
            .Requires(today < holiday.From, $"Turen begyndte {Danish.Date(holiday.From)}. Et tilkøb godkendes, før turen begynder, så borgeren kender og har sagt ja til den fulde pris. Derfor kan det ikke godkendes nu, og borgeren opkræves ikke for det. Aflys det.")
            .Answer();

    private static Gate Days(HolidayFacts holiday) =>
        new GateBuilder("holiday.days", "Dagene passer til formen", SourceRef.Standard("2.3-3"))
            .Saw("Form", holiday.Kind.Danish())
            .Requires(holiday.Kind is not HolidayKind.Holiday || holiday.To > holiday.From, "En ferie har mindst én overnatning. Vælg dagstur, hvis borgeren er hjemme samme dag.")
            .Requires(holiday.Kind is not HolidayKind.DayTrip || holiday.To == holiday.From, "En dagstur begynder og slutter samme dag.")
            .Requires(holiday.To >= holiday.From, "Den sidste dag ligger før den første.")
            .Answer();

    private static Gate WithinStay(HolidayFacts holiday, EnrolmentFacts stay) =>
        new GateBuilder("holiday.withinStay", "Ferien ligger i opholdet", SourceRef.Standard("2.3-1"))
            .Saw("Indskrevet", Danish.Date(stay.StartsOn))
            .Saw("Udskrevet", stay.EndsOn is { } end ? Danish.Date(end) : "nej")
            .Requires(holiday.From >= stay.StartsOn, $"Borgeren flyttede ind {Danish.Date(stay.StartsOn)}. Ferien kan ikke begynde før.")
            .Requires(stay.EndsOn is not { } ends || holiday.To <= ends, $"Opholdet slutter {(stay.EndsOn is { } last ? Danish.Date(last) : "")}. Ferien skal være slut inden.")
            .Answer();

    /// <summary>Nobody is on two trips at a time. One may begin on the day another ends, when both are with a night.</summary>
    private static Gate NoOverlap(HolidayFacts holiday, IReadOnlyList<HolidayFacts> others)
    {
        var gate = new GateBuilder("holiday.noOverlap", "Dagene er ikke brugt til en anden tur", SourceRef.Standard("2.3-3"));
        foreach (var other in others.Where(o => Overlaps(holiday, o)))
        {
            gate.Shut($"{other.Kind.Danish()} {(other.To == other.From ? Danish.Date(other.From) : $"fra {Danish.Date(other.From)} til {Danish.Date(other.To)}")} ligger på de samme dage.");
        }

        return gate.Answer();
    }

    private static bool Overlaps(HolidayFacts a, HolidayFacts b) =>
        a.From <= b.To && b.From <= a.To && !(a.To > a.From && b.To > b.From && (a.From == b.To || b.From == a.To));

    private static Gate Account(HolidayFacts holiday, IReadOnlyList<HolidayFacts> others, Standard standard)
    {
        var gate = new GateBuilder("holiday.account", "Der er døgn nok på feriekontoen", SourceRef.Standard("2.3-1"), SourceRef.Standard("2.3-4"));
        foreach (var year in Enumerable.Range(holiday.From.Year, Math.Clamp(holiday.To.Year - holiday.From.Year, 0, 1) + 1))
        {
            var takes = HolidayAccountRule.DaysIn(holiday, year);
            if (takes == 0)
            {
                continue;
            }

            var account = HolidayAccountRule.Of(others, year, standard);
            if (holiday.Kind is HolidayKind.Purchased)
            {
                gate.Saw($"Tilbage på kontoen for {year}", Danish.Count(account.Remaining, "døgn", "døgn"))
                    .Requires(account.Remaining == 0, $"Der er {Danish.Count(account.Remaining, "døgn", "døgn")} tilbage på feriekontoen for {year}, som borgeren ikke skal betale løn for. Planlæg dem først. Kun det, der er derudover, er et tilkøb.");
                continue;
            }

            gate.Saw($"Tilbage på kontoen for {year}", Danish.Count(account.Remaining, "døgn", "døgn"))
                .Saw($"Ferien bruger i {year}", Danish.Count(takes, "døgn", "døgn"))
                .Requires(takes <= account.Remaining, $"Ferien bruger {Danish.Count(takes, "døgn", "døgn")} i {year}, men der er kun {Danish.Count(account.Remaining, "døgn", "døgn")} tilbage. Det, der er mere, skal være et tilkøb.");
        }

        return gate.Answer();
    }
}
