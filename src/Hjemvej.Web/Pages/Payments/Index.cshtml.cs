using Hjemvej.Casework;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>The own payment of a case: what is in force, its working as it was decided, and every calculation before it.</summary>
[Authorize(Policies.Payments)]
internal sealed class IndexModel(CaseworkDb db, CivilClock clock, StandardInForce standard) : CasePage
{
    private const int Shown = 20;

    public IReadOnlyList<PaymentCalculation> Calculations { get; private set; } = [];

    public PaymentCalculation? Latest => Calculations.Count > 0 ? Calculations[0] : null;

    public PaymentWorking? Working { get; private set; }

    public Gate Gate { get; private set; } = null!;

    public MonthCharge? FirstMonth { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>A year without an adopted or confirmed amount is said before anybody tries.</summary>
    public int? MissingYear => YearlyAmountRule.MissingYear(Today, standard.Current);

    /// <summary>The kept explanation of each calculation shown.</summary>
    public IReadOnlyDictionary<Guid, Guid> Explanations { get; private set; } = new Dictionary<Guid, Guid>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Calculations = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == CaseId)
            .OrderByDescending(p => p.CalculatedAt).Take(Shown).ToListAsync(ct);
        Guid[] shown = [.. Calculations.Select(c => c.Id)];
        Explanations = await db.Explanations.AsNoTracking().Where(e => e.CaseId == CaseId && e.Kind == ExplanationKind.Payment && shown.Contains(e.SubjectId)).ToDictionaryAsync(e => e.SubjectId, e => e.Id, ct);
        var stay = await db.Stays.AsNoTracking().Where(s => s.CaseId == CaseId).OrderByDescending(s => s.StartsOn).FirstOrDefaultAsync(ct);
        Gate = EnrolmentGates.PaymentCommunicated(Latest?.ToFacts(), stay?.StartsOn ?? Today);
        if (Latest is { } latest)
        {
            Working = Json.Read<PaymentWorking>(latest.Working);
            var from = stay is { } s && s.StartsOn > latest.AppliesFrom ? s.StartsOn : latest.AppliesFrom;
            FirstMonth = stay is not null && MonthChargeRule.ChargeFrom(from, latest.CommunicatedOn) is { } charge
                ? MonthChargeRule.Of(latest.Lodging, latest.Board, charge, stay.EndsOn, charge)
                : null;
        }
    }
}
