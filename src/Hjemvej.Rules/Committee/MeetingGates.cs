using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Committee;

/// <summary>May the committee's meeting be planned, recommend, and be marked as held?</summary>
[Source("2.5-3")]
public static class MeetingGates
{
    /// <summary>May a meeting be planned so? An extraordinary one says why it cannot wait.</summary>
    /// <returns>What is wrong; each names its field.</returns>
    [Source("2.5-2")]
    public static IEnumerable<Refusal> Planned(DateOnly date, bool extraordinary, string? extraordinaryReason, IReadOnlyList<string> members, string? chair, DateOnly today)
    {
        if (date < today)
        {
            yield return Fault("committee.past", "Mødet kan ikke planlægges til en dag, der er gået.", "Date");
        }

        if (DanishCalendar.IsPublicHoliday(date) && !extraordinary)
        {
            yield return Fault("committee.holiday", $"{Danish.Date(date)} er en helligdag. Vælg en anden dag, eller gør mødet ekstraordinært, og skriv, hvorfor det ikke kan vente.", "Date");
        }

        if (extraordinary && string.IsNullOrWhiteSpace(extraordinaryReason))
        {
            yield return new("committee.extraordinary-reason", "Skriv, hvorfor mødet ikke kan vente til det næste ordinære møde.", SourceRef.Standard("2.5-2"), "ExtraordinaryReason");
        }

        if (members.Count == 0)
        {
            yield return Fault("committee.members", "Skriv mindst ét medlem.", "Members");
        }

        if (string.IsNullOrWhiteSpace(chair))
        {
            yield return Fault("committee.chair", "Skriv, hvem der leder mødet.", "Chair");
        }
    }

    /// <summary>May a recommendation be recorded today? Not before the day of the meeting, and not once it is closed.</summary>
    public static Gate Recommending(DateOnly meetsOn, DateOnly? heldOn, DateOnly today) =>
        new GateBuilder("committee.recommending", "Udvalget kan give sin indstilling", SourceRef.Standard("2.5-3"))
            .Saw("Mødet er", Danish.Date(meetsOn))
            .Saw("Mødet er afsluttet", heldOn is { } held ? Danish.Date(held) : "nej")
            .Requires(meetsOn <= today, $"Mødet er først {Danish.Date(meetsOn)}. Indstillingen skrives på mødet.")
            .Requires(heldOn is null, "Mødet er afsluttet. Indstillingerne kan ikke ændres.")
            .Answer();

    /// <summary>May the meeting be marked as held? Every case on the agenda has its recommendation, or is postponed or taken off.</summary>
    /// <param name="withoutRecommendation">How many cases the committee has given no answer on.</param>
    /// <param name="present">How many members were there.</param>
    public static Gate Holding(DateOnly meetsOn, DateOnly? heldOn, int withoutRecommendation, int present, DateOnly today) =>
        new GateBuilder("committee.holding", "Mødet kan afsluttes", SourceRef.Standard("2.5-3"))
            .Saw("Mødet er", Danish.Date(meetsOn))
            .Saw("Sager uden indstilling", Danish.Count(withoutRecommendation, "sag", "sager"))
            .Saw("Deltagende medlemmer", Danish.Count(present, "medlem", "medlemmer"))
            .Requires(heldOn is null, "Mødet er allerede afsluttet.")
            .Requires(meetsOn <= today, $"Mødet er først {Danish.Date(meetsOn)}.")
            .Requires(withoutRecommendation == 0, $"{Danish.Count(withoutRecommendation, "sag", "sager")} på dagsordenen mangler en indstilling. Giv en indstilling, udsæt sagen, eller tag den af dagsordenen.")
            .Requires(present > 0, "Vælg de medlemmer, der deltog.")
            .Answer();

    /// <summary>May a planned meeting be called off? Not once cases are or were on its agenda: they are moved to another meeting first.</summary>
    /// <param name="cases">How many cases are or were on the agenda.</param>
    public static Gate CallingOff(DateOnly? heldOn, int cases) =>
        new GateBuilder("committee.calling-off", "Mødet kan aflyses", SourceRef.Standard("2.5-3"))
            .Saw("Mødet er afsluttet", heldOn is { } held ? Danish.Date(held) : "nej")
            .Saw("Sager på dagsordenen", Danish.Count(cases, "sag", "sager"))
            .Requires(heldOn is null, "Mødet er holdt og kan ikke aflyses.")
            .Requires(cases == 0, $"Der er {Danish.Count(cases, "sag", "sager")} på dagsordenen. Flyt {(cases == 1 ? "den" : "dem")} til et andet møde først.")
            .Answer();

    private static Refusal Fault(string code, string text, string field) => new(code, text, null, field);
}
