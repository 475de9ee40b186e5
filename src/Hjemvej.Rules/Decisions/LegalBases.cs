using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>The provisions a decision rests on, with their subject, as the letter names them (retsregler, forvaltningsloven § 24).</summary>
[Assumption("1-1", "En bevilling hviler på servicelovens § 107, stk. 1, som er den bestemmelse, standarden nævner. Har borgeren krav på tilbuddet efter stk. 2, retter sagsbehandleren retsreglerne i udkastet til afgørelse.",
    Alternatives = "Udredningen spørger, om borgeren er omfattet af stk. 1 eller stk. 2, nr. 1 eller 2.",
    Effect = "Hvilke regler afgørelsesbrevet nævner.")]
public static class LegalBases
{
    private const string Stay = "Serviceloven § 107, stk. 1, om midlertidige botilbud";
    private const string HomeSupport = "Serviceloven § 85 om støtte i eget hjem";
    private const string ActionPlan = "Serviceloven § 141 om handleplan";
    private const string FollowUp = "Serviceloven § 148 om opfølgning";
    private const string Payment = "Serviceloven § 163, stk. 2, om betaling for botilbud";
    private const string Processing = "Retssikkerhedsloven § 10 om at oplyse sagen";
    private const string Standard = "Kommunens kvalitetsstandard for midlertidige botilbud";

    /// <summary>Of a decision on the application.</summary>
    public static IReadOnlyList<string> Of(Outcome outcome) => outcome switch
    {
        Outcome.Grant => [Stay, ActionPlan, FollowUp, Payment, Processing, Standard],
        Outcome.Refusal => [Stay, HomeSupport, Processing, Standard],
        Outcome.HomeSupport => [HomeSupport, Stay, Processing, Standard],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Of a decision that adjusts or ends the grant.</summary>
    public static IReadOnlyList<string> OfLater => [Stay, FollowUp, Processing, Standard];
}
