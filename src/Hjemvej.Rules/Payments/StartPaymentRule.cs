using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>Which calculation is the one the citizen was told of before moving in?</summary>
/// <remarks>A later calculation changes what is paid, and not whether the citizen knew the price when moving in.</remarks>
[Source("2.10-1")]
public static class StartPaymentRule
{
    /// <param name="payments">Every calculation of the case, the oldest first.</param>
    /// <param name="startsOn">The day of moving in; the last day there is while it is not known.</param>
    /// <returns>
    /// Its place in the list: the latest of those told by the day that cover it; else the first told after it; else one that covers only
    /// later days; else the latest, which was not told. Null when nothing is calculated.
    /// </returns>
    public static int? IndexOf(IReadOnlyList<PaymentFacts> payments, DateOnly startsOn)
    {
        (int Index, DateOnly Told, DateOnly From)[] told =
            [.. payments.Select((p, i) => (Index: i, p.CommunicatedOn, p.AppliesFrom)).Where(p => p.CommunicatedOn is not null).Select(p => (p.Index, p.CommunicatedOn!.Value, p.AppliesFrom ?? DateOnly.MinValue))];
        var covering = told.Where(p => p.From <= startsOn).ToArray();
        return covering.Where(p => p.Told <= startsOn).Select(p => (int?)p.Index).LastOrDefault()
            ?? covering.OrderBy(p => p.Told).ThenBy(p => p.Index).Select(p => (int?)p.Index).FirstOrDefault()
            ?? told.OrderBy(p => p.From).ThenBy(p => p.Index).Select(p => (int?)p.Index).FirstOrDefault()
            ?? (payments.Count == 0 ? null : payments.Count - 1);
    }
}
