using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Decisions;

/// <summary>By what right somebody asks for access.</summary>
public enum AccessAsker
{
    [Display(Name = "Borgeren selv")] Citizen,

    /// <summary>Guardian, or with a power of attorney: sees what the citizen may see (partsrepræsentant).</summary>
    [Display(Name = "Værgen, eller en anden med fuldmagt fra borgeren")] OnBehalf,

    /// <summary>No party: of a person's social case nothing is given.</summary>
    [Display(Name = "En udenforstående uden fuldmagt")] Outsider,
}

/// <summary>What was answered to a request for access.</summary>
public enum AccessOutcome
{
    [Display(Name = "Fuld aktindsigt")] Full,
    [Display(Name = "Delvis aktindsigt: noget er undtaget")] Partly,
    [Display(Name = "Afslag på aktindsigt")] Refused,
}

/// <summary>A request for access to the case's documents (aktindsigt).</summary>
public sealed class AccessRequest : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly ReceivedOn { get; internal init; }
    public string From { get; internal init; } = "";
    public AccessAsker By { get; internal init; }

    /// <summary>Where the answer goes; null when the citizen asks, whose address the case has.</summary>
    public string? Address { get; internal init; }
    public string? About { get; internal init; }
    public DateOnly? AnsweredOn { get; internal set; }
    public AccessOutcome? Outcome { get; internal set; }
    public string? Answer { get; internal set; }

    /// <summary>The provision that what is held back rests on; null when all is given.</summary>
    public string? Provision { get; internal set; }
    public Guid? LetterId { get; internal set; }
    public int Version { get; set; }

    public AccessRequestFacts ToFacts() => new(ReceivedOn, AnsweredOn);

    internal sealed class Configuration : IEntityTypeConfiguration<AccessRequest>
    {
        public void Configure(EntityTypeBuilder<AccessRequest> request)
        {
            request.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
            request.HasIndex(r => r.CaseId);
        }
    }
}
