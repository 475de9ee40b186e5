using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>Can a complaint have come on that day?</summary>
public static class ComplaintDates
{
    /// <returns>Why not; null when it can. A late complaint can: only Ankestyrelsen may reject it.</returns>
    [Source("2.5-5")]
    public static Refusal? Check(DateOnly receivedOn, DateOnly decidedOn, DateOnly today) =>
        receivedOn > today ? Fault("complaint.future", "Klagen kan ikke være modtaget efter i dag.")
        : receivedOn < decidedOn ? Fault("complaint.before-decision", $"Afgørelsen er fra {Danish.Date(decidedOn)}. Klagen kan ikke være modtaget før.")
        : null;

    private static Refusal Fault(string code, string text) => new(code, text, Law.Rsl("67"), "ReceivedOn");
}
