using Hjemvej.Casework.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>What the case already says that belongs in a plan not begun (forslag): the citizen's hopes from the assessment, purposes and duration from the grant. Nothing of it is kept before the plan is saved.</summary>
public sealed record PlanProposal(string? CitizensWishes, string? Purpose, string? ExpectedDuration)
{
    public bool IsEmpty => this is { CitizensWishes: null, Purpose: null, ExpectedDuration: null };
}

public static class PlanProposals
{
    public static async Task<PlanProposal> PlanProposalAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        var hopes = await db.Assessments.AsNoTracking().Where(a => a.CaseId == caseId).Select(a => a.HopesAndDreams).FirstOrDefaultAsync(ct);
        var grant = await db.GrantInForceAsync(caseId, ct);
        return new(
            string.IsNullOrWhiteSpace(hopes) ? null : hopes,
            grant is { Purposes.Count: > 0 } ? $"Opholdet skal hjælpe med at:\n{string.Join("\n", grant.Purposes.Select(p => $"- {p.ToCitizen()}"))}" : null,
            string.IsNullOrWhiteSpace(grant?.ExpectedDuration) ? null : grant.ExpectedDuration);
    }

    /// <summary>Nobody has written in the plan yet.</summary>
    public static bool IsUnwritten(this ActionPlan plan) =>
        plan is { CitizensWishes: null, Purpose: null, Effort: null, ExpectedDuration: null, SpecialMatters: null };
}
