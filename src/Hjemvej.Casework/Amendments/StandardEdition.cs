using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Amendments;

/// <summary>The text of the standard's files as it was read from a moment on, so that what was known then can be told after the files have changed.</summary>
public sealed class StandardEdition : IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();

    /// <summary>The files' JSON, merged.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>UTC (recorded time).</summary>
    public DateTime ReadAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<StandardEdition>
    {
        public void Configure(EntityTypeBuilder<StandardEdition> edition)
        {
            edition.HasIndex(e => e.ReadAt);
            edition.Property(e => e.Text).Unlimited();
        }
    }
}
