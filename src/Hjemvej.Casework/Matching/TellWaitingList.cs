using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Matches the waiting list with the free places, and tells those whose turn it is to a place that suits them.
/// Telling is a fact on the entry and in the case's journal; the worklist of the responsible social worker follows from it.
/// </summary>
/// <remarks>
/// <see cref="WaitingListWatch"/> calls it before every save that frees or takes a place, changes what a residence offers, or changes the
/// list, so that no use case can forget it. Nobody is told twice of the same residence while it is still their turn.
/// </remarks>
[Source("2.5-4")]
internal sealed class TellWaitingList(CaseworkDb db, JournalWriter journal, CivilClock clock)
{
    /// <summary>Writes to the unit of work and commits nothing. Sees places freed, added or reserved that are not saved yet.</summary>
    /// <param name="changed">Residences where a place was freed, reserved, added or closed, or whose registration or offer changed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task OfFreePlacesAsync(IReadOnlySet<Guid> changed, CancellationToken ct)
    {
        if (await db.WaitingInOrderAsync(ct) is not { Count: > 0 } queue)
        {
            return;
        }

        var offers = await OffersAsync(changed, ct);
        var ahead = offers.ToDictionary(o => o.Id, _ => 0);
        foreach (var waiting in queue)
        {
            Reconsider(waiting.Entry, offers.Where(o => changed.Contains(o.Id)));
            var wanted = offers.Where(o => waiting.Wants(o, clock.Today)).ToList();
            await TellAsync(waiting, [.. wanted.Where(o => WaitingOrder.IsInTurn(ahead[o.Id], o.FreeFrom.Count))], offers, ct);
            wanted.ForEach(o => ahead[o.Id]++);
        }
    }

    /// <summary>The residences with a free place as they stand in this unit of work.</summary>
    private async Task<List<ResidenceOffer>> OffersAsync(IReadOnlySet<Guid> changed, CancellationToken ct)
    {
        var offers = (await db.ResidenceOffersAsync(clock.Today, onlyFree: true, ct)).Where(o => !changed.Contains(o.Id)).ToList();
        foreach (var id in changed)
        {
            if (await ResidenceAsync(id, ct) is { } residence && residence.ToOffer(clock.Today) is { HasFree: true } offer)
            {
                offers.Add(offer);
            }
        }

        return offers;
    }

    /// <summary>What is loaded keeps its unsaved changes, and what is added is among the rest.</summary>
    private async Task<Residence?> ResidenceAsync(Guid id, CancellationToken ct) =>
        await db.Residences.AsSplitQuery()
            .Include(r => r.Registrations)
            .Include(r => r.Prices)
            .Include(r => r.Places).ThenInclude(p => p.Holds.Where(h => h.Until == null || h.Until >= clock.Today))
            .SingleOrDefaultAsync(r => r.Id == id, ct)
        ?? db.Residences.Local.FirstOrDefault(r => r.Id == id);

    /// <summary>A citizen who waited past a residence stands in the line again when something is new there.</summary>
    private void Reconsider(WaitingListEntry entry, IEnumerable<ResidenceOffer> changed)
    {
        if (changed.Where(o => entry.WaitsPast.Contains(o.Id)).ToList() is { Count: > 0 } again)
        {
            entry.WaitsPast = [.. entry.WaitsPast.Except(again.Select(o => o.Id))];
            journal.Record(entry.CaseId, "WaitingListReconsidered", $"Pladserne er ændret på {Danish.And([.. again.Select(o => o.Name)])}. Borgeren står igen i rækken dér.");
        }
    }

    /// <param name="waiting">The citizen.</param>
    /// <param name="inTurn">Residences with a place that it is this citizen's turn to.</param>
    /// <param name="offers">All with a free place.</param>
    /// <param name="ct">Cancels.</param>
    private async Task TellAsync(Queued waiting, List<ResidenceOffer> inTurn, List<ResidenceOffer> offers, CancellationToken ct)
    {
        var entry = waiting.Entry;
        if (inTurn.Any(o => o.Id == entry.ToldOfResidenceId))
        {
            return;
        }

        var next = RankingRule.Of(waiting.Needs, inTurn, clock.Today).RelevantFree.FirstOrDefault()?.Offer;
        if (entry.ToldOfResidenceId is { } before)
        {
            var gone = offers.Find(o => o.Id == before)?.Name ?? await db.Residences.Where(r => r.Id == before).Select(r => r.Name).SingleAsync(ct);
            journal.Record(entry.CaseId, "WaitingListPlaceGone", $"Der er ikke længere en ledig plads på {gone}, som det er borgerens tur til.");
        }

        if (next is not null)
        {
            journal.Record(entry.CaseId, "WaitingListTold", $"En relevant plads er ledig på {next.Name}, og det er borgerens tur til den.");
        }

        if (next is not null || entry.ToldOfResidenceId is not null)
        {
            (entry.ToldOfResidenceId, entry.ToldOn) = (next?.Id, next is null ? null : clock.Today);
        }
    }
}
