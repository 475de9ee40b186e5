using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Amendments;

/// <summary>A value of the standard that somebody proposed (ændring af standarden). It counts once a second person has confirmed it.</summary>
public sealed class Amendment : IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();

    /// <summary>The parameter's name in the standard's file.</summary>
    public string Parameter { get; internal init; } = "";

    /// <summary>The first day it applies (valid time).</summary>
    public DateOnly From { get; internal init; }

    /// <summary>As <see cref="Rules.Standards.Parameter.Read"/> takes it.</summary>
    public string Value { get; internal init; } = "";
    public string Source { get; internal init; } = "";
    public string Reason { get; internal init; } = "";

    /// <summary>Decided by the municipal council, and so adopted rather than confirmed.</summary>
    public bool Adopted { get; internal init; }

    /// <summary>The day the proposer held it against its source; null when nobody did.</summary>
    public DateOnly? CheckedOn { get; internal init; }

    /// <summary>UTC (recorded time).</summary>
    public DateTime ProposedAt { get; internal init; }
    public string ProposedById { get; internal init; } = "";
    public string ProposedByName { get; internal init; } = "";

    /// <summary>The second person's answer; null while it waits.</summary>
    public AmendmentVerdict? Verdict { get; internal init; }

    /// <summary>Taken back by its proposer (trukket tilbage): nobody else's no can be the proposer's.</summary>
    public bool IsWithdrawn => Verdict is { Confirmed: false } verdict && verdict.ById == ProposedById;

    /// <summary>What it would add to the standard, or adds since it was confirmed.</summary>
    public AmendedValue ToValue() => Verdict is { Confirmed: true } verdict
        ? new(Parameter, From, Value, Source, Adopted ? ParameterStatus.Adopted : ParameterStatus.Confirmed, Reason, CheckedOn, verdict.At)
        : ToProposedValue();

    /// <summary>The value as it stands while nobody has confirmed it.</summary>
    public AmendedValue ToProposedValue() => new(Parameter, From, Value, Source, ParameterStatus.Proposed, Reason, CheckedOn, ProposedAt);

    internal sealed class Configuration : IEntityTypeConfiguration<Amendment>
    {
        public void Configure(EntityTypeBuilder<Amendment> amendment)
        {
            amendment.HasOne(a => a.Verdict).WithOne().HasForeignKey<AmendmentVerdict>(v => v.AmendmentId).OnDelete(DeleteBehavior.Restrict);
            amendment.Ignore(a => a.IsWithdrawn);
            amendment.HasIndex(a => a.ProposedAt);
            amendment.Property(a => a.Parameter).HasMaxLength(60);
            amendment.Property(a => a.Value).HasMaxLength(60);
        }
    }
}

/// <summary>What a second person said to a proposed value: it counts, or it does not. Or the proposer took it back.</summary>
public sealed class AmendmentVerdict : IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid AmendmentId { get; internal init; }
    public bool Confirmed { get; internal init; }

    /// <summary>Asked for when it was rejected or withdrawn.</summary>
    public string? Reason { get; internal init; }

    /// <summary>In Danish, what held on the proposal's first day when it was answered; null when nothing did, and of answers from before this was kept.</summary>
    public string? Otherwise { get; internal init; }

    /// <summary>UTC (recorded time).</summary>
    public DateTime At { get; internal init; }
    public string ById { get; internal init; } = "";
    public string ByName { get; internal init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<AmendmentVerdict>
    {
        public void Configure(EntityTypeBuilder<AmendmentVerdict> verdict) => verdict.HasIndex(v => v.AmendmentId).IsUnique();
    }
}
