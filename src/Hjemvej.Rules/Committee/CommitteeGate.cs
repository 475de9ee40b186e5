using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Committee;

/// <summary>Has the visitation committee considered this application before the decision?</summary>
[Source("2.5-3")]
public static class CommitteeGate
{
    /// <param name="committee">What the committee did; null when it has not considered the case.</param>
    /// <param name="decisionDay">The day of the decision, or today while it is undecided.</param>
    public static Gate Of(CommitteeFacts? committee, DateOnly decisionDay)
    {
        var gate = new GateBuilder("decision.committee", "Sagen er forelagt visitationsudvalget", SourceRef.Standard("2.5-3"))
            .Saw("Forelagt udvalget", committee is null ? "nej" : Danish.Date(committee.PresentedOn))
            .Saw("Dagen for afgørelsen", Danish.Date(decisionDay))
            .Requires(committee is not null, "Læg sagen for visitationsudvalget, før der træffes afgørelse.");
        if (committee?.PresentedOn > decisionDay)
        {
            gate.Shut($"Udvalget så først sagen {Danish.Date(committee.PresentedOn)}, efter afgørelsen.");
        }

        return gate.Answer();
    }
}
