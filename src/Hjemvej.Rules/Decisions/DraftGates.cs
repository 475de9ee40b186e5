using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>A decision as it is drafted: what the letter has to say.</summary>
/// <param name="Outcome">On the application; null for a later decision.</param>
/// <param name="Purposes">How many purposes of the stay are chosen.</param>
/// <param name="Change">What a later decision changes.</param>
/// <param name="TakesEffectOn">From when it does.</param>
public sealed record DraftFacts(
    Outcome? Outcome, string? LegalBasis, string? Facts, string? Reasons, string? CitizensViews,
    int Purposes, bool WayOut, string? ExpectedDuration, string? Change, DateOnly? TakesEffectOn)
{
    /// <summary>What the draft began with that tells what happened and gives no reason: what the committee recommended.</summary>
    public string? Suggested { get; init; }

    /// <summary>A later decision that adjusts the grant, and so says anew what the stay is for.</summary>
    public bool Adjusts { get; init; }

    /// <summary>The reasons without what the draft began with.</summary>
    public string? OwnReasons => Suggested is { Length: > 0 } suggested ? Reasons?.Replace(suggested, "", StringComparison.Ordinal) : Reasons;
}

/// <summary>Who gets a letter, as far as it decides how the letter can go (modtager).</summary>
/// <param name="Exempt">The citizen is exempt from Digital Post.</param>
/// <param name="HasAddress">There is an address that a letter on paper can go to.</param>
/// <param name="StandIn">The name of whoever gets the letter in the citizen's place; null for the citizen.</param>
/// <param name="HasCpr">The citizen's CPR number is known: Digital Post is found by it.</param>
public sealed record RecipientFacts(bool Exempt, bool HasAddress = true, string? StandIn = null, bool HasCpr = true);

/// <summary>What stands in the way of a decision beside the assessment and the committee: is there one already, and does the letter say enough?</summary>
public static class DraftGates
{
    /// <summary>Is the application still to be decided?</summary>
    /// <param name="inForce">The decision on the application that was made and is not set aside.</param>
    /// <param name="complaintFoundRight">A complaint over it was found right, wholly or partly.</param>
    [Source("2.5-5")]
    public static Gate Undecided(ApplicationFacts application, DecisionFacts? inForce, bool complaintFoundRight)
    {
        var sent = inForce is null ? null : DecisionDeadlineRule.SentInThisRound(application, inForce with { FirstAnsweredOn = null });
        return new GateBuilder("decision.undecided", "Ansøgningen er ikke afgjort", SourceRef.Standard("2.5-5"))
            .Saw("Afgørelsen er sendt", sent is { } on ? Danish.Date(on) : "nej")
            .Saw("Borgeren har fået medhold i en klage", complaintFoundRight ? "ja" : "nej")
            .Requires(sent is null || complaintFoundRight, $"Der er truffet og sendt afgørelse {(sent is { } day ? Danish.Date(day) : "")}. En ny kræver en klage, der får medhold, eller en hjemvisning.")
            .Answer();
    }

    /// <summary>Does the new decision give what the citizen was found right in?</summary>
    /// <param name="outcome">Of the new decision.</param>
    /// <param name="over">What was decided before, and complained over.</param>
    /// <param name="wholly">The municipality found the citizen right wholly (fuldt medhold); otherwise in part.</param>
    [Source("2.5-5")]
    public static Gate FoundRight(Outcome outcome, Outcome over, bool wholly) =>
        new GateBuilder("decision.foundRight", "Afgørelsen giver borgeren det, klagen fik medhold i", Law.Rsl("66"), SourceRef.Standard("2.5-5"))
            .Saw("Klagen fik", wholly ? "fuldt medhold" : "delvist medhold")
            .Saw("Der er klaget over", over.Danish())
            .Requires(outcome is Outcome.Grant || over is not Outcome.Grant, "Borgeren har fået medhold i klagen over bevillingen. Den nye afgørelse kan ikke være et nej: den skal være en bevilling.")
            .Requires(
                outcome is Outcome.Grant || over is Outcome.Grant || !wholly,
                $"Borgeren har fået fuldt medhold i klagen over {(over is Outcome.HomeSupport ? "henvisningen til § 85" : "afslaget")}. Den nye afgørelse skal give borgeren det botilbud, der er søgt om.")
            .Answer();

    /// <summary>May the grant be adjusted or ended?</summary>
    /// <param name="granted">A grant was sent.</param>
    /// <param name="enrolled">The citizen has moved in; before that, a grant can only be ended.</param>
    /// <param name="adjusts">The decision adjusts the grant; otherwise it ends it.</param>
    /// <param name="meetingAsksForIt">The latest status meeting ended in anything but an unchanged continuation, and no decision was made since.</param>
    /// <param name="complaintFoundRight">A complaint over the latest such decision was found right, wholly or partly.</param>
    /// <param name="endsAgain">The complaint was found wholly right over an ending, this decision would end the grant again, and no status meeting since has shown a reason.</param>
    [Source("2.9-3")]
    [Assumption("2.9-3", "En bevilling, som borgeren ikke har taget i brug, kan afsluttes med en afgørelse uden et statusmøde. Efter indflytning kræver en ændring et statusmøde eller en klage, der har fået medhold. Visitationsudvalget forelægges ikke ændringer.",
        Alternatives = "Udvalget forelægges også ændringer, eller en ændring kan træffes uden et statusmøde.",
        Effect = "Hvor mange skridt der er før en ændring.")]
    public static Gate Later(bool granted, bool enrolled, bool adjusts, bool meetingAsksForIt, bool complaintFoundRight, bool endsAgain = false) =>
        new GateBuilder("decision.later", enrolled ? "Et statusmøde eller en klage har vist, at bevillingen skal ændres" : "Bevillingen kan afsluttes, før borgeren er flyttet ind", SourceRef.Standard("2.9-3"))
            .Saw("Bevilling", granted ? "er sendt" : "nej")
            .Saw("Borgeren er flyttet ind", enrolled ? "ja" : "nej")
            .Saw("Statusmøde, der kræver en afgørelse", meetingAsksForIt ? "ja" : "nej")
            .Saw("Medhold i en klage over en ændring", complaintFoundRight ? "ja" : "nej")
            .Requires(granted, "Der er ingen bevilling, som kan ændres.")
            .Requires(enrolled || !adjusts || complaintFoundRight, "Bevillingen kan først tilpasses, når borgeren er flyttet ind.")
            .Requires(!endsAgain, "Borgeren har fået fuldt medhold i klagen over, at bevillingen blev afsluttet. Den kan kun afsluttes igen, når et nyt statusmøde har vist, at behovet har ændret sig. Træf en afgørelse, der lader bevillingen fortsætte.")
            .Requires(!enrolled || meetingAsksForIt || complaintFoundRight, "Bevillingen ændres efter et statusmøde, der har vist, at behov og bevilling ikke passer sammen. Hold statusmødet først.")
            .Answer();

    /// <summary>Does the letter give the reasons that the law asks for, and all that a grant must carry?</summary>
    [Source("2.5-5")]
    [Source("1.1-1")]
    [Source("1.1-4")]
    public static Gate Reasoned(DraftFacts draft, DateOnly today)
    {
        var gate = new GateBuilder("decision.reasoned", "Afgørelsen er begrundet", Law.Fvl("24"), SourceRef.Standard("2.5-5"));
        Text(gate, "Regler", draft.LegalBasis, "Skriv de regler, afgørelsen bygger på.");
        Text(gate, "Faktiske oplysninger", draft.Facts, "Skriv de oplysninger, der er lagt vægt på.");
        gate.Saw("Begrundelse", string.IsNullOrWhiteSpace(draft.Reasons) ? "mangler" : Substance.Seen(draft.OwnReasons, "er kun udvalgets indstilling"))
            .Requires(!string.IsNullOrWhiteSpace(draft.Reasons), "Skriv begrundelsen.")
            .Requires(string.IsNullOrWhiteSpace(draft.Reasons) || !string.IsNullOrWhiteSpace(draft.OwnReasons), "Udvalgets indstilling er ikke i sig selv en begrundelse. Skriv, hvorfor det bliver denne afgørelse.")
            .Requires(!Substance.IsThin(draft.OwnReasons), $"Begrundelsen siger for lidt. {Substance.Wanted}");
        Text(gate, "Borgerens synspunkter", draft.CitizensViews, "Skriv, hvad borgeren har sagt, og hvordan det er vægtet.");
        if (draft.Outcome is Outcome.Grant || draft.Adjusts)
        {
            gate.Saw("Formål med opholdet", Danish.Count(draft.Purposes, "formål", "formål"), SourceRef.Standard("1.1-4"))
                .Requires(draft.Purposes > 0, "Vælg mindst ét formål med opholdet.")
                .Saw("Forventet vej videre", draft.WayOut ? "er valgt" : "mangler", SourceRef.Standard("1.1-1"))
                .Requires(draft.WayOut, "Vælg den forventede vej videre.");
            Text(gate, "Forventet varighed", draft.ExpectedDuration, "Skriv, hvor længe opholdet ventes at vare.");
        }

        if (draft.Outcome is null)
        {
            Text(gate, "Ændringen", draft.Change, "Skriv, hvad der ændres.");
            gate.Saw("Gælder fra", draft.TakesEffectOn is { } from ? Danish.Date(from) : "mangler")
                .Requires(draft.TakesEffectOn is not null, "Skriv, hvornår ændringen gælder fra.")
                .Requires(draft.TakesEffectOn is not { } day || day >= today, "Ændringen kan ikke gælde fra en dag, der er gået.");
        }

        return gate.Answer();
    }

    /// <summary>May the letter go this way? A citizen who is exempt, or whose CPR number is not known, gets paper; so does whoever stands in, and paper needs an address.</summary>
    /// <remarks>The municipality records no number of a guardian or representative, and Digital Post is found by number.</remarks>
    [Source("2.5-5")]
    public static Gate Sendable(Channel channel, RecipientFacts to)
    {
        var gate = new GateBuilder("decision.channel", "Brevet kan sendes", Law.DigitalPost("5"), SourceRef.Standard("2.5-5")).Saw("Sendes med", channel.Danish());
        if (to.StandIn is { } standIn)
        {
            return gate.Saw("Sendes til", standIn)
                .Saw("Adresse", to.HasAddress ? "er skrevet" : "mangler")
                .Requires(channel is Channel.Letter, $"{standIn} får brevet i stedet for borgeren. Vi kan kun sende Digital Post til borgeren selv. Send brevet på papir.")
                .Requires(channel is not Channel.Letter || to.HasAddress, $"Brevet skal sendes på papir til {standIn}, men der står ingen adresse på personen. Skriv den under Personer omkring borgeren.")
                .Answer();
        }

        if (!to.HasCpr)
        {
            gate.Saw("CPR-nummer", "er ikke kendt")
                .Requires(channel is Channel.Letter || to.Exempt, "Borgerens CPR-nummer er ikke kendt, så borgeren kan ikke få Digital Post. Send brevet på papir.");
        }

        return gate.Saw("Fritaget for Digital Post", to.Exempt ? "ja" : "nej")
            .Requires(channel is Channel.Letter || !to.Exempt, "Borgeren er fritaget for Digital Post. Send brevet på papir.")
            .Requires(channel is not Channel.Letter || to.HasAddress, "Brevet skal sendes på papir, men der står ingen adresse på borgeren. Skriv den i borgerens oplysninger.")
            .Answer();
    }

    private static void Text(GateBuilder gate, string what, string? text, string otherwise) => gate
        .Saw(what, string.IsNullOrWhiteSpace(text) ? "mangler" : "er skrevet")
        .Requires(!string.IsNullOrWhiteSpace(text), otherwise);
}
