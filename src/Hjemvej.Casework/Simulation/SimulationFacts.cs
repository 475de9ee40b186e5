using Hjemvej.Casework.Cases;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Simulation;

namespace Hjemvej.Casework.Simulation;

internal static class SimulationFacts
{
    /// <summary>A closed case is seen as it was on the day it was closed: an application that was withdrawn waits for no answer.</summary>
    public static CaseFacts Of(CaseFile file, DateOnly today) => file.FactsOn(file.Case.ClosedOn is { } closed && closed < today ? closed : today);
}

/// <summary>A case under both standards of a run, with the working, as the case is now.</summary>
/// <param name="Now">What it comes to today.</param>
/// <param name="Kept">What it came to in the run.</param>
public sealed record CaseUnderBoth(SimulatedCase Kept, SimulatedCase Now, IReadOnlyList<WorkedAnswer> A, IReadOnlyList<WorkedAnswer> B)
{
    /// <summary>The case was changed since the run.</summary>
    public bool Moved => !Same(Kept.A, Now.A) || !Same(Kept.B, Now.B);

    private static bool Same(SimulatedSide kept, SimulatedSide now) => kept.Values.SequenceEqual(now.Values) && kept.Due.SequenceEqual(now.Due);

    internal static CaseUnderBoth Of(SimulationRun run, SimulatedCase kept, CaseFacts facts)
    {
        var (a, b) = (run.StandardA(), run.StandardB());
        return new(kept, SimulatedCase.Of(kept.Number, facts, a, b, run.Period), SimulationWorking.Of(facts, a, run.Period), SimulationWorking.Of(facts, b, run.Period));
    }
}
