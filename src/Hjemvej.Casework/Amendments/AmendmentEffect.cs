using System.Runtime.CompilerServices;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>One line of what a change would move.</summary>
public sealed record EffectRow(int CaseNumber, string CitizenName, Difference Difference);

/// <summary>What a change of the standard does to the open cases: counted in full, listed a page at a time.</summary>
/// <param name="Cases">Open cases that were looked at; null of what was kept when the change was confirmed.</param>
/// <param name="Moved">Those in which something moves.</param>
/// <param name="PaysSame">Those in which the own payment is calculated with another amount and comes to the same; counted, and neither listed nor kept.</param>
/// <param name="Counts">How many lines of each kind.</param>
public sealed record Effect(int? Cases, int Moved, int PaysSame, IReadOnlyDictionary<EffectKind, int> Counts, IReadOnlyList<EffectRow> Rows, int Total, int Page, int PageSize);

/// <summary>An open case, and what a change moves in it; mostly nothing.</summary>
/// <param name="PaysSame">The own payment is calculated with another amount and comes to the same.</param>
internal sealed record MovedCase(CaseFile File, IReadOnlyList<Difference> Differences, bool PaysSame);

/// <summary>What would a value do to the open cases? Works through them in batches and changes nothing. What it did is kept when it is confirmed.</summary>
public sealed class AmendmentEffect(CaseworkDb db, CivilClock clock, StandardInForce standard, Actor actor)
{
    private const int Batch = 100;
    public const int PageSize = 25;

    /// <param name="value">What would be added; taken as confirmed.</param>
    /// <param name="page">Which lines to list, from 1; all are counted.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Effect> OfAsync(AmendedValue value, int page, CancellationToken ct)
    {
        var (cases, moved, same, total) = (0, 0, 0, 0);
        var counts = new Dictionary<EffectKind, int>();
        var rows = new List<EffectRow>();
        await foreach (var batch in BatchesAsync(value, ct))
        {
            cases += batch.Count;
            moved += batch.Count(c => c.Differences.Count > 0);
            same += batch.Count(c => c.PaysSame);
            foreach (var (file, difference) in batch.SelectMany(c => c.Differences, (c, difference) => (c.File, difference)))
            {
                counts[difference.Kind] = counts.GetValueOrDefault(difference.Kind) + 1;
                if (total++ >= (page - 1) * PageSize && rows.Count < PageSize)
                {
                    rows.Add(new(file.Case.Number, file.Case.Citizen.Name, difference));
                }
            }
        }

        return new(cases, moved, same, counts, rows, total, page, PageSize);
    }

    /// <summary>What a confirmed value moved, as it was kept.</summary>
    public async Task<Effect> KeptAsync(Guid amendmentId, int page, CancellationToken ct)
    {
        var kept = from consequence in db.AmendmentConsequences.AsNoTracking()
                   join @case in db.CasesVisibleTo(actor, clock.Today) on consequence.CaseId equals @case.Id
                   where consequence.AmendmentId == amendmentId
                   select new { Consequence = consequence, @case.Number, @case.Citizen.Name };
        var counts = await kept.GroupBy(k => k.Consequence.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var moved = await kept.Select(k => k.Consequence.CaseId).Distinct().CountAsync(ct);
        var rows = await kept.OrderBy(k => k.Consequence.Position).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new(
            null, moved, 0, counts, [.. rows.Select(r => new EffectRow(r.Number, r.Name, new(r.Consequence.Kind, r.Consequence.What, r.Consequence.Before, r.Consequence.After)))],
            counts.Values.Sum(), page, PageSize);
    }

    /// <summary>Every open case that the person sees, by number, with what the value moves in it.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<MovedCase>> BatchesAsync(AmendedValue value, [EnumeratorCancellation] CancellationToken ct)
    {
        var (before, today) = (standard.Current, clock.Today);
        var after = before.With([value with { Status = ParameterStatus.Confirmed, RecordedAt = clock.Now }]);
        var open = db.CasesVisibleTo(actor, today).Where(c => c.ClosedOn == null);
        var last = 0;
        while (await open.Where(c => c.Number > last).OrderBy(c => c.Number).Take(Batch).Select(c => new { c.Id, c.Number }).ToListAsync(ct) is { Count: > 0 } batch)
        {
            last = batch[^1].Number;
            var files = await db.CaseFilesAsync([.. batch.Select(c => c.Id)], today, ct);
            yield return
            [
                .. from file in files
                   orderby file.Case.Number
                   let found = CaseDifference.Of(file, before, after, value, today).ToLookup(d => d.Kind is EffectKind.SameAmount)
                   select new MovedCase(file, [.. found[false]], found[true].Any()),
            ];
        }
    }
}
