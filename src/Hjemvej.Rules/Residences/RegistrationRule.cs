using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Residences;

/// <summary>May the residence be used on this day? Only one that is registered on Tilbudsportalen and approved by the Social Supervision may.</summary>
[Source("2.8-2")]
[Source("2.8-1")]
public static class RegistrationRule
{
    private const string Title = "Botilbuddet er godkendt og registreret på Tilbudsportalen";

    private static readonly SourceRef[] Sources = [Law.Sel("14", 2), SourceRef.Standard("2.8-2")];

    public static bool IsUsable(ResidenceFacts residence, DateOnly day) =>
        residence.Approved && residence.RegisteredFrom is { } from && from <= day && (residence.RegisteredTo is not { } to || to >= day);

    /// <param name="id">Which step it guards: <c>enrolment.registered</c>, <c>offer.registered</c>.</param>
    /// <param name="residence">The residence; null when none was chosen.</param>
    /// <param name="day">The day that decides.</param>
    public static Gate Of(string id, ResidenceFacts? residence, DateOnly day)
    {
        var gate = new GateBuilder(id, Title, Sources);
        if (residence is null)
        {
            return gate.Shut("Der er ikke valgt et botilbud.").Answer();
        }

        gate
            .Saw("Dagen, der afgør det", day)
            .Saw("Registreret", Period(residence))
            .Saw("Godkendt af socialtilsynet", residence.Approved ? "ja" : "nej")
            .Requires(residence.Approved, "Botilbuddet er ikke godkendt af socialtilsynet.");
        if (residence.RegisteredFrom is not { } from || from > day)
        {
            gate.Shut($"Botilbuddet er ikke registreret på Tilbudsportalen {Danish.Date(day)}.");
        }

        if (residence.RegisteredTo is { } to && to < day)
        {
            gate.Shut($"Registreringen på Tilbudsportalen udløb {Danish.Date(to)}.");
        }

        return gate.Answer();
    }

    private static Words Period(ResidenceFacts residence) => residence switch
    {
        { RegisteredFrom: null } => "nej",
        { RegisteredFrom: { } from, RegisteredTo: { } to } => Words.Of($"fra {Words.Date(from)} til og med {Words.Date(to)}"),
        { RegisteredFrom: { } from } => Words.Of($"fra {Words.Date(from)}"),
    };
}
