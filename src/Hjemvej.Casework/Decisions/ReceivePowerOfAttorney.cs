using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Records that the power of attorney (fuldmagt) came, which was missing when somebody complained for the citizen. The complaint counts from the day it came itself.</summary>
/// <param name="ReceivedOn">From the day of the complaint until today.</param>
public sealed record ReceivePowerOfAttorney(Guid CaseId, Guid ComplaintId, int SeenVersion, DateOnly? ReceivedOn);

[Source("2.5-5")]
public sealed class ReceivePowerOfAttorneyHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(ReceivePowerOfAttorney command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct) is not { LacksPower: true } complaint)
        {
            return new Refusal("complaint.power", "Der mangler ikke en fuldmagt til klagen.", Law.Rsl("60"));
        }

        if (command.ReceivedOn is not { } on || on < complaint.ReceivedOn || on > clock.Today)
        {
            return new Refusal("complaint.power-on", $"Skriv en dag fra klagen kom, {Danish.Date(complaint.ReceivedOn)}, til og med i dag.", Law.Rsl("60"), nameof(command.ReceivedOn));
        }

        db.Expect(complaint, command.SeenVersion);
        complaint.PowerReceivedOn = on;
        journal.Record(command.CaseId, "PowerOfAttorneyReceived", $"Fuldmagten til klagen fra {Danish.Date(complaint.ReceivedOn)} er modtaget {Danish.Date(on)}. {complaint.From} klager for borgeren.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : complaint;
    }
}
