using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Decisions;

/// <summary>A draft as the check page shows it: the gates it must pass and the whole letter.</summary>
/// <param name="Prepared">Null while the text is not complete; then there is no letter to show.</param>
public sealed record CheckedDecision(Decision Draft, IReadOnlyList<Gate> Gates, PreparedDecision? Prepared, string? Html, IReadOnlyList<CopyRecipient> Copies)
{
    /// <summary>What somebody should know before it is sent, though it stops nothing; null when there is nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Whoever sends it must say that its words are meant as they stand.</summary>
    public bool AsksToBeReadAgain { get; init; }

    public bool MayBeSent => Prepared is not null && Gates.All(g => g.IsOpen);
}

/// <summary>What the pages of the stage ask; nothing it answers is changed by it.</summary>
public sealed class DecisionDesk(CaseworkDb db, DraftCheck check, DecisionLetters letters, LetterOffice office, CivilClock clock, StandardInForce standard)
{
    public Task<DecisionBasis> BasisAsync(Guid caseId, CancellationToken ct) => db.DecisionBasisAsync(caseId, ct);

    /// <summary>The gates of a grant, and of an answer at all, today.</summary>
    public IReadOnlyList<Gate> Gates(DecisionBasis basis) => basis.GatesOn(clock.Today, standard.Current);

    /// <summary>The draft with its letter; null when there is no draft.</summary>
    public async Task<CheckedDecision?> CheckAsync(Guid caseId, Channel? channel, CancellationToken ct)
    {
        var basis = await db.DecisionBasisAsync(caseId, ct);
        if (basis.Draft is not { } draft)
        {
            return null;
        }

        var gates = await check.GatesAsync(basis, draft, channel, ct);
        var bare = new CheckedDecision(draft, gates, null, null, []) { Warning = Warning(basis), AsksToBeReadAgain = draft.AsksToBeReadAgain(basis.Case.Citizen.Name) };
        if (!gates.First(g => g.Id == "decision.reasoned").IsOpen)
        {
            return bare;
        }

        var prepared = await letters.PrepareAsync(basis, draft, channel, ct);
        return bare with { Prepared = prepared, Html = await letters.RenderAsync(draft, prepared), Copies = await office.CopyRecipientsAsync(basis.Case, LetterKind.Decision, ct) };
    }

    /// <summary>What is to be settled of a citizen who is not of age; null when there is nothing, or no draft.</summary>
    public Gate? Minor(DecisionBasis basis) => basis.Draft is { } draft ? basis.MinorGate(draft, clock.Today) : null;

    /// <summary>Of the draft, as the assessment stands.</summary>
    public static string? Warning(DecisionBasis basis) => ConsistencyGate.Warning(basis.Draft?.Outcome, basis.Assessment?.ToFacts() ?? AssessmentFacts.None);
}
