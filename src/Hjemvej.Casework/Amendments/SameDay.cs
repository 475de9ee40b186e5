using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>Values for one parameter from one and the same day: of two that are confirmed the later takes the place of the earlier (afløser).</summary>
public static class SameDay
{
    /// <summary>Other proposals for the same day that wait, the oldest first.</summary>
    public static Task<List<Amendment>> WaitingBesideAsync(this CaseworkDb db, string parameter, DateOnly from, Guid? except, CancellationToken ct) =>
        db.Amendments.AsNoTracking().Waiting().Where(a => a.Parameter == parameter && a.From == from && a.Id != except).OrderBy(a => a.ProposedAt).ToListAsync(ct);

    /// <summary>Those of some amendments whose place a later confirmation has taken.</summary>
    public static async Task<HashSet<Guid>> ReplacedAsync(this CaseworkDb db, IReadOnlyCollection<Guid> amendments, CancellationToken ct) =>
        [.. await db.Amendments
            .Where(a => amendments.Contains(a.Id) && a.Verdict!.Confirmed
                && db.Amendments.Any(later => later.Parameter == a.Parameter && later.From == a.From && later.Verdict!.Confirmed && later.Verdict.At > a.Verdict.At))
            .Select(a => a.Id).ToListAsync(ct)];

    /// <summary>What a value from this day would take the place of: one that is in force from the same day. Null when it only follows an earlier one.</summary>
    public static Dated<string>? Replaces(this Standard standard, string parameter, DateOnly from) =>
        Parameters.Find(parameter)?.InWords(standard).Find(from) is { } value && value.From == from ? value : null;
}
