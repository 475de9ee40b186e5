using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Records the municipality's second look (genvurdering): the decision stands and the complaint goes to Ankestyrelsen, or a new decision is to be made.</summary>
public sealed record ReassessComplaint(Guid CaseId, Guid ComplaintId, int SeenVersion, ReassessmentOutcome? Outcome, string? Reason);

/// <remarks>It stands here and not with the decisions, because a complaint that is found right opens a closed case again.</remarks>
[Source("2.5-5")]
public sealed class ReassessComplaintHandler(CaseworkDb db, DecisionLetters letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(ReassessComplaint command, CancellationToken ct)
    {
        if (actor.Role is not (Role.SocialWorker or Role.Manager))
        {
            return new Refusal("decision.role", "Kun myndigheden kan genvurdere en afgørelse.", Law.Rsl("66"));
        }

        var complaint = await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct);
        if (complaint is null || complaint.ReassessedOn is not null)
        {
            return new Refusal("complaint.reassessed", "Klagen er allerede genvurderet.", Law.Rsl("66"));
        }

        var faults = Faults(command).ToList();
        if (faults.Count > 0)
        {
            return Result<Complaint>.Refused(faults);
        }

        db.Expect(complaint, command.SeenVersion);
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == complaint.DecisionId, ct);
        (complaint.ReassessedOn, complaint.Outcome, complaint.OutcomeReason) = (clock.Today, command.Outcome, command.Reason!.Trim());
        if (complaint.FoundRight)
        {
            (@case.ClosedOn, @case.ClosedBecause) = (null, null);
        }
        else
        {
            complaint.LetterId = (await letters.WriteForwardedAsync(@case, decision, complaint, complaint.OutcomeReason, ct)).Id;
        }

        journal.Record(
            @case.Id,
            "ComplaintReassessed",
            $"Afgørelsen fra {Danish.Date(decision.MadeOn!.Value)} er genvurderet efter klagen. {command.Outcome!.Value.Danish()}.",
            complaint.OutcomeReason);
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : complaint;
    }

    private static IEnumerable<Refusal> Faults(ReassessComplaint command)
    {
        if (command.Outcome is null)
        {
            yield return new("complaint.outcome", "Vælg, hvad genvurderingen førte til.", Law.Rsl("66"), nameof(command.Outcome));
        }

        if (command.Reason.OrNull() is null)
        {
            yield return new("complaint.reason", "Skriv begrundelsen. Fastholdes afgørelsen, kommer den med i brevet til borgeren.", Law.Rsl("66"), nameof(command.Reason));
        }
    }
}
