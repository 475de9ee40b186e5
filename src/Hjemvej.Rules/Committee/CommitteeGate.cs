using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Committee;

/// <summary>Has the visitation committee considered this application before the decision?</summary>
[Source("2.5-3")]
public static class CommitteeGate
{
    private static readonly GateName Presented = new("decision.committee", "Sagen er forelagt visitationsudvalget", SourceRef.Standard("2.5-3"));

    /// <param name="committee">What the committee did; null when it has not considered the case.</param>
    /// <param name="decisionDay">The day of the decision, or today while it is undecided.</param>
    /// <param name="onAgendaFor">The day of the meeting that has the case on its agenda and has not recommended on it; null when it is on none.</param>
    public static Gate Of(CommitteeFacts? committee, DateOnly decisionDay, DateOnly? onAgendaFor = null)
    {
        var gate = new GateBuilder(Presented)
            .Saw("Forelagt udvalget", committee is null ? "nej" : committee.PresentedOn)
            .Saw("Dagen for afgørelsen", decisionDay);
        if (committee is null)
        {
            Awaits(gate, onAgendaFor, "Sæt sagen på visitationsudvalgets dagsorden. Udvalget skal have set den, før der træffes afgørelse.");
        }

        if (committee?.PresentedOn > decisionDay)
        {
            gate.Shut($"Udvalget så først sagen {Danish.Date(committee.PresentedOn)}, efter afgørelsen.");
        }

        return gate.Answer();
    }

    /// <summary>Has the committee considered the case anew after Ankestyrelsen sent it back?</summary>
    [Assumption("2.5-3", "En sag, som Ankestyrelsen har hjemvist, forelægges udvalget igen, før der træffes ny afgørelse. Alternativet er, at den første indstilling stadig gælder.",
        Alternatives = "Den første indstilling gælder stadig.",
        Effect = "Et møde mindre i hjemviste sager.")]
    public static Gate Anew(CommitteeFacts? committee, DateOnly referredBackOn, DateOnly? onAgendaFor = null)
    {
        var gate = new GateBuilder("decision.committeeAnew", "Sagen er forelagt udvalget igen efter hjemvisningen", SourceRef.Standard("2.5-3"), Law.Rsl("3", 2))
            .Saw("Hjemvisningen er modtaget", Danish.Date(referredBackOn))
            .Saw("Forelagt udvalget", committee is null ? "nej" : Danish.Date(committee.PresentedOn));
        if (!InThisRound(committee, referredBackOn))
        {
            Awaits(gate, onAgendaFor, "Sæt sagen på visitationsudvalgets dagsorden igen. Ankestyrelsen har sendt den tilbage, siden udvalget så den.");
        }

        return gate.Answer();
    }

    /// <summary>What has been done already is not asked for again: a case on the agenda waits for the meeting.</summary>
    private static void Awaits(GateBuilder gate, DateOnly? onAgendaFor, string otherwise)
    {
        if (onAgendaFor is { } meeting)
        {
            gate.Saw("På dagsordenen til mødet", meeting)
                .Shut($"Sagen er på dagsordenen til mødet {Danish.Date(meeting)}. Udvalgets indstilling mangler.");
        }
        else
        {
            gate.Shut(otherwise);
        }
    }

    /// <summary>Presented, and not before the case was referred back.</summary>
    public static bool InThisRound(CommitteeFacts? committee, DateOnly? referredBackOn) =>
        committee is not null && !(committee.PresentedOn < referredBackOn);
}
