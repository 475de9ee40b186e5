using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Amendments;

/// <summary>What a confirmed value moved in one open case, as it stood when it was confirmed (ændringens virkning). It reads the same after every later change.</summary>
public sealed class AmendmentConsequence : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid AmendmentId { get; internal init; }
    public Guid CaseId { get; internal init; }

    /// <summary>Counts within the amendment, from 0: by case, then as the case lists them.</summary>
    public int Position { get; internal init; }
    public EffectKind Kind { get; internal init; }
    public string What { get; internal init; } = "";

    /// <summary>In Danish, before the value was confirmed.</summary>
    public string Before { get; internal init; } = "";

    /// <summary>In Danish, since the value was confirmed.</summary>
    public string After { get; internal init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<AmendmentConsequence>
    {
        public void Configure(EntityTypeBuilder<AmendmentConsequence> consequence)
        {
            consequence.HasOne<Amendment>().WithMany().HasForeignKey(c => c.AmendmentId).OnDelete(DeleteBehavior.Restrict);
            consequence.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
            consequence.HasIndex(c => new { c.AmendmentId, c.Position }).IsUnique();
            consequence.HasIndex(c => c.CaseId);
        }
    }
}
