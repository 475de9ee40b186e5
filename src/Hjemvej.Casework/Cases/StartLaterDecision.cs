using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Begins to write a decision that adjusts or ends the grant, after a status meeting or a complaint (standard 2.9).</summary>
public sealed record StartLaterDecision(Guid CaseId, DecisionKind Kind);

/// <remarks>It stands here and not with the decisions, because it looks ahead to the stay and its meetings.</remarks>
[Source("2.9-3")]
public sealed class StartLaterDecisionHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Decision>> HandleAsync(StartLaterDecision command, CancellationToken ct)
    {
        if (command.Kind is DecisionKind.Application)
        {
            throw new ArgumentException("A decision on the application is started by its own use case.", nameof(command));
        }

        var basis = await db.DecisionBasisAsync(command.CaseId, ct);
        if (DecisionRefusals.Writing(actor, basis) is { } refusal)
        {
            return refusal;
        }

        var file = (await db.CaseFileAsync(command.CaseId, clock.Today, ct))!;
        var gate = GateOf(file, basis, command.Kind);
        if (!gate.IsOpen)
        {
            return Result<Decision>.Refused(gate.Refusals());
        }

        var draft = db.Decisions.Add(Draft(file, basis, command, clock.Today)).Entity;
        journal.Record(command.CaseId, "DecisionDrafted", $"Et udkast til afgørelse er begyndt: {draft.Title}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct, DecisionRefusals.DraftExists) is { } late ? late : draft;
    }

    /// <summary>May such a decision be made? For the page that offers it.</summary>
    public static Gate GateOf(CaseFile file, DecisionBasis basis, DecisionKind kind) => DraftGates.Later(
        file.Decision is { Outcome: Outcome.Grant, SentOn: not null },
        file.Stay is not null,
        kind is DecisionKind.Adjustment,
        AsksForDecision(file) is not null,
        basis.FoundRightOver(basis.LaterInForce),
        kind is DecisionKind.Ending && basis.EndingFoundWrongOn is { } wrong && !(AsksForDecision(file)?.HeldOn > wrong));

    /// <summary>The same asked of the case as it stands now, for the room that sends the decision.</summary>
    internal static async Task<Gate> GateAsync(CaseworkDb db, DecisionBasis basis, DecisionKind kind, DateOnly today, CancellationToken ct) =>
        GateOf((await db.CaseFileAsync(basis.Case.Id, today, ct))!, basis, kind);

    /// <summary>The latest meeting held, when it needs a decision that was not made yet.</summary>
    public static StatusMeeting? AsksForDecision(CaseFile file) => FollowUpOverview.AwaitingDecision(file.Meetings, file.LatestDecision);

    /// <summary>After a complaint that was found right, the letter before is written on; else the meeting says what is to be decided.</summary>
    private static Decision Draft(CaseFile file, DecisionBasis basis, StartLaterDecision command, DateOnly today)
    {
        // What the stay is for goes on as it is, unless the decision says otherwise; an ending has no more to say of it.
        var terms = command.Kind is DecisionKind.Adjustment ? file.Stay?.TermsBy(GrantedTerms.Of(basis.Decisions, today)) : null;
        if (basis.LaterInForce is { } before && basis.FoundRightOver(before))
        {
            var same = before.Kind == command.Kind ? before : null;
            return new()
            {
                CaseId = command.CaseId,
                Kind = command.Kind,
                LegalBasis = before.LegalBasis,
                Facts = before.Facts,
                Reasons = DecisionDrafting.Lines([DecisionDrafting.AfterComplaint(basis, before), same?.Reasons]),
                CitizensViews = before.CitizensViews,
                Change = same?.Change,
                Purposes = [.. (same is { Purposes: { Count: > 0 } purposes } ? purposes : terms?.Purposes) ?? []],
                WayOut = same?.WayOut ?? terms?.WayOut,
                ExpectedDuration = same?.ExpectedDuration ?? terms?.ExpectedDuration,
            };
        }

        var meeting = file.Meetings.Where(m => m.HeldOn is not null).MaxBy(m => (m.HeldOn, m.RecordedAt));
        return new()
        {
            CaseId = command.CaseId,
            Kind = command.Kind,
            LegalBasis = string.Join('\n', LegalBases.OfLater(file.Assessment?.Limb)),
            Facts = meeting is null
                ? null
                : string.Join('\n', meeting.PurposeEvaluations.Select(p => $"{p.Purpose.Danish()}: {p.Text}").Prepend($"Vi holdt statusmøde med dig den {Danish.Date(meeting.HeldOn!.Value)}.")),
            Reasons = meeting?.Conclusion,
            Purposes = [.. terms?.Purposes ?? []],
            WayOut = terms?.WayOut,
            ExpectedDuration = terms?.ExpectedDuration,
        };
    }
}
