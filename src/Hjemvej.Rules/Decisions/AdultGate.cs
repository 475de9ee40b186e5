using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>Has the citizen come of age?</summary>
[Source("1.2-1")]
public static class AdultGate
{
    private static readonly GateName Decision = new("decision.adult", "Borgeren er gammel nok på dagen for afgørelsen", SourceRef.Standard("1.2-1"));

    private static readonly GateName Enrolment = new("enrolment.adult", "Borgeren er gammel nok på dagen for indflytning", SourceRef.Standard("1.2-1"));

    public static Gate OnDecision(DateOnly birthDate, DateOnly decisionDay, Standard standard) =>
        Of(Decision, birthDate, decisionDay, standard, "kan der ikke bevilges");

    /// <summary>The stay may not begin before the birthday.</summary>
    public static Gate OnEnrolment(DateOnly birthDate, DateOnly startsOn, Standard standard) =>
        Of(Enrolment, birthDate, startsOn, standard, "kan opholdet ikke begynde");

    private static Gate Of(GateName name, DateOnly birthDate, DateOnly day, Standard standard, string consequence)
    {
        var minimum = standard.MinimumAge.On(day);
        var age = Age.On(birthDate, day);
        var gate = new GateBuilder(name)
            .Saw("Født", birthDate)
            .Saw($"Alder {Words.Date(day)}", Words.Count(age, "år", "år"))
            .Saw("Mindste alder", Words.Count(minimum.Value, "år", "år"), minimum);
        if (age < minimum.Value)
        {
            gate.Shut($"Borgeren fylder {minimum.Value} år {Danish.Date(Age.Reached(birthDate, minimum.Value))}. Før den dag {consequence}.");
        }

        return gate.Answer();
    }
}
