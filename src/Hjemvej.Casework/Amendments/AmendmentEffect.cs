using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>One line of what a change would move.</summary>
public sealed record EffectRow(int CaseNumber, string CitizenName, Difference Difference);

/// <summary>What a change of the standard would do to the open cases: counted in full, listed a page at a time.</summary>
/// <param name="Cases">Open cases that were looked at.</param>
/// <param name="Moved">Those in which something moves.</param>
/// <param name="PaysSame">Those in which the own payment is calculated with another amount and comes to the same; counted, and not listed.</param>
/// <param name="Counts">How many lines of each kind.</param>
public sealed record Effect(int Cases, int Moved, int PaysSame, IReadOnlyDictionary<EffectKind, int> Counts, IReadOnlyList<EffectRow> Rows, int Total, int Page, int PageSize);

/// <summary>What would a value do to the open cases? Works through them in batches and changes nothing.</summary>
public sealed class AmendmentEffect(CaseworkDb db, CivilClock clock, StandardInForce standard, Actor actor)
{
    private const int Batch = 100;
    public const int PageSize = 25;

    /// <param name="value">What would be added; taken as confirmed.</param>
    /// <param name="page">Which lines to list, from 1; all are counted.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Effect> OfAsync(AmendedValue value, int page, CancellationToken ct)
    {
        var (before, today) = (standard.Current, clock.Today);
        var after = before.With([value with { Status = ParameterStatus.Confirmed, RecordedAt = clock.Now }]);
        var open = db.CasesVisibleTo(actor, today).Where(c => c.ClosedOn == null);
        var (cases, moved, same, total, last) = (0, 0, 0, 0, 0);
        var counts = new Dictionary<EffectKind, int>();
        var rows = new List<EffectRow>();
        while (await open.Where(c => c.Number > last).OrderBy(c => c.Number).Take(Batch).Select(c => new { c.Id, c.Number }).ToListAsync(ct) is { Count: > 0 } batch)
        {
            last = batch[^1].Number;
            cases += batch.Count;
            foreach (var file in (await db.CaseFilesAsync([.. batch.Select(c => c.Id)], clock.Today, ct)).OrderBy(f => f.Case.Number))
            {
                var counted = total;
                foreach (var difference in CaseDifference.Of(file, before, after, value, today))
                {
                    if (difference.Kind is EffectKind.SameAmount)
                    {
                        same++;
                        continue;
                    }

                    counts[difference.Kind] = counts.GetValueOrDefault(difference.Kind) + 1;
                    if (total >= (page - 1) * PageSize && rows.Count < PageSize)
                    {
                        rows.Add(new(file.Case.Number, file.Case.Citizen.Name, difference));
                    }

                    total++;
                }

                moved += total > counted ? 1 : 0;
            }
        }

        return new(cases, moved, same, counts, rows, total, page, PageSize);
    }
}
