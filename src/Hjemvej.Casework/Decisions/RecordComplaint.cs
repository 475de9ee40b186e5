using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Records a complaint over a decision, oral or written. A late one too, and in a closed case: only Ankestyrelsen may reject it.</summary>
/// <param name="From">The name of who complains.</param>
/// <param name="By">By what right; who has none yet is asked for the citizen's power of attorney after.</param>
/// <param name="Text">What it says; no reason need be given.</param>
public sealed record RecordComplaint(Guid CaseId, Guid DecisionId, DateOnly ReceivedOn, bool Oral, string? From, Complainant? By, string? Text);

[Source("2.5-5")]
public sealed class RecordComplaintHandler(CaseworkDb db, DecisionLetters letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(RecordComplaint command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == command.DecisionId && d.CaseId == command.CaseId && d.MadeOn != null, ct);
        if (decision is null)
        {
            return new Refusal("complaint.decision", "Vælg den afgørelse, der klages over.", Law.Rsl("66"), nameof(command.DecisionId));
        }

        List<Refusal> faults = [];
        if (ComplaintDates.Check(command.ReceivedOn, decision.MadeOn!.Value, clock.Today) is { } fault)
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

        if (faults.Count > 0)
        {
            return Result<Complaint>.Refused(faults);
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var complaint = db.Complaints.Add(new()
        {
            CaseId = command.CaseId,
            DecisionId = decision.Id,
            ReceivedOn = command.ReceivedOn,
            Oral = command.Oral,
            From = command.From.OrNull() ?? @case.Citizen.Name,
            By = command.By!.Value,
            Text = command.Text.OrNull(),
        }).Entity;
        complaint.ReceiptId = (await letters.WriteReceiptAsync(@case, decision, complaint, ct)).Id;
        var late = command.ReceivedOn > decision.AppealBy ? " Den kom efter klagefristen, men sendes videre, hvis afgørelsen fastholdes." : "";
        journal.Record(
            command.CaseId,
            "ComplaintReceived",
            $"{(command.Oral ? "En mundtlig" : "En skriftlig")} klage over afgørelsen fra {Danish.Date(decision.MadeOn.Value)} er modtaget {Danish.Date(command.ReceivedOn)}.{late} Borgeren får en kvittering.",
            complaint.Text);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : complaint;
    }
}
