using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>Has the citizen come of age?</summary>
[Source("1.2-1")]
public static class AdultGate
{
    /// <summary>Whoever is younger is a child by law, whatever a municipality's own least age is (værgemålsloven § 1).</summary>
    private const int OfAge = 18;

    private static readonly GateName Decision = new("decision.adult", "Borgeren er gammel nok på dagen for afgørelsen", SourceRef.Standard("1.2-1"));

    private static readonly GateName Enrolment = new("enrolment.adult", "Borgeren er gammel nok på dagen for indflytning", SourceRef.Standard("1.2-1"));

    public static Gate OnDecision(DateOnly birthDate, DateOnly decisionDay, Standard standard) =>
        Of(Decision, birthDate, decisionDay, standard, "kan der ikke bevilges");

    /// <summary>The stay may not begin before the birthday.</summary>
    public static Gate OnEnrolment(DateOnly birthDate, DateOnly startsOn, Standard standard) =>
        Of(Enrolment, birthDate, startsOn, standard, "kan opholdet ikke begynde");

    /// <summary>Is it settled what becomes of a citizen who is not of age, and is refused or referred to support at home? The Act's § 85 is for adults; before that the rules on children are asked.</summary>
    /// <param name="stance">How the case goes on, and who gets the letter, in words.</param>
    /// <returns>Null when the citizen is of age: there is nothing to settle.</returns>
    public static Gate? Minor(DateOnly birthDate, DateOnly decisionDay, string? stance)
    {
        var age = Age.On(birthDate, decisionDay);
        return age >= OfAge
            ? null
            : new GateBuilder("decision.minor", "Der er taget stilling til, at borgeren ikke er fyldt 18 år", Law.Sel("85"), SourceRef.Standard("1.2-1"))
                .Saw("Født", birthDate)
                .Saw($"Alder {Words.Date(decisionDay)}", Words.Count(age, "år", "år"))
                .Saw("Hvordan sagen går videre, og hvem der får brevet", Substance.Seen(stance, "mangler"))
                .Requires(Substance.IsIn(stance),
                    $"Borgeren fylder 18 år {Danish.Date(Age.Reached(birthDate, OfAge))}. Indtil da hører sagen til reglerne om børn og unge, servicelovens § 85 gælder ikke endnu, og brevet skal til den, der har forældremyndigheden. Skriv, hvordan sagen går videre, og hvem der får brevet.")
                .Answer();
    }

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
