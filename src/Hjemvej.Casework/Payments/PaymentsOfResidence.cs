namespace Hjemvej.Casework.Payments;

/// <summary>A price is a residence's: who lives at two, one after the other, is told of both.</summary>
public static class PaymentsOfResidence
{
    /// <summary>Those made for this residence, or before any was chosen, in the order they come.</summary>
    public static IEnumerable<PaymentCalculation> PricedAt(this IEnumerable<PaymentCalculation> payments, Guid residenceId) =>
        payments.Where(p => p.ResidenceId is null || p.ResidenceId == residenceId);

    /// <summary>Those that tell the price before moving in: when the citizen has lived elsewhere in the case, one made before a residence was chosen was that one's.</summary>
    public static IEnumerable<PaymentCalculation> PricedBeforeMovingTo(this IEnumerable<PaymentCalculation> payments, Guid residenceId, bool livedElsewhere) =>
        payments.Where(p => p.ResidenceId == residenceId || (p.ResidenceId is null && !livedElsewhere));

    /// <summary>A later calculation of the same price was made, told or not.</summary>
    public static IQueryable<PaymentCalculation> LaterThan(this IQueryable<PaymentCalculation> payments, PaymentCalculation calculation) => payments.Where(p =>
        p.CaseId == calculation.CaseId && p.CalculatedAt > calculation.CalculatedAt && (p.ResidenceId == calculation.ResidenceId || calculation.ResidenceId == null));

    /// <summary>Those of a case that the citizen is still to be told of, the latest first: at most one for each residence.</summary>
    public static IOrderedQueryable<PaymentCalculation> PaymentsToTell(this CaseworkDb db, Guid caseId) => db.PaymentCalculations
        .Where(p => p.CaseId == caseId && p.CommunicatedOn == null
            && !db.PaymentCalculations.Any(l => l.CaseId == caseId && l.CalculatedAt > p.CalculatedAt && (l.ResidenceId == p.ResidenceId || p.ResidenceId == null)))
        .OrderByDescending(p => p.CalculatedAt);
}
