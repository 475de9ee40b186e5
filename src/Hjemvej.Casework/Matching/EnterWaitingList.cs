using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Puts a granted citizen back on the waiting list who was taken off it. One who stands there, as everybody does from the day the grant is
/// sent, waits past the places that are free, for the reason in the note.
/// </summary>
/// <param name="Note">Needed when there is a relevant free place: why the citizen waits nevertheless.</param>
/// <param name="SeenVersion">Of the entry of one who stands there.</param>
public sealed record EnterWaitingList(Guid CaseId, string? Note = null, int SeenVersion = 0);

[Source("2.5-4")]
public sealed class EnterWaitingListHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    private static readonly Refusal Already = new("waiting.already", "Borgeren står allerede på ventelisten.", SourceRef.Standard("2.5-4"));

    public async Task<Result<WaitingListEntry>> HandleAsync(EnterWaitingList command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (await db.StandingMatchAsync(command.CaseId, ct) is { Status: not MatchStatus.Draft } standing)
        {
            return new Refusal("waiting.offered", $"Borgeren er tilbudt en plads på {standing.Residence.Name}.", SourceRef.Standard("2.5-4"));
        }

        var waiting = await db.WaitingAsync(command.CaseId, ct);
        if (waiting is not null && command.Note.OrNull() is null)
        {
            return Already;
        }

        var relevant = await RelevantAsync(command.CaseId, ct);
        var gate = WaitingListGate.Of(
            (await db.GrantInForceAsync(command.CaseId, ct))?.ToFacts(), [.. relevant.Select(r => r.Offer.Name)], command.Note, clock.Today);
        if (!gate.IsOpen)
        {
            return Result<WaitingListEntry>.Refused(gate.Refusals().Select(r => r with { Field = nameof(command.Note) }));
        }

        if (waiting is not null)
        {
            db.Expect(waiting, command.SeenVersion);
            (waiting.Note, waiting.WaitsPast) = (command.Note.OrNull(), [.. waiting.WaitsPast.Union(relevant.Select(r => r.Offer.Id))]);
            journal.Record(
                command.CaseId,
                "WaitingListWaitsPast",
                relevant.Count == 0 ? "Bemærkningen på ventelisten er gemt." : $"Borgeren bliver på ventelisten og tilbydes ikke den ledige plads på {Danish.And([.. relevant.Select(r => r.Offer.Name)])}.",
                waiting.Note);
            return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } changed ? changed : waiting;
        }

        var entry = db.WaitingList.Add(new() { CaseId = command.CaseId, EnteredOn = clock.Today, Note = command.Note.OrNull(), WaitsPast = [.. relevant.Select(r => r.Offer.Id)] }).Entity;
        journal.Record(command.CaseId, "WaitingListEntered", "Borgeren er sat på ventelisten til et botilbud.", entry.Note);
        return await db.SaveOrRefuseAsync(command.CaseId, ct, Already) is { } late ? late : entry;
    }

    /// <summary>Suitable residences with a free place that the citizen has not turned down, and that it is their turn to.</summary>
    private async Task<List<RankedResidence>> RelevantAsync(Guid caseId, CancellationToken ct)
    {
        var (_, ranking) = await db.RankAsync(caseId, clock.Today, ct);
        var refused = (await db.RefusedAsync([caseId], ct))[caseId].ToHashSet();
        var ahead = await db.AheadAsync(caseId, ranking.RelevantFree.Select(r => r.Offer), clock.Today, ct);
        return [.. ranking.RelevantFree.Where(r => !refused.Contains(r.Offer.Id) && WaitingOrder.IsInTurn(ahead[r.Offer.Id], r.Offer.FreeFrom.Count))];
    }
}
