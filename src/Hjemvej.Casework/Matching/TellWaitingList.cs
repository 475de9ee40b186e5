using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Matches the waiting list with the free places of a residence, and tells those whom a place would suit, first in turn first.
/// Telling is a fact on the entry and in the case's journal; the worklist of the responsible social worker follows from it.
/// </summary>
/// <remarks>
/// <see cref="WaitingListWatch"/> calls it before every save that frees a place or changes what a residence offers, so that no use case
/// can forget it. Calling it from a use case as well does no harm: nobody is told twice of the same residence.
/// </remarks>
[Source("2.5-4")]
public sealed class TellWaitingList(CaseworkDb db, JournalWriter journal, CivilClock clock)
{
    /// <summary>Writes to the unit of work and commits nothing. Sees places freed, added or reserved that are not saved yet.</summary>
    /// <param name="residenceId">Where a place was freed, reserved, added or closed, or whose registration or offer changed.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The entries whose citizens were told, in turn.</returns>
    public async Task<IReadOnlyList<WaitingListEntry>> OfFreePlacesAsync(Guid residenceId, CancellationToken ct)
    {
        if (await db.WaitingInOrderAsync(ct) is not { Count: > 0 } queue || await ResidenceAsync(residenceId, ct) is not { } residence)
        {
            return [];
        }

        var offer = residence.ToOffer(clock.Today);
        var told = new List<WaitingListEntry>();
        var turn = 0;
        foreach (var waiting in queue)
        {
            if (waiting.Wants(offer, clock.Today))
            {
                turn++;
                if (waiting.Entry.ToldOfResidenceId != residenceId)
                {
                    Tell(waiting.Entry, offer, turn);
                    told.Add(waiting.Entry);
                }
            }
            else if (waiting.Entry.ToldOfResidenceId == residenceId)
            {
                await TellOfAnotherAsync(waiting, offer, ct);
            }
        }

        return told;
    }

    /// <summary>As it stands in this unit of work: what is loaded keeps its unsaved changes, and what is added is among the rest.</summary>
    private async Task<Residence?> ResidenceAsync(Guid id, CancellationToken ct) =>
        await db.Residences.AsSplitQuery()
            .Include(r => r.Registrations)
            .Include(r => r.Places).ThenInclude(p => p.Holds.Where(h => h.Until == null || h.Until >= clock.Today))
            .SingleOrDefaultAsync(r => r.Id == id, ct)
        ?? db.Residences.Local.FirstOrDefault(r => r.Id == id);

    private void Tell(WaitingListEntry entry, ResidenceOffer offer, int turn)
    {
        (entry.ToldOfResidenceId, entry.ToldOn) = (offer.Id, clock.Today);
        journal.Record(entry.CaseId, "WaitingListTold", $"En relevant plads er ledig på {offer.Name}. Borgeren er nummer {turn} i rækken til den.");
    }

    /// <summary>The place is gone again. Another free one that suits takes its place in the worklist; else there is nothing to offer.</summary>
    private async Task TellOfAnotherAsync(Queued waiting, ResidenceOffer gone, CancellationToken ct)
    {
        var others = (await db.ResidenceOffersAsync(clock.Today, onlyFree: true, ct)).Where(o => o.Id != gone.Id && waiting.Wants(o, clock.Today));
        var next = RankingRule.Of(waiting.Needs, others, clock.Today).RelevantFree.FirstOrDefault();
        waiting.Entry.ToldOfResidenceId = next?.Offer.Id;
        waiting.Entry.ToldOn = next is null ? null : clock.Today;
        journal.Record(
            waiting.Entry.CaseId,
            "WaitingListPlaceGone",
            $"Der er ikke længere en relevant ledig plads på {gone.Name}.{(next is null ? "" : $" Der er en på {next.Offer.Name}.")}");
    }
}
