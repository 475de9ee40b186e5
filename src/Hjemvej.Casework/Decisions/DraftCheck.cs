using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Decisions;

/// <summary>May a decision that adjusts or ends the grant be made now? Said by the room that sees whole cases, because the stay and its meetings decide it.</summary>
public sealed record LaterDecisionGate(Func<CaseworkDb, DecisionBasis, DecisionKind, DateOnly, CancellationToken, Task<Gate>> Of);

/// <summary>Every gate that a draft must pass today, for the check page and for the act: what opened when it was begun may have shut since.</summary>
public sealed class DraftCheck(CaseworkDb db, LaterDecisionGate later, LetterOffice office, CivilClock clock, StandardInForce standard)
{
    /// <param name="basis">The case.</param>
    /// <param name="draft">Being written.</param>
    /// <param name="channel">How the letter is to go; null: the recipient's own way.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<IReadOnlyList<Gate>> GatesAsync(DecisionBasis basis, Decision draft, Channel? channel, CancellationToken ct) =>
    [
        .. draft.OnApplication ? [] : new[] { await later.Of(db, basis, draft.Kind, clock.Today, ct) },
        .. basis.Needed(draft, clock.Today, standard.Current),
        await office.SendableAsync(basis.Case, channel, ct),
    ];
}
