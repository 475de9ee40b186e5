using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Records that a complaint is taken back, before the municipality or Ankestyrelsen has answered it; the citizen gets a confirmation.</summary>
/// <param name="WithdrawnOn">From the day of the complaint until today.</param>
/// <param name="Reason">Why, and how it was said, for those who look later.</param>
public sealed record WithdrawComplaint(Guid CaseId, Guid ComplaintId, int SeenVersion, DateOnly? WithdrawnOn, string? Reason);

[Source("2.5-5")]
public sealed class WithdrawComplaintHandler(CaseworkDb db, DecisionLetters letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(WithdrawComplaint command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct) is not { MayBeWithdrawn: true } complaint)
        {
            return new Refusal("complaint.answered", "Klagen er færdig og kan ikke trækkes tilbage.", Law.Rsl("66"));
        }

        List<Refusal> faults = [];
        var earliest = complaint.ForwardedOn ?? complaint.ReceivedOn;
        if (command.WithdrawnOn is not { } day || day < earliest || day > clock.Today)
        {
            faults.Add(new("complaint.withdrawn-on", $"Skriv en dag fra {Danish.Date(earliest)} til og med i dag.", Law.Rsl("66"), nameof(command.WithdrawnOn)));
        }

        if (command.Reason.OrNull() is null)
        {
            faults.Add(new("complaint.withdrawn-reason", "Skriv, hvem der har trukket klagen tilbage, og hvorfor.", Law.Rsl("66"), nameof(command.Reason)));
        }

        if (faults.Count > 0)
        {
            return Result<Complaint>.Refused(faults);
        }

        db.Expect(complaint, command.SeenVersion);
        var on = command.WithdrawnOn!.Value;
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        complaint.EndLetterId = (await letters.WriteWithdrawnAsync(@case, complaint, on, ct)).Id;
        var atBoard = complaint.AtBoard;
        (complaint.EndedOn, complaint.Ending, complaint.EndedBecause) = (on, ComplaintEnding.Withdrawn, command.Reason!.Trim());
        journal.Record(
            command.CaseId,
            "ComplaintWithdrawn",
            $"Klagen over {complaint.Named()} er trukket tilbage {Danish.Date(on)}. Borgeren får en bekræftelse.{(atBoard ? " Ankestyrelsen skal have besked." : "")}",
            complaint.EndedBecause);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : complaint;
    }
}
