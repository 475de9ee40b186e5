using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Applications;

/// <summary>What a related person is to the case.</summary>
public enum RelatedRole
{
    /// <summary>Relative or network (pårørende, netværk): takes part as far as the citizen consents.</summary>
    [Display(Name = "Pårørende eller netværk")] Relative,

    /// <summary>Representative with power of attorney (partsrepræsentant): letters go here too.</summary>
    [Display(Name = "Partsrepræsentant med fuldmagt")] Representative,

    /// <summary>Guardian (værge) under værgemålsloven; for somebody under 18, who has the custody.</summary>
    [Display(Name = "Værge eller forældremyndighedens indehaver")] Guardian,

    /// <summary>Lay assistant at meetings (bisidder).</summary>
    [Display(Name = "Bisidder")] Advocate,
}

/// <summary>What a consent covers.</summary>
public enum ConsentTopic
{
    [Display(Name = "Inviteres til møder")] Meetings,
    [Display(Name = "Får kopi af breve")] Letters,
    [Display(Name = "Hverdagen på botilbuddet")] DailyLife,
    [Display(Name = "Økonomi og egenbetaling")] Economy,
    [Display(Name = "Helbred og behandling")] Health,
}

/// <summary>A person around the citizen (pårørende, værge, partsrepræsentant, bisidder).</summary>
public sealed class RelatedPerson : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public string Name { get; internal set; } = "";

    /// <summary>Relation in words: mor, søster, ven.</summary>
    public string? Relation { get; internal set; }
    public RelatedRole Role { get; internal set; }
    public string? Phone { get; internal set; }
    public string? Email { get; internal set; }
    public string? Address { get; internal set; }

    /// <summary>Power of attorney or guardianship documented on.</summary>
    public DateOnly? DocumentedOn { get; internal set; }
    public DateOnly? EndedOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RelatedPerson>
    {
        public void Configure(EntityTypeBuilder<RelatedPerson> person)
        {
            person.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
            person.HasIndex(p => p.CaseId);
            person.Property(p => p.Name).HasMaxLength(200);
        }
    }
}

/// <summary>The citizen's consent (samtykke) that one person is involved in one topic. Withdrawn at any time, with effect at once.</summary>
public sealed class Consent : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid RelatedPersonId { get; internal init; }
    public RelatedPerson RelatedPerson { get; internal init; } = null!;
    public ConsentTopic Topic { get; internal init; }
    public DateOnly GivenOn { get; internal init; }
    public string? Evidence { get; internal init; }
    public DateOnly? WithdrawnOn { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Consent>
    {
        public void Configure(EntityTypeBuilder<Consent> consent)
        {
            consent.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
            consent.HasOne(c => c.RelatedPerson).WithMany().HasForeignKey(c => c.RelatedPersonId).OnDelete(DeleteBehavior.Restrict);
            consent.HasIndex(c => new { c.CaseId, c.Topic });
        }
    }
}
