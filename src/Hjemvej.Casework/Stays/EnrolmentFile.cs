using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>What a move-in (indskrivning) rests on, and the gates that it must pass.</summary>
/// <param name="Decision">The latest decision in force.</param>
/// <param name="Match">The place the citizen said yes to, with its residence and registrations.</param>
/// <param name="Hold">The reservation of that place; null when none is open.</param>
/// <param name="Latest">The latest stay of the case, when there was one.</param>
public sealed record EnrolmentFile(Case Case, Decision? Decision, Match? Match, PlaceHold? Hold, PaymentCalculation? Payment, Stay? Latest)
{
    /// <summary>Every gate as it stands for moving in on a day.</summary>
    public IReadOnlyList<Gate> GatesOn(DateOnly day, DateOnly today, Standard standard) =>
    [
        .. MoveInGates.Of(
            Match is null ? null : new(Match.Residence.Name, Hold?.Place.Label, Hold?.From), Latest?.ToFacts(), day, today, standard),
        .. EnrolmentGates.Of(
            Case.Citizen.BirthDate, Decision?.ToFacts(), Match?.Residence.ToFacts(), Match?.PassedOverFacts() ?? [], Payment?.ToFacts(), day, standard),
    ];
}

public static class EnrolmentFiles
{
    /// <summary>Tracked, so that a use case can change what it finds.</summary>
    public static async Task<EnrolmentFile> EnrolmentFileAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == caseId, ct);
        var decision = await db.Decisions.Where(d => d.CaseId == caseId && d.MadeOn != null && d.SetAsideOn == null).OrderByDescending(d => d.MadeOn).FirstOrDefaultAsync(ct);
        var match = await db.Matches.Include(m => m.Residence).ThenInclude(r => r.Registrations)
            .Where(m => m.CaseId == caseId && m.Status == MatchStatus.Accepted).OrderByDescending(m => m.ChosenOn).FirstOrDefaultAsync(ct);
        var hold = match?.PlaceId is { } place
            ? await db.PlaceHolds.Include(h => h.Place).SingleOrDefaultAsync(h => h.PlaceId == place && h.CaseId == caseId && h.Until == null && !h.Occupied, ct)
            : null;
        var payment = await db.PaymentCalculations.Where(p => p.CaseId == caseId).OrderByDescending(p => p.AppliesFrom).ThenByDescending(p => p.CalculatedAt).FirstOrDefaultAsync(ct);
        var latest = await db.Stays.Where(s => s.CaseId == caseId).OrderByDescending(s => s.StartsOn).FirstOrDefaultAsync(ct);
        return new(@case, decision, match, hold, payment, latest);
    }
}
