using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Matching;

/// <summary>May the citizen be put on the waiting list? (venteliste)</summary>
[Source("2.5-4")]
public static class WaitingListGate
{
    /// <param name="grant">The decision in force.</param>
    /// <param name="relevantFree">Names of suitable residences with a free place that the citizen has not declined.</param>
    /// <param name="because">Why the citizen waits nevertheless.</param>
    /// <param name="day">Today.</param>
    public static Gate Of(DecisionFacts? grant, IReadOnlyList<string> relevantFree, string? because, DateOnly day)
    {
        var sent = grant is { Outcome: Outcome.Grant } ? grant.SentOn : null;
        return new GateBuilder("waiting.noneFree", "Der er ingen relevant ledig plads", SourceRef.Standard("2.5-4"))
            .Saw("Bevillingen er sendt", sent is { } on ? Danish.Date(on) : "nej")
            .Saw("Relevante botilbud med en ledig plads", relevantFree.Count == 0 ? "ingen" : Danish.And(relevantFree))
            .Requires(sent <= day, "Bevillingen er ikke sendt til borgeren. Ventelisten er for borgere, der er bevilget et botilbud.")
            .Requires(relevantFree.Count == 0 || !string.IsNullOrWhiteSpace(because),
                $"Der er en relevant ledig plads på {Danish.And(relevantFree)}. Tilbyd den, eller skriv, hvorfor borgeren venter.")
            .Answer();
    }
}
