using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Collections;

/// <summary>One closing of a month (lukning): the lines that were handed to collection together. Each correction of the month is a closing of its own, with a file of its own.</summary>
public sealed class MonthClosing : IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; internal init; }

    /// <summary>1 for the month's first closing, then one more each time; two at once cannot both be the same.</summary>
    public int Number { get; internal init; }

    /// <summary>UTC.</summary>
    public DateTime ClosedAt { get; internal init; }
    public string ClosedBy { get; internal init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<MonthClosing>
    {
        public void Configure(EntityTypeBuilder<MonthClosing> closing) => closing.HasIndex(c => new { c.Month, c.Number }).IsUnique();
    }
}
