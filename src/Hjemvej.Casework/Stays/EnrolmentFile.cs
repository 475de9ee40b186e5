using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>What a move-in (indskrivning) rests on, and the gates that it must pass.</summary>
/// <param name="Decision">The decision on the application that is in force; what an adjustment made of it stands in <see cref="Terms"/>.</param>
/// <param name="EndedOn">The day a decision ended the grant; null while it stands.</param>
/// <param name="Chosen">The residence chosen, offered or said yes to, with its registrations.</param>
/// <param name="Payments">Every calculation of the own payment, the oldest first.</param>
/// <param name="ToPost">The case's own letters on paper that nobody has put in the post.</param>
/// <param name="Hold">The reservation of the place that the citizen said yes to; null when none is open.</param>
public sealed record EnrolmentFile(Case Case, Decision? Decision, DateOnly? EndedOn, Match? Chosen, PlaceHold? Hold, IReadOnlyList<PaymentCalculation> Payments, Stay? Latest, IReadOnlyList<LetterToPost> ToPost)
{
    /// <summary>The place the citizen said yes to; null before that.</summary>
    public Match? Match => Chosen is { Status: MatchStatus.Accepted } ? Chosen : null;

    /// <summary>Purposes that the grant has given; the stay serves these and no others.</summary>
    public IReadOnlyList<StayPurpose> Granted => Terms?.Purposes ?? [];

    /// <summary>What the grant gives today, as an adjustment may have left it.</summary>
    public GrantedTerms? Terms { get; init; }

    /// <summary>The calculation of the chosen residence's price that the citizen was told of by the day of moving in; null when nothing is calculated.</summary>
    public PaymentCalculation? PaymentOn(DateOnly day)
    {
        PaymentCalculation[] priced = Chosen is { } chosen ? [.. Payments.PricedBeforeMovingTo(chosen.ResidenceId, Latest is not null)] : [.. Payments];
        return StartPaymentRule.IndexOf([.. priced.Select(p => p.ToFacts())], day) is { } index ? priced[index] : null;
    }

    /// <summary>Every gate as it stands for moving in on a day; of a day that cannot be meant, only whether it is near.</summary>
    public IReadOnlyList<Gate> GatesOn(DateOnly day, DateOnly today, Standard standard) => MoveInGates.DayIsNear(day, today, standard) is { IsOpen: false } far ? [far] :
    [
        .. MoveInGates.Of(PlaceFacts(), Latest?.ToFacts(), day, today, standard),
        .. EndedOn is null ? [] : new[] { MoveInGates.GrantStands(EndedOn) },
        .. ToPostBefore(day) is { Count: > 0 } waiting ? new[] { MoveInGates.LettersPosted(waiting) } : [],
        .. EnrolmentGates.Of(
            Case.Citizen.BirthDate, Decision?.ToFacts(), Chosen?.Residence.ToFacts(), Chosen?.PassedOverFacts() ?? [], PaymentOn(day)?.ToFacts(), day, standard),
    ];

    private IReadOnlyList<string> ToPostBefore(DateOnly day)
    {
        Guid?[] restsOn = [Decision?.LetterId, Chosen?.OfferLetterId, PaymentOn(day)?.LetterId];
        return [.. ToPost.Where(l => restsOn.Contains(l.Id)).Select(l => l.Title)];
    }

    private AcceptedPlaceFacts? PlaceFacts() => Chosen is null ? null : new(
        Chosen.Residence.Name,
        Hold?.Place.Label,
        Hold?.From,
        Chosen.Status switch { MatchStatus.Accepted => PlaceState.Accepted, MatchStatus.Offered => PlaceState.Offered, _ => PlaceState.Chosen },
        Hold?.Place.ClosedFrom);
}

public static class EnrolmentFiles
{
    /// <summary>Tracked, so that a use case can change what it finds.</summary>
    public static async Task<EnrolmentFile> EnrolmentFileAsync(this CaseworkDb db, Guid caseId, DateOnly today, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == caseId, ct);
        var made = db.Decisions.Where(d => d.CaseId == caseId && d.MadeOn != null && d.SetAsideOn == null);
        var decision = await made.Where(d => d.Kind == DecisionKind.Application).OrderByDescending(d => d.MadeOn).FirstOrDefaultAsync(ct);
        var ended = decision is null ? null : await made.Where(d => d.Kind == DecisionKind.Ending && d.MadeOn >= decision.MadeOn).MaxAsync(d => d.MadeOn, ct);
        var chosen = await db.StandingMatchAsync(caseId, ct);
        var hold = chosen?.PlaceId is { } place
            ? await db.PlaceHolds.Include(h => h.Place).SingleOrDefaultAsync(h => h.PlaceId == place && h.CaseId == caseId && h.Until == null && !h.Occupied, ct)
            : null;
        var payments = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == caseId).OrderBy(p => p.CalculatedAt).ToListAsync(ct);
        var latest = await db.Stays.Where(s => s.CaseId == caseId).OrderByDescending(s => s.StartsOn).FirstOrDefaultAsync(ct);
        var toPost = await db.Letters.ToPost().Where(l => l.CaseId == caseId && l.CopyOf == null)
            .Select(l => new LetterToPost(l.Id, l.Kind, l.Title, l.RecipientName, l.DatedOn)).ToListAsync(ct);
        return new(@case, decision, ended, chosen, hold, payments, latest, toPost) { Terms = await db.GrantedTermsAsync(caseId, today, ct) };
    }
}
