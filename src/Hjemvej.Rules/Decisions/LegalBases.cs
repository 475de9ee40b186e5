using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>The provisions a decision rests on, with their subject, as the letter names them (retsregler, forvaltningsloven § 24).</summary>
[Assumption("1-1", "Sagsbehandleren vælger i målgruppevurderingen, om behovet hører under servicelovens § 107, stk. 1 eller stk. 2, nr. 1 eller 2. Valget står i udkastet til en bevilling og kan rettes dér. Er der ikke valgt, hviler udkastet på stk. 1, som er den bestemmelse, standarden nævner.",
    Alternatives = "Alle bevillinger hviler på stk. 1.",
    Effect = "Hvilke regler afgørelsesbrevet nævner, og om borgeren har krav på tilbuddet.")]
public static class LegalBases
{
    private const string Stay = "Serviceloven § 107, stk. 1, om midlertidige botilbud";
    private const string StayForExtensiveHelp = "Serviceloven § 107, stk. 2, nr. 1, om midlertidige botilbud til personer, der har brug for omfattende hjælp eller særlig behandlingsmæssig støtte";
    private const string StayForTreatment = "Serviceloven § 107, stk. 2, nr. 2, om midlertidige botilbud til personer, der har brug for pleje eller behandling";
    private const string HomeSupport = "Serviceloven § 85 om støtte i eget hjem";
    private const string ActionPlan = "Serviceloven § 141 om handleplan";
    private const string FollowUp = "Serviceloven § 148 om opfølgning";
    private const string Payment = "Serviceloven § 163, stk. 2, om betaling for botilbud";
    private const string Processing = "Retssikkerhedsloven § 10 om at oplyse sagen";
    private const string Standard = "Kommunens kvalitetsstandard for midlertidige botilbud";

    /// <summary>Of a decision on the application.</summary>
    /// <param name="outcome">What it says.</param>
    /// <param name="limb">What a grant rests on, as the assessment judges it; null when it has not.</param>
    public static IReadOnlyList<string> Of(Outcome outcome, StayLimb? limb = null) => outcome switch
    {
        Outcome.Grant => [StayBy(limb), ActionPlan, FollowUp, Payment, Processing, Standard],
        Outcome.Refusal => [Stay, HomeSupport, Processing, Standard],
        Outcome.HomeSupport => [HomeSupport, Stay, Processing, Standard],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Of a decision that adjusts or ends the grant.</summary>
    public static IReadOnlyList<string> OfLater(StayLimb? limb) => [StayBy(limb), FollowUp, Processing, Standard];

    private static string StayBy(StayLimb? limb) => limb switch
    {
        StayLimb.ExtensiveHelp => StayForExtensiveHelp,
        StayLimb.CareOrTreatment => StayForTreatment,
        _ => Stay,
    };
}
