using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Matching;

/// <summary>Were the municipality's own residences considered first?</summary>
[Source("2.7-4")]
public static class InternalFirstGate
{
    private static readonly GateName Considered = new("enrolment.internalFirst", "Kommunens egne botilbud er overvejet først", SourceRef.Standard("2.7-4"));

    public static Gate Of(ResidenceFacts? residence, IReadOnlyList<PassedOverFacts> suitableInternal)
    {
        var gate = new GateBuilder(Considered);
        if (residence is null)
        {
            return gate.Shut("Der er ikke valgt et botilbud.").Answer();
        }

        gate.Saw("Det valgte botilbud er", residence.Internal ? "kommunens eget" : "eksternt");
        if (residence.Internal)
        {
            return gate.Answer();
        }

        foreach (var passed in suitableInternal)
        {
            var reasoned = !string.IsNullOrWhiteSpace(passed.PassedOverBecause);
            gate.Saw($"{passed.Name} er egnet og internt", reasoned ? $"valgt fra: {passed.PassedOverBecause}" : "valgt fra uden grund")
                .Requires(reasoned, $"Skriv, hvorfor {passed.Name} ikke er valgt. Det er kommunens eget og egnet.");
        }

        return gate.Answer();
    }
}
