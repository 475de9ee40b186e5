using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Records what Ankestyrelsen answered to a complaint that was sent on to it.</summary>
/// <param name="Note">What Ankestyrelsen decides or asks for; may be left out when the decision stands.</param>
public sealed record RecordBoardAnswer(Guid CaseId, Guid ComplaintId, int SeenVersion, DateOnly AnsweredOn, BoardOutcome? Outcome, string? Note);

/// <remarks>It stands here and not with the decisions, because the answer may start the application's deadline again and open a closed case.</remarks>
[Source("2.5-5")]
public sealed class RecordBoardAnswerHandler(CaseworkDb db, CaseReopening reopening, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(RecordBoardAnswer command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var complaint = await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct);
        if (complaint is not { AtBoard: true })
        {
            return new Refusal("complaint.not-at-board", "Klagen ligger ikke hos Ankestyrelsen.", Law.Rsl("66"));
        }

        var decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == complaint.DecisionId, ct);
        var faults = Faults(command, complaint).ToList();
        if (faults.Count > 0)
        {
            return Result<Complaint>.Refused(faults);
        }

        db.Expect(complaint, command.SeenVersion);
        (complaint.BoardAnsweredOn, complaint.BoardOutcome, complaint.BoardNote) = (command.AnsweredOn, command.Outcome, command.Note.OrNull());
        complaint.FoundRightAt = complaint.FoundRight ? clock.Now : null;
        var startsAgain = complaint.BoardOutcome is BoardOutcome.ReferredBack && decision is { OnApplication: true };
        if (startsAgain)
        {
            await StartAgainAsync(command, decision!, ct);
        }

        journal.Record(
            command.CaseId,
            complaint.BoardOutcome is BoardOutcome.ReferredBack && decision is not null ? "CaseReferredBack" : "BoardAnswered",
            $"Ankestyrelsen har svaret på klagen over {complaint.Named()}. Svaret kom {Danish.Date(command.AnsweredOn)}. {command.Outcome!.Value.Danish()}.{(startsAgain ? " Fristen for afgørelsen begynder forfra." : "")}",
            complaint.BoardNote);
        if (complaint.BoardOutcome is BoardOutcome.Changed or BoardOutcome.ReferredBack)
        {
            await db.TakeUpAgainAsync(complaint, journal, clock.Today, ct);
            await reopening.OfAsync(await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct), complaint.BoardOutcome.Value.Danish(), ct);
        }

        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : complaint;
    }

    /// <summary>
    /// The decision no longer stands, and what the citizen was told of a delay belonged to the old deadline. Who lives at the residence already
    /// stays there on the old grant until a new decision takes its place.
    /// </summary>
    private async Task StartAgainAsync(RecordBoardAnswer command, Decision decision, CancellationToken ct)
    {
        if (!await db.Stays.AnyAsync(s => s.CaseId == command.CaseId && (s.EndsOn == null || s.EndsOn >= clock.Today), ct))
        {
            decision.SetAsideOn = command.AnsweredOn;
        }

        var application = await db.Applications.SingleAsync(a => a.CaseId == command.CaseId, ct);
        application.ReferredBackOn = command.AnsweredOn;
        (application.OverrunToldOn, application.NewExpectedOn) = (null, null);
    }

    private IEnumerable<Refusal> Faults(RecordBoardAnswer command, Complaint complaint)
    {
        if (command.Outcome is null)
        {
            yield return new("board.outcome", "Vælg, hvad Ankestyrelsen svarede.", Law.Rsl("66"), nameof(command.Outcome));
        }

        if (command.AnsweredOn > clock.Today)
        {
            yield return new("board.future", "Svaret kan ikke være modtaget efter i dag.", null, nameof(command.AnsweredOn));
        }
        else if (command.AnsweredOn < complaint.ReassessedOn)
        {
            yield return new("board.too-early", $"Klagen blev sendt til Ankestyrelsen {Danish.Date(complaint.ReassessedOn!.Value)}. Svaret kan ikke være modtaget før.", null, nameof(command.AnsweredOn));
        }

        else if (command.AnsweredOn <= complaint.DecidedOn)
        {
            yield return new("board.same-day", $"Afgørelsen blev sendt {Danish.Date(complaint.DecidedOn)}. Ankestyrelsens svar ligger efter den dag.", null, nameof(command.AnsweredOn));
        }

        if (command.Outcome is BoardOutcome.Changed or BoardOutcome.ReferredBack && command.Note.OrNull() is null)
        {
            yield return new("board.note", "Skriv, hvad Ankestyrelsen har ændret eller beder kommunen om.", Law.Rsl("3", 2), nameof(command.Note));
        }
    }
}
