using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Sources;

/// <summary>What the municipality says to a choice that was made where the standard is silent.</summary>
public enum Stance
{
    [Display(Name = "Vi bekræfter valget")] Confirmed,
    [Display(Name = "Vi vil have et andet valg")] Otherwise,
}

/// <summary>A named person's stance on an assumption (stillingtagen), with the words it had then. The latest counts; none is taken away.</summary>
public sealed class AssumptionStance : IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();

    /// <summary>Of the assumption's requirement and text: other words are another assumption, and ask anew.</summary>
    public string Key { get; internal init; } = "";
    public string Text { get; internal init; } = "";
    public Stance Stance { get; internal init; }

    /// <summary>Which choice instead, or why; asked for when it is another.</summary>
    public string? Comment { get; internal init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; internal init; }
    public string ById { get; internal init; } = "";
    public string ByName { get; internal init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<AssumptionStance>
    {
        public void Configure(EntityTypeBuilder<AssumptionStance> stance)
        {
            stance.HasIndex(s => new { s.Key, s.At });
            stance.Property(s => s.Key).HasMaxLength(16);
        }
    }
}
