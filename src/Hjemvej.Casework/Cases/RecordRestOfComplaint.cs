using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>What a citizen who was found right in part says of the rest.</summary>
public enum RestOfComplaint
{
    [Display(Name = "Klagen fastholdes for resten")] Stands,
    [Display(Name = "Borgeren klager ikke mere")] Dropped,
    [Display(Name = "Borgeren har ikke svaret inden fristen")] NoAnswer,
}

/// <summary>Records whether a complaint that was found right in part stands for the rest; if so, it goes to Ankestyrelsen as a complaint over the new decision.</summary>
/// <param name="AnsweredOn">The day the citizen answered; null when the citizen did not.</param>
/// <param name="ForwardedOn">The day it was sent to Ankestyrelsen; needed when it stands.</param>
/// <param name="Reason">Why the municipality does not give the rest; it stands in the letter to the citizen.</param>
public sealed record RecordRestOfComplaint(Guid CaseId, Guid ComplaintId, int SeenVersion, RestOfComplaint? Answer, DateOnly? AnsweredOn, DateOnly? ForwardedOn, string? Reason);

/// <remarks>It stands here and not with the decisions, because the new decision may be a payment, a place or a stand on personal needs.</remarks>
[Source("2.5-5")]
public sealed class RecordRestOfComplaintHandler(CaseworkDb db, DecisionLetters letters, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(RecordRestOfComplaint command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var complaint = await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct);
        var anew = complaint is { Outcome: ReassessmentOutcome.Partly, RestAnsweredOn: null }
            ? complaint.DecidedAnew(await db.ComplaintSubjectsAsync(command.CaseId, standard.Current, ct))
            : null;
        if (complaint is null || anew is null)
        {
            return new Refusal("complaint.no-rest", "Klagen venter ikke på borgerens svar om resten.", Law.Rsl("66"));
        }

        var faults = Faults(command, anew).ToList();
        if (faults.Count > 0)
        {
            return Result<Complaint>.Refused(faults);
        }

        db.Expect(complaint, command.SeenVersion);
        (complaint.RestAnsweredOn, complaint.RestStands) = (command.AnsweredOn ?? clock.Today, command.Answer is RestOfComplaint.Stands);
        if (complaint.RestStands is true)
        {
            await ForwardAsync(command, complaint, anew, ct);
        }

        journal.Record(
            command.CaseId,
            "RestOfComplaintAnswered",
            $"Klagen over {complaint.Named()} fik delvist medhold. {command.Answer!.Value.Danish()}{(command.ForwardedOn is { } on && complaint.RestStands is true ? $". Klagen er sendt til Ankestyrelsen {Danish.Date(on)}" : "")}.",
            command.Reason.OrNull());
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : complaint;
    }

    private async Task ForwardAsync(RecordRestOfComplaint command, Complaint complaint, ComplaintSubject anew, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var rest = db.Complaints.Add(new()
        {
            CaseId = complaint.CaseId,
            Over = anew.Over,
            SubjectId = anew.Id,
            DecisionId = anew.Over is ComplaintOver.Decision ? anew.Id : null,
            DecidedOn = anew.DecidedOn,
            AppealBy = anew.AppealBy,
            ReceivedOn = command.AnsweredOn!.Value,
            Oral = complaint.Oral,
            From = complaint.From,
            By = complaint.By,
            PowerReceivedOn = complaint.PowerReceivedOn,
            Text = $"Klagen fra {Danish.Date(complaint.ReceivedOn)} fastholdes for resten.",
            ReassessedOn = clock.Today,
            Outcome = ReassessmentOutcome.Upheld,
            OutcomeReason = command.Reason!.Trim(),
            ForwardedOn = command.ForwardedOn,
        }).Entity;
        rest.LetterId = (await letters.WriteForwardedAsync(@case, new(rest, rest.OutcomeReason!, command.ForwardedOn!.Value), ct)).Id;
    }

    private IEnumerable<Refusal> Faults(RecordRestOfComplaint command, ComplaintSubject anew)
    {
        var due = RestOfComplaintRule.Of(anew.DecidedOn, clock.Today).Due;
        if (command.Answer is null)
        {
            yield return new("complaint.rest", "Vælg, hvad borgeren siger om resten af klagen.", Law.Rsl("66"), nameof(command.Answer));
        }

        if (command.Answer is RestOfComplaint.NoAnswer && clock.Today <= due)
        {
            yield return new("complaint.rest-waits", $"Borgeren kan svare til og med {Danish.Date(due)}.", Law.Rsl("66"), nameof(command.Answer));
        }

        if (command.Answer is RestOfComplaint.Stands or RestOfComplaint.Dropped && (command.AnsweredOn is not { } on || on < anew.DecidedOn || on > clock.Today))
        {
            yield return new("complaint.rest-on", $"Skriv, hvornår borgeren svarede: en dag fra {Danish.Date(anew.DecidedOn)} til og med i dag.", Law.Rsl("66"), nameof(command.AnsweredOn));
        }

        if (command.Answer is not RestOfComplaint.Stands)
        {
            yield break;
        }

        if (command.ForwardedOn is not { } sent || sent < command.AnsweredOn || sent > clock.Today)
        {
            yield return new("complaint.rest-forwarded", "Send klagen og sagens akter til Ankestyrelsen, og skriv, hvornår det er sket: fra den dag, borgeren svarede, til og med i dag.", Law.Rsl("66"), nameof(command.ForwardedOn));
        }

        if (!StatedReason.Says(command.Reason))
        {
            yield return new("complaint.rest-reason", "Skriv til borgeren, hvorfor I ikke giver ret i resten. Et ord eller to er ikke nok.", Law.Rsl("66"), nameof(command.Reason));
        }
    }
}
