using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Records the municipality's second look (genvurdering): the decision stands and the complaint was sent to Ankestyrelsen, or a new decision is to be made.</summary>
/// <param name="ForwardedOn">The day the complaint and the documents were sent to Ankestyrelsen; needed when the decision stands.</param>
public sealed record ReassessComplaint(Guid CaseId, Guid ComplaintId, int SeenVersion, ReassessmentOutcome? Outcome, string? Reason, DateOnly? ForwardedOn);

/// <remarks>It stands here and not with the decisions, because a complaint that is found right opens a closed case again.</remarks>
[Source("2.5-5")]
public sealed class ReassessComplaintHandler(CaseworkDb db, CaseReopening reopening, DecisionLetters letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(ReassessComplaint command, CancellationToken ct)
    {
        var opened = await OpenAsync(command, ct);
        if (opened.IsRefused)
        {
            return opened;
        }

        var complaint = opened.Value;
        db.Expect(complaint, command.SeenVersion);
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        (complaint.ReassessedOn, complaint.Outcome, complaint.OutcomeReason) = (clock.Today, command.Outcome, command.Reason!.Trim());
        complaint.FoundRightAt = complaint.FoundRight ? clock.Now : null;
        if (!complaint.FoundRight)
        {
            complaint.ForwardedOn = command.ForwardedOn;
            complaint.LetterId = (await letters.WriteForwardedAsync(@case, Forwarded(complaint, command), ct)).Id;
        }
        else if (complaint.Over is not ComplaintOver.Decision)
        {
            complaint.LetterId = (await letters.WriteFoundRightAsync(@case, FoundRight(complaint, command), ct)).Id;
        }

        journal.Record(
            @case.Id,
            "ComplaintReassessed",
            $"Klagen over {complaint.Named()} er genvurderet. {command.Outcome!.Value.Danish()}{(complaint.ForwardedOn is { } on ? $" {Danish.Date(on)}" : "")}.",
            complaint.OutcomeReason);
        if (complaint.FoundRight)
        {
            await db.TakeUpAgainAsync(complaint, journal, clock.Today, ct);
            if (complaint.Over is not ComplaintOver.Access)
            {
                await reopening.OfAsync(@case, command.Outcome.Value.Danish(), ct);
            }
        }

        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : complaint;
    }

    /// <summary>What stands in the way, without doing it, for the check page.</summary>
    public Task<Result<Complaint>> CheckAsync(ReassessComplaint command, CancellationToken ct) => OpenAsync(command, ct);

    /// <summary>The letter that tells the citizen, as it would be sent now; nothing is kept. A decision found wrong has none: the new one tells it.</summary>
    public async Task<Result<LetterPreview>> PreviewAsync(ReassessComplaint command, CancellationToken ct)
    {
        var opened = await OpenAsync(command, ct);
        if (opened.IsRefused)
        {
            return Result<LetterPreview>.Refused(opened.Refusals);
        }

        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        return command.Outcome is ReassessmentOutcome.Upheld
            ? await letters.PreviewForwardedAsync(@case, Forwarded(opened.Value, command), ct)
            : await letters.PreviewFoundRightAsync(@case, FoundRight(opened.Value, command), ct);
    }

    private static ForwardedComplaint Forwarded(Complaint complaint, ReassessComplaint command) =>
        new(complaint, command.Reason!.Trim(), command.ForwardedOn!.Value);

    private static FoundRightComplaint FoundRight(Complaint complaint, ReassessComplaint command) =>
        new(complaint, command.Reason!.Trim(), command.Outcome is ReassessmentOutcome.Partly);

    private async Task<Result<Complaint>> OpenAsync(ReassessComplaint command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var complaint = await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct);
        if (complaint is { EndedOn: { } ended })
        {
            return new Refusal("complaint.ended", $"Klagen er {complaint.Ending!.Value.Danish().ToLowerInvariant()} den {Danish.Date(ended)}. Den genvurderes ikke.", Law.Rsl("66"));
        }

        if (complaint is null || complaint.ReassessedOn is not null)
        {
            return new Refusal("complaint.reassessed", "Klagen er allerede genvurderet.", Law.Rsl("66"));
        }

        var faults = Faults(command, complaint).ToList();
        return faults.Count > 0 ? Result<Complaint>.Refused(faults) : complaint;
    }

    private IEnumerable<Refusal> Faults(ReassessComplaint command, Complaint complaint)
    {
        if (command.Outcome is null)
        {
            yield return new("complaint.outcome", "Vælg, hvad genvurderingen førte til.", Law.Rsl("66"), nameof(command.Outcome));
        }

        if (command.Outcome is ReassessmentOutcome.Partly && complaint.Over is ComplaintOver.Dismissal)
        {
            yield return new("complaint.dismissal-partly", "En afvisning er enten rigtig eller forkert. Fasthold den, eller giv fuldt medhold, så klagen bliver taget op.", Law.Rsl("66"), nameof(command.Outcome));
        }

        if (command.Reason.OrNull() is null)
        {
            yield return new("complaint.reason", "Skriv begrundelsen. Den kommer med i brevet til borgeren, eller i den nye afgørelse.", Law.Rsl("66"), nameof(command.Reason));
        }

        if (command.Outcome is ReassessmentOutcome.Upheld)
        {
            if (command.ForwardedOn is not { } on)
            {
                yield return new("complaint.forwarded", "Send klagen, afgørelsen og sagens akter til Ankestyrelsen, og skriv, hvornår det er sket.", Law.Rsl("66"), nameof(command.ForwardedOn));
            }
            else if (on > clock.Today || on < complaint.ReceivedOn)
            {
                yield return new("complaint.forwarded-date", $"Klagen kan ikke være sendt videre før {Danish.Date(complaint.ReceivedOn)} eller efter i dag.", Law.Rsl("66"), nameof(command.ForwardedOn));
            }
        }
    }
}
