using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Matching;

/// <summary>What decides a citizen's turn on the waiting list.</summary>
/// <param name="GrantedOn">The day the grant was sent.</param>
/// <param name="EnteredOn">The first day on the list; kept when a citizen comes back after an offer that came to nothing.</param>
/// <param name="CaseNumber">Settles a tie, so that two never stand on the same place.</param>
public sealed record Waiting(bool Urgent, DateOnly GrantedOn, DateOnly EnteredOn, int CaseNumber);

/// <summary>Who on the waiting list is first in turn? (rækkefølge på ventelisten)</summary>
[Source("2.5-4")]
[Source("2.5-2")]
[Assumption("2.5-4", "Rækkefølgen på ventelisten: akutte først, derefter den ældste bevilling, derefter den, der kom på listen først. Standarden kræver et tilbud, så snart en relevant plads er ledig, men siger ikke, hvem der er først.",
    Alternatives = "Efter tiden på listen alene, efter behovets omfang, eller en vurdering fra gang til gang.",
    Effect = "Hvem der får tilbudt en ledig plads først.")]
public sealed class WaitingOrder : IComparer<Waiting>
{
    public static readonly WaitingOrder Comparer = new();

    private WaitingOrder()
    {
    }

    public int Compare(Waiting? x, Waiting? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => (!x.Urgent, x.GrantedOn, x.EnteredOn, x.CaseNumber).CompareTo((!y.Urgent, y.GrantedOn, y.EnteredOn, y.CaseNumber)),
    };

    /// <summary>Is it the citizen's turn to a place, with so many on the list before them whom it would suit too?</summary>
    /// <param name="ahead">Those before.</param>
    /// <param name="freePlaces">Places that can be offered, now or from a known day.</param>
    public static bool IsInTurn(int ahead, int freePlaces) => ahead < Math.Max(1, freePlaces);

    /// <summary>Why a citizen stands where they stand.</summary>
    public static IReadOnlyList<Step> Why(Waiting waiting) =>
    [
        new("1. Akutte først", waiting.Urgent ? "akut" : "ikke akut", SourceRef.Standard("2.5-2")),
        new("2. Den ældste bevilling først", Danish.Date(waiting.GrantedOn), SourceRef.Standard("2.5-4")),
        new("3. Den, der kom først på listen", Danish.Date(waiting.EnteredOn), SourceRef.Standard("2.5-4")),
        new("4. Ellers det laveste sagsnummer", $"{waiting.CaseNumber}"),
    ];
}
