using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Residences;

/// <summary>
/// What a residence asks a month from a day on (pris), until the next one. Never changed: a new price and a correction are both a new row,
/// and of two from the same day the one written last counts. That one is withdrawn (trukket tilbage) is a row too, which says which and why.
/// </summary>
public sealed class ResidencePrice : IAppendOnly, IJournaled
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid ResidenceId { get; internal init; }
    public Residence Residence { get; internal init; } = null!;

    /// <summary>1 for the residence's first, then one more; two at once cannot both be the same.</summary>
    public int Sequence { get; internal init; }

    /// <summary>The first day it applies.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>Lodging (logi) incl. electricity and heating, per month.</summary>
    public Ore Lodging { get; internal init; }

    /// <summary>Board (kost) per month.</summary>
    public Ore Board { get; internal init; }

    /// <summary>The sequence of the price that this row withdraws, and whose day and amounts it repeats; null of a price.</summary>
    public int? Withdraws { get; internal init; }

    /// <summary>Why it is withdrawn; null of a price.</summary>
    public string? Because { get; internal init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; internal init; }
    public string RecordedBy { get; internal init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<ResidencePrice>
    {
        public void Configure(EntityTypeBuilder<ResidencePrice> price) => price.HasIndex(p => new { p.ResidenceId, p.Sequence }).IsUnique();
    }
}

public static class ResidencePrices
{
    /// <summary>Those of one residence in the order in which they apply, corrected ones too and withdrawn ones not; of two from the same day the one that counts comes last.</summary>
    public static IEnumerable<ResidencePrice> InOrder(this IEnumerable<ResidencePrice> prices)
    {
        var rows = prices as IReadOnlyCollection<ResidencePrice> ?? [.. prices];
        var withdrawn = rows.Select(p => p.Withdraws).OfType<int>().ToHashSet();
        return rows.Where(p => p.Withdraws is null && !withdrawn.Contains(p.Sequence)).OrderBy(p => p.From).ThenBy(p => p.Sequence);
    }

    /// <summary>The price of one residence on a day; null before its first.</summary>
    public static ResidencePrice? On(this IEnumerable<ResidencePrice> prices, DateOnly day) => prices.InOrder().LastOrDefault(p => p.From <= day);

    /// <summary>The first price after a day that is another than the day's; null while none is known.</summary>
    public static ResidencePrice? NextAfter(this IReadOnlyCollection<ResidencePrice> prices, DateOnly day) =>
        prices.On(day) is { } now
            ? prices.InOrder().Where(p => p.From > day).Select(p => prices.On(p.From)!).FirstOrDefault(p => (p.Lodging, p.Board) != (now.Lodging, now.Board))
            : null;
}
