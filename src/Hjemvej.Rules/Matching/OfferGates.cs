using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Matching;

/// <summary>May the chosen place be offered to the citizen? (tilbud om plads)</summary>
public static class OfferGates
{
    /// <param name="facts">Of the choice.</param>
    /// <param name="day">The day of the offer: today.</param>
    public static IReadOnlyList<Gate> Of(OfferFacts facts, DateOnly day) =>
    [
        Granted(facts.Grant, day),
        RegistrationRule.Of("offer.registered", facts.Residence, day),
        Suitable(facts),
        InternalFirstGate.Of(facts.Residence, facts.PassedOver) with { Id = "offer.internalFirst" },
        NeedsMet(facts),
        Heard(facts),
        Free(facts, day),
        InTurn(facts),
    ];

    /// <summary>Was the grant sent to the citizen?</summary>
    [Source("2.5-5")]
    public static Gate Granted(DecisionFacts? decision, DateOnly day)
    {
        var sent = decision is { Outcome: Outcome.Grant } ? decision.SentOn : null;
        return new GateBuilder("offer.granted", "Bevillingen er sendt til borgeren", SourceRef.Standard("2.5-5"), SourceRef.Standard("2.5-4"))
            .Saw("Bevillingen er sendt", sent is { } on ? Danish.Date(on) : "nej")
            .Requires(sent <= day, "Bevillingen er ikke sendt til borgeren. En plads kan først tilbydes, når brevet er sendt.")
            .Answer();
    }

    /// <summary>Is it judged able to meet the needs, or is it written why it is chosen nevertheless?</summary>
    [Source("2.7-1")]
    public static Gate Suitable(OfferFacts facts)
    {
        var reasoned = !string.IsNullOrWhiteSpace(facts.UnsuitableBecause);
        var gate = new GateBuilder("offer.suitable", "Botilbuddet er vurderet egnet", SourceRef.Standard("2.7-1"))
            .Saw("Målgruppe, støttebehov og adgang passer", facts.Suitable ? "ja" : "nej");
        return (!facts.Suitable && reasoned ? gate.Saw("Valgt alligevel, fordi", facts.UnsuitableBecause) : gate)
            .Requires(facts.Suitable || reasoned, "Botilbuddet passer ikke på alle punkter. Skriv, hvorfor det alligevel kan dække borgerens behov, eller vælg et andet.")
            .Answer();
    }

    /// <summary>Is it stated, theme by theme, how the residence meets the need?</summary>
    [Source("2.7-2")]
    public static Gate NeedsMet(OfferFacts facts)
    {
        var gate = new GateBuilder("offer.needsMet", "Det er beskrevet, hvordan botilbuddet dækker behovet, tema for tema", SourceRef.Standard("2.7-2"))
            .Saw("Temaer i fokus i udredningen", facts.ThemesInFocus.Count == 0 ? "ingen" : Danish.And(facts.ThemesInFocus));
        foreach (var theme in facts.ThemesWithoutStatement)
        {
            gate.Requires(false, $"Skriv, hvordan botilbuddet dækker behovet inden for {theme}.");
        }

        return gate.Answer();
    }

    /// <summary>Is the place found together with the citizen?</summary>
    [Source("2.7-3")]
    public static Gate Heard(OfferFacts facts) =>
        new GateBuilder("offer.heard", "Borgerens holdning til pladsen er skrevet ned", SourceRef.Standard("2.7-3"))
            .Saw("Borgerens holdning", facts.OpinionRecorded ? "skrevet ned" : "mangler")
            .Requires(facts.OpinionRecorded, "Tal med borgeren om botilbuddet, og skriv borgerens holdning.")
            .Requires(!facts.ObjectionUnanswered, "Borgeren er helt eller delvist uenig. Skriv, hvad I har lagt vægt på over for det, borgeren har sagt.")
            .Answer();

    /// <summary>Is there a place that nobody holds?</summary>
    [Source("2.5-4")]
    public static Gate Free(OfferFacts facts, DateOnly day) =>
        new GateBuilder("offer.free", "Der er en ledig plads", SourceRef.Standard("2.5-4"))
            .Saw("Ledige pladser", FreePlaceWords.Of(facts.FreeFrom, day))
            .Requires(facts.FreePlaces > 0, "Der er ingen ledig plads lige nu. Vælg et andet botilbud, eller lad borgeren blive på ventelisten.")
            .Answer();

    /// <summary>Is it this citizen's turn, or is it written why they come first?</summary>
    [Source("2.5-4")]
    [Assumption("2.5-4", "En plads kan tilbydes uden for tur, når grunden er skrevet ned. Grunden står i sagens historik.",
        Alternatives = "Rækkefølgen kan ikke fraviges, eller kun af en leder.",
        Effect = "Hvem der kan få en plads før andre.")]
    public static Gate InTurn(OfferFacts facts)
    {
        var inTurn = WaitingOrder.IsInTurn(facts.AheadInTurn, facts.FreePlaces);
        var reasoned = !string.IsNullOrWhiteSpace(facts.OutOfTurnBecause);
        var gate = new GateBuilder("offer.inTurn", "Det er borgerens tur til pladsen", SourceRef.Standard("2.5-4"))
            .Saw("Andre på ventelisten, som pladsen passer til, og som er før i rækken", $"{facts.AheadInTurn}")
            .Saw("Pladser, der kan tilbydes", $"{facts.FreePlaces}");
        return (!inTurn && reasoned ? gate.Saw("Tilbydes uden for tur, fordi", facts.OutOfTurnBecause) : gate)
            .Requires(inTurn || reasoned, $"{Danish.Count(facts.AheadInTurn, "anden borger", "andre borgere")} på ventelisten er før i rækken til pladsen. Skriv, hvorfor den tilbydes til denne borger først.")
            .Answer();
    }
}
