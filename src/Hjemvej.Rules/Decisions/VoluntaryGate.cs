using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>Is it known what the citizen wants? A stay after § 107 is voluntary (frivilligt).</summary>
public static class VoluntaryGate
{
    /// <param name="agrees">The citizen agrees to the application.</param>
    /// <param name="talkedOn">The day the social worker talked with the citizen about it and wrote down the answer; null when nobody did.</param>
    [Source("2.7-3")]
    [Assumption("2.7-3", "Et ophold efter § 107 er frivilligt. Er borgeren ikke indforstået, kan der først bevilges, når socialrådgiveren har talt med borgeren om det og skrevet, hvad borgeren siger. Borgeren kan stadig sige nej til pladsen.",
        Alternatives = "Der kan slet ikke bevilges, før borgeren er indforstået, eller holdningen har ingen betydning for bevillingen.",
        Effect = "Om en bevilling kan sendes til en borger, der ikke har sagt ja.")]
    public static Gate Of(bool agrees, DateOnly? talkedOn) =>
        new GateBuilder("decision.voluntary", "Det er talt igennem med borgeren, om borgeren vil have et botilbud", Law.Sel("107", 1), SourceRef.Standard("2.7-3"))
            .Saw("Borgeren er indforstået", agrees ? "ja" : "nej")
            .Saw("Samtale med borgeren om det", talkedOn is { } on ? Danish.Date(on) : "ingen")
            .Requires(agrees || talkedOn is not null, "Borgeren er ikke indforstået med ansøgningen, og et ophold efter § 107 er frivilligt. Tal med borgeren, og skriv, hvad borgeren siger.")
            .Answer();
}
