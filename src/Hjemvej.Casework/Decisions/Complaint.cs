using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Decisions;

/// <summary>What the municipality's own re-assessment (genvurdering) led to.</summary>
public enum ReassessmentOutcome
{
    [Display(Name = "Fastholdt og sendt til Ankestyrelsen")] Upheld,
    [Display(Name = "Delvist medhold")] Partly,
    [Display(Name = "Fuldt medhold")] Changed,
}

/// <summary>By what right somebody complains: a party, or who stands for the party (partsrepræsentant).</summary>
public enum Complainant
{
    [Display(Name = "Borgeren selv")] Citizen,
    [Display(Name = "Værgen")] Guardian,
    [Display(Name = "En anden med fuldmagt fra borgeren")] WithPowerOfAttorney,

    /// <summary>The complaint counts from the day it came; the power of attorney is asked for after.</summary>
    [Display(Name = "En anden, og fuldmagten mangler endnu")] WithoutPowerOfAttorney,
}

/// <summary>What Ankestyrelsen answered to a complaint.</summary>
public enum BoardOutcome
{
    [Display(Name = "Stadfæstet: afgørelsen gælder")] Confirmed,
    [Display(Name = "Ændret: kommunen skal træffe en ny afgørelse")] Changed,
    [Display(Name = "Hjemvist: kommunen skal behandle sagen igen")] ReferredBack,
    [Display(Name = "Afvist: Ankestyrelsen tager ikke klagen med")] Rejected,
}

/// <summary>A complaint over a decision (klage). Oral or written, never rejected for being late: Ankestyrelsen decides that.</summary>
public sealed class Complaint : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid DecisionId { get; internal init; }
    public DateOnly ReceivedOn { get; internal init; }
    public bool Oral { get; internal init; }
    public string From { get; internal init; } = "";
    public Complainant By { get; internal init; }
    public string? Text { get; internal init; }

    /// <summary>The letter that told the citizen that the complaint came; null of complaints from before it was written.</summary>
    public Guid? ReceiptId { get; internal set; }

    /// <summary>The day the power of attorney came that was missing when the complaint was recorded.</summary>
    public DateOnly? PowerReceivedOn { get; internal set; }

    /// <summary>The day the complaint and the case's documents were sent to Ankestyrelsen; null unless upheld.</summary>
    public DateOnly? ForwardedOn { get; internal set; }
    public DateOnly? ReassessedOn { get; internal set; }
    public ReassessmentOutcome? Outcome { get; internal set; }
    public string? OutcomeReason { get; internal set; }

    /// <summary>The letter that told the citizen of the forwarding; null unless upheld.</summary>
    public Guid? LetterId { get; internal set; }

    /// <summary>The day Ankestyrelsen's answer was received; null while there is none.</summary>
    public DateOnly? BoardAnsweredOn { get; internal set; }
    public BoardOutcome? BoardOutcome { get; internal set; }
    public string? BoardNote { get; internal set; }
    public int Version { get; set; }

    /// <summary>By the municipality wholly or partly (medhold), or by Ankestyrelsen: a new decision takes the place of the one complained over.</summary>
    public bool FoundRight => Outcome is ReassessmentOutcome.Partly or ReassessmentOutcome.Changed || BoardOutcome is Decisions.BoardOutcome.Changed or Decisions.BoardOutcome.ReferredBack;

    /// <summary>Somebody complains for the citizen and has not shown that the citizen lets them.</summary>
    public bool LacksPower => By is Complainant.WithoutPowerOfAttorney && PowerReceivedOn is null;

    /// <summary>Sent on to Ankestyrelsen, which has not answered.</summary>
    public bool AtBoard => Outcome is ReassessmentOutcome.Upheld && BoardAnsweredOn is null;

    public ComplaintFacts ToFacts() => new(ReceivedOn, ReassessedOn);

    internal sealed class Configuration : IEntityTypeConfiguration<Complaint>
    {
        public void Configure(EntityTypeBuilder<Complaint> complaint)
        {
            complaint.HasOne<Decision>().WithMany().HasForeignKey(c => c.DecisionId).OnDelete(DeleteBehavior.Restrict);
            complaint.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
            complaint.HasIndex(c => c.CaseId);
        }
    }
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
    public string? About { get; internal init; }
    public DateOnly? AnsweredOn { get; internal set; }
    public AccessOutcome? Outcome { get; internal set; }
    public string? Answer { get; internal set; }
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
