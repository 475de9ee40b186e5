using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>Has the citizen come of age?</summary>
[Source("1.2-1")]
public static class AdultGate
{
    public static Gate OnDecision(DateOnly birthDate, DateOnly decisionDay, Standard standard) =>
        Of("decision.adult", "Borgeren er fyldt 18 år på dagen for afgørelsen", birthDate, decisionDay, standard, "kan der ikke bevilges");

    /// <summary>The stay may not begin before the birthday.</summary>
    public static Gate OnEnrolment(DateOnly birthDate, DateOnly startsOn, Standard standard) =>
        Of("enrolment.adult", "Borgeren er fyldt 18 år på dagen for indflytning", birthDate, startsOn, standard, "kan opholdet ikke begynde");

    private static Gate Of(string id, string title, DateOnly birthDate, DateOnly day, Standard standard, string consequence)
    {
        var minimum = standard.MinimumAge.On(day);
        var age = Age.On(birthDate, day);
        var gate = new GateBuilder(id, title, SourceRef.Standard("1.2-1"))
            .Saw("Født", Danish.Date(birthDate))
            .Saw($"Alder {Danish.Date(day)}", $"{age} år")
            .Saw("Mindste alder", $"{minimum.Value} år", minimum.Source);
        if (age < minimum.Value)
        {
            gate.Shut($"Borgeren fylder {minimum.Value} år {Danish.Date(Age.Reached(birthDate, minimum.Value))}. Før den dag {consequence}.");
        }

        return gate.Answer();
    }
}
