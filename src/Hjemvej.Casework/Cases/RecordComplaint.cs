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

/// <summary>Records a complaint over a decision, or over what else a letter decided, oral or written. A late one too, and in a closed case: only Ankestyrelsen may reject it.</summary>
/// <param name="SubjectId">The decision, calculation, offer or stand that is complained over.</param>
/// <param name="From">The name of who complains.</param>
/// <param name="By">By what right; who has none yet is asked for the citizen's power of attorney after.</param>
/// <param name="Text">What it says; no reason need be given.</param>
public sealed record RecordComplaint(Guid CaseId, Guid SubjectId, DateOnly ReceivedOn, bool Oral, string? From, Complainant? By, string? Text);

/// <remarks>It stands here and not with the decisions, because what can be complained over stands in several stages.</remarks>
[Source("2.5-5")]
public sealed class RecordComplaintHandler(CaseworkDb db, DecisionLetters letters, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(RecordComplaint command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var subject = (await db.ComplaintSubjectsAsync(command.CaseId, standard.Current, ct)).FirstOrDefault(s => s.Id == command.SubjectId);
        List<Refusal> faults = [];
        if (subject is null)
        {
            faults.Add(new("complaint.decision", "Vælg den afgørelse, der klages over.", Law.Rsl("66"), nameof(command.SubjectId)));
        }
        else if (ComplaintDates.Check(command.ReceivedOn, subject.DecidedOn, clock.Today) is { } fault)
        {
            faults.Add(fault);
        }

        if (command.From.OrNull() is null && command.By is not Complainant.Citizen)
        {
            faults.Add(new("complaint.from", "Skriv, hvem der klager.", null, nameof(command.From)));
        }

        if (command.By is null)
        {
            faults.Add(new("complaint.by", "Vælg, om det er borgeren, værgen eller en anden med fuldmagt, der klager.", Law.Rsl("60"), nameof(command.By)));
        }

        if (command.By is not (null or Complainant.OwnParty) && subject is { OutsidersAccess: true })
        {
            faults.Add(new("complaint.outsider", "Nejet til aktindsigt blev givet til en, der ikke er part i sagen. Det er kun den, der fik det, som kan klage over det.", Law.Ofl("37", 1), nameof(command.By)));
        }

        if (command.By is Complainant.OwnParty && subject?.Over is not null and not (ComplaintOver.Dismissal or ComplaintOver.Access))
        {
            faults.Add(new("complaint.own-party", "Det er kun et nej til aktindsigt og en afvist klage, som andre end borgeren kan klage over for sig selv.", Law.Rsl("60"), nameof(command.By)));
        }

        if (subject is null || faults.Count > 0)
        {
            return Result<Complaint>.Refused(faults);
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var complaint = db.Complaints.Add(new()
        {
            CaseId = command.CaseId,
            Over = subject.Over,
            SubjectId = subject.Id,
            DecisionId = subject.Over is ComplaintOver.Decision ? subject.Id : null,
            DecidedOn = subject.DecidedOn,
            AppealBy = subject.AppealBy,
            ReceivedOn = command.ReceivedOn,
            Oral = command.Oral,
            From = command.From.OrNull() ?? @case.Citizen.Name,
            By = command.By!.Value,
            Text = command.Text.OrNull(),
        }).Entity;
        complaint.ReceiptId = (await letters.WriteReceiptAsync(@case, complaint, ct)).Id;
        var late = complaint.WasLate ? " Den kom efter klagefristen, men sendes videre, hvis afgørelsen fastholdes." : "";
        journal.Record(
            command.CaseId,
            "ComplaintReceived",
            $"{(command.Oral ? "En mundtlig" : "En skriftlig")} klage over {complaint.Named()} er modtaget {Danish.Date(command.ReceivedOn)}.{late} {(complaint.By is Complainant.OwnParty ? complaint.From : "Borgeren")} får en kvittering.",
            complaint.Text);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : complaint;
    }
}
