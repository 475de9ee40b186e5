using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Committee;

/// <summary>May the case be laid before a meeting of the committee? (forelæggelse)</summary>
public static class LayingGate
{
    /// <summary>Is there enough for the committee to judge by?</summary>
    /// <param name="application">The application, with its urgency.</param>
    /// <param name="assessment">What is assessed so far.</param>
    /// <param name="concludedOn">The day the assessment was concluded; null while it is under way.</param>
    [Source("2.5-3")]
    [Source("1.1-2")]
    [Assumption("2.5-3", "En sag lægges for udvalget, når udredningen er afsluttet. En akut sag kan forelægges, så snart der er taget stilling til § 85. Alternativet er, at også akutte sager venter på hele udredningen.",
        Alternatives = "Også akutte sager venter på hele udredningen, eller alle sager kan forelægges tidligere.",
        Effect = "Hvor hurtigt en akut sag kan afgøres, og hvad udvalget ved om den.")]
    public static Gate Ready(ApplicationFacts application, AssessmentFacts assessment, DateOnly? concludedOn)
    {
        var considered = AssessmentGates.HomeSupportConsidered(assessment);
        var gate = new GateBuilder("committee.ready", "Sagen er klar til udvalget", SourceRef.Standard("2.5-3"), SourceRef.Standard("1.1-2"))
            .Saw("Akut", application.Urgent ? "ja" : "nej")
            .Saw("Udredningen er afsluttet", concludedOn is { } on ? Danish.Date(on) : "nej")
            .Saw("Der er taget stilling til § 85", considered.IsOpen ? "ja" : "nej")
            .Requires(application.Urgent || concludedOn is not null, "Afslut udredningen, før sagen sættes på udvalgets dagsorden.");
        foreach (var reason in considered.Reasons)
        {
            gate.Requires(false, reason);
        }

        return gate.Answer();
    }

    /// <summary>May this meeting take the case? An extraordinary one is called for urgent cases.</summary>
    [Source("2.5-2")]
    [Assumption("2.5-2", "Et ekstraordinært møde holdes for akutte sager. Andre sager behandles på det næste ordinære møde.",
        Alternatives = "Alle sager kan komme på et ekstraordinært møde, eller akutte sager behandles skriftligt.",
        Effect = "Hvor længe sager, der ikke haster, venter på et møde.")]
    public static Gate Meeting(ApplicationFacts application, DateOnly meetsOn, bool extraordinary, DateOnly? heldOn, DateOnly today) =>
        new GateBuilder("committee.meeting", "Mødet kan behandle sagen", SourceRef.Standard("2.5-2"))
            .Saw("Mødet", $"{(extraordinary ? "ekstraordinært" : "ordinært")}, {Danish.Date(meetsOn)}")
            .Saw("Akut", application.Urgent ? "ja" : "nej")
            .Requires(heldOn is null && meetsOn >= today, "Mødet er holdt. Vælg et kommende møde.")
            .Requires(!extraordinary || application.Urgent, "Et ekstraordinært møde er for akutte sager. Sagen er ikke vurderet som akut.")
            .Answer();
}
