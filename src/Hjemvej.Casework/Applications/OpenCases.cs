using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>A closed case is read, not changed.</summary>
internal static class OpenCases
{
    public static Refusal? RefuseWhenClosed(this Case @case) => @case.ClosedOn is { } on
        ? new("case.closed", $"Sagen blev afsluttet {Danish.Date(on)} og kan ikke ændres.")
        : null;

    public static async Task<Refusal?> RefuseWhenClosedAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, ct)).RefuseWhenClosed();
}
