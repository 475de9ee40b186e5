using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Opens a closed case again after a complaint: that it was closed, and why, stays in its history.</summary>
/// <remarks>
/// Writes to the unit of work of whoever records the answer, and commits nothing. An answer cannot be refused because the citizen has
/// applied anew meanwhile; the two cases are told of each other.
/// </remarks>
public sealed class CaseReopening(CaseworkDb db, CasesInTheWay inTheWay, JournalWriter journal)
{
    internal async Task OfAsync(Case @case, string because, CancellationToken ct)
    {
        if (@case.ClosedOn is not { } closedOn)
        {
            return;
        }

        var was = @case.ClosedBecause;
        (@case.ClosedOn, @case.ClosedBecause) = (null, null);
        var others = await inTheWay.Of(db).Where(c => c.CitizenId == @case.CitizenId && c.Id != @case.Id).Select(c => new { c.Id, c.Number }).ToListAsync(ct);
        journal.Record(
            @case.Id,
            "CaseReopened",
            $"Sagen er åbnet igen. Den blev afsluttet {Danish.Date(closedOn)}{(was is null ? "" : $" med grunden »{was}«")}.{string.Concat(others.Select(o => $" Borgeren har også sag {o.Number} under behandling."))}",
            because);
        foreach (var other in others)
        {
            journal.Record(other.Id, "OtherCaseReopened", $"Borgerens sag {@case.Number} er åbnet igen. Se de to sager sammen.", because);
        }
    }
}
