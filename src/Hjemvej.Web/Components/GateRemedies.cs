using Hjemvej.Casework.Access;

namespace Hjemvej.Web.Components;

/// <summary>Where what shuts a gate is put right: a page of the case, and what it is called there.</summary>
/// <param name="Page">Below the case: <c>egenbetaling</c>.</param>
/// <param name="Text">After "Gå til": egenbetalingen.</param>
internal sealed record GateRemedy(string Page, string Text);

internal static class GateRemedies
{
    private static readonly GateRemedy Application = new("ansoegning", "ansøgningen");
    private static readonly GateRemedy Assessment = new("udredning", "udredningen");
    private static readonly GateRemedy Committee = new("udvalg", "udvalgets sag");
    private static readonly GateRemedy Decision = new("afgoerelse", "afgørelsen");
    private static readonly GateRemedy Draft = new("afgoerelse/udkast", "udkastet");
    private static readonly GateRemedy Residence = new("botilbud", "botilbud og match");
    private static readonly GateRemedy Payment = new("egenbetaling", "egenbetalingen");
    private static readonly GateRemedy Stay = new("ophold", "opholdet");

    private static readonly Dictionary<string, GateRemedy> ById = new()
    {
        ["committee.ready"] = Assessment,
        ["decision.adult"] = Application,
        ["decision.committee"] = Committee,
        ["decision.committeeAnew"] = Committee,
        ["decision.consistent"] = Draft,
        ["decision.documentedGround"] = Assessment,
        ["decision.heard"] = Draft,
        ["decision.homeSupportConsidered"] = Assessment,
        ["decision.leastIntrusive"] = Assessment,
        ["decision.reasoned"] = Draft,
        ["decision.targetGroup"] = Assessment,
        ["decision.voluntary"] = new("ansoegning/indforstaaelse", "samtalen med borgeren"),
        ["enrolment.adult"] = Application,
        ["enrolment.decisionSent"] = Decision,
        ["enrolment.grantStands"] = Decision,
        ["enrolment.internalFirst"] = Residence,
        ["enrolment.noOtherStay"] = Stay,
        ["enrolment.paymentCommunicated"] = Payment,
        ["enrolment.placeAccepted"] = Residence,
        ["enrolment.registered"] = Residence,
        ["followUp.occupation"] = new("ophold/beskaeftigelse", "beskæftigelsen"),
        ["meeting.formCompleted"] = new("opfoelgning/skema", "skemaet Opfølgning"),
        ["offer.granted"] = Decision,
        ["offer.heard"] = Residence,
        ["offer.internalFirst"] = Residence,
        ["offer.needsMet"] = Residence,
        ["offer.registered"] = Residence,
        ["offer.suitable"] = Residence,
    };

    /// <summary>Null when no page of the case opens the gate, or the role may not open that page.</summary>
    public static GateRemedy? Of(string gate, Role role) =>
        ById.TryGetValue(gate, out var remedy) && Navigation.MayOpen(role, remedy.Page.Split('/')[0]) ? remedy : null;

    /// <summary>The gates that have one.</summary>
    public static IReadOnlyCollection<string> Gates => ById.Keys;
}
