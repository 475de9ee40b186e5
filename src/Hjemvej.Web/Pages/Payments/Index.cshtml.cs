using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>The own payment of a case: what is in force, its working as it was decided, and every calculation before it.</summary>
[Authorize(Policies.Payments)]
internal sealed class IndexModel(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard) : CasePage
{
    public const int PageSize = 20;
    private const int StancesShown = 10;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public PaymentCalculation? Latest { get; private set; }

    /// <summary>How many calculations there are before the latest.</summary>
    public int Earlier { get; private set; }

    /// <summary>A page of those, newest first.</summary>
    public IReadOnlyList<PaymentCalculation> Shown { get; private set; } = [];

    /// <summary>What the authority is asked about an amount for personal needs, and what it has answered, newest first.</summary>
    public PersonalNeedsQuestion Question { get; private set; }

    public IReadOnlyList<PersonalNeedsStance> Stances { get; private set; } = [];

    public bool MayTakeStance => actor.Role is Role.SocialWorker or Role.Manager && !Header.IsClosed;

    public PaymentWorking? Working { get; private set; }

    public Gate Gate { get; private set; } = null!;

    /// <summary>What was collected of the first month, after the payment that applied then.</summary>
    public MonthCollection? FirstMonth { get; private set; }

    public DateOnly FirstMonthOf { get; private set; }

    /// <summary>From when the latest calculation is collected, or would be if it were told today.</summary>
    public TakingEffect Effect { get; private set; } = TakingEffect.OnMovingIn;

    /// <summary>The year's amount that the payment in force does not rest on.</summary>
    public Dated<Ore>? Recalculate { get; private set; }

    /// <summary>The first day of the calculation that it asks for.</summary>
    public DateOnly? RecalculateFrom { get; private set; }

    /// <summary>The headline's day: what is really collected, and not what was meant.</summary>
    public string From => (Effect.From, Latest!.CommunicatedOn) switch
    {
        ({ } from, not null) => $"fra {Danish.Date(from)}",
        ({ } from, null) => $"fra {Danish.Date(from)}, hvis brevet sendes i dag",
        _ => $"fra indflytningen, beregnet til {Danish.Date(Latest.AppliesFrom)}",
    };

    public DateOnly Today => clock.Today;

    /// <summary>A calculation waits for its letter: the latest, or one of the place the citizen is on the way to.</summary>
    public bool HasToTell { get; private set; }

    public bool HasStay { get; private set; }

    /// <summary>The months of a stay are settled also after the case is closed.</summary>
    public bool MayCalculate => !Header.IsClosed || HasStay;

    /// <summary>A year without an adopted or confirmed amount is said before anybody tries.</summary>
    public int? MissingYear => YearlyAmountRule.MissingYear(Today, standard.Current);

    /// <summary>The kept explanation of each calculation shown.</summary>
    public IReadOnlyDictionary<Guid, Guid> Explanations { get; private set; } = new Dictionary<Guid, Guid>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);

        // All of one case: what the citizen was told first decides the first month, however many there are since.
        var all = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == CaseId).OrderByDescending(p => p.CalculatedAt).ToListAsync(ct);
        Latest = all.FirstOrDefault();
        Earlier = Math.Max(0, all.Count - 1);
        Shown = [.. all.Skip(1 + ((CurrentPage - 1) * PageSize)).Take(PageSize)];
        Guid[] shown = [.. Shown.Select(c => c.Id), .. Latest is null ? [] : new[] { Latest.Id }];
        Explanations = await db.Explanations.AsNoTracking().Where(e => e.CaseId == CaseId && e.Kind == ExplanationKind.Payment && shown.Contains(e.SubjectId)).ToDictionaryAsync(e => e.SubjectId, e => e.Id, ct);
        var stay = await db.Stays.AsNoTracking().Where(s => s.CaseId == CaseId).PresentFirst(Today).FirstOrDefaultAsync(ct);
        HasStay = stay is not null;
        List<PaymentCalculation> ofStay = stay is null ? all : [.. all.PricedAt(stay.ResidenceId)];
        PaymentFacts[] oldestFirst = [.. ofStay.AsEnumerable().Reverse().Select(c => c.ToFacts())];
        var stances = await db.PersonalNeedsStances.AsNoTracking().Where(s => s.CaseId == CaseId).OrderByDescending(s => s.Sequence).Take(StancesShown).ToListAsync(ct);
        (Stances, Question) = (stances, stances.Question(ofStay.AsEnumerable().Reverse()));
        var start = StartPaymentRule.IndexOf(oldestFirst, stay?.StartsOn ?? DateOnly.MaxValue) is { } index ? oldestFirst[index] : null;
        Gate = EnrolmentGates.PaymentCommunicated(stay is null && start is not null ? start with { AppliesFrom = null } : start, stay?.StartsOn ?? Today);
        HasToTell = await db.PaymentsToTell(CaseId).AnyAsync(ct);
        if (Latest is { } latest)
        {
            Working = Json.Read<PaymentWorking>(latest.Working);
            Effect = await db.TakingEffectAsync(latest, Today, ct);
        }

        var told = ofStay.Select(c => c.ToDecided()).OfType<DecidedPayment>().ToList();
        if (stay is not null && PaymentTimelineRule.Of(stay.StartsOn, told) is [var first, ..])
        {
            FirstMonth = MonthCollectionRule.Of(stay.StartsOn, stay.EndsOn, told, first.From);
            FirstMonthOf = first.From;
        }

        Recalculate = stay is null ? null : RecalculationRule.Needed(stay.StartsOn, stay.EndsOn, told, Today, standard.Current);
        if (Recalculate is { } settled && Latest is { CommunicatedOn: null } waiting && waiting.DisposableAmount == settled.Value)
        {
            // It is calculated already, and waits for its letter.
            Recalculate = null;
        }

        RecalculateFrom = Recalculate is { } kept ? kept.From > stay!.StartsOn ? kept.From : stay.StartsOn : null;
    }
}
