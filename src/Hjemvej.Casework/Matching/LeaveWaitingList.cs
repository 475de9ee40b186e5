using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Matching;

/// <summary>Takes a citizen off the waiting list for another reason than an offer, which does it by itself.</summary>
public sealed record LeaveWaitingList(Guid CaseId, int SeenVersion, string Reason);

[Source("2.5-4")]
public sealed class LeaveWaitingListHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<WaitingListEntry>> HandleAsync(LeaveWaitingList command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.WaitingAsync(command.CaseId, ct) is not { } entry)
        {
            return new Refusal("waiting.not-on-list", "Borgeren står ikke på ventelisten.");
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("waiting.reason", "Skriv, hvorfor borgeren tages af ventelisten.", SourceRef.Standard("2.5-4"), nameof(command.Reason));
        }

        db.Expect(entry, command.SeenVersion);
        (entry.LeftOn, entry.LeftBecause) = (clock.Today, command.Reason.Trim());
        journal.Record(command.CaseId, "WaitingListLeft", "Borgeren er taget af ventelisten.", entry.LeftBecause);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : entry;
    }
}
