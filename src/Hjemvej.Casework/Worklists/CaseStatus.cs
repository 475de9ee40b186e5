using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Worklists;

/// <summary>Where a case stands (fase), read off its facts.</summary>
public enum CaseStage
{
    [Display(Name = "Ansøgning modtaget")] Application,
    [Display(Name = "Udredning")] Assessment,
    [Display(Name = "Visitationsudvalg")] Committee,
    [Display(Name = "Afgørelse")] Decision,
    [Display(Name = "Find botilbud")] Matching,
    [Display(Name = "På venteliste")] Waiting,
    [Display(Name = "Klar til indflytning")] Enrolment,
    [Display(Name = "Ophold")] Stay,
    [Display(Name = "Udskrevet")] Discharged,
    [Display(Name = "Afsluttet")] Closed,
}

/// <summary>Where a case stands and what presses, for lists. Projected with the work items; never edited.</summary>
public sealed class CaseStatus
{
    public Guid CaseId { get; internal init; }
    public Case Case { get; internal init; } = null!;
    public CaseStage Stage { get; internal set; }
    public bool Urgent { get; internal set; }

    /// <summary>The nearest open deadline: its title and last day.</summary>
    public string? NextTitle { get; internal set; }
    public DateOnly? NextDueOn { get; internal set; }

    /// <summary>The nearest open deadline of the stay, for who does not see the authority's own.</summary>
    public string? NextStayTitle { get; internal set; }
    public DateOnly? NextStayOn { get; internal set; }

    /// <summary>The residence of the stay or the accepted offer.</summary>
    public Guid? ResidenceId { get; internal set; }
    public string? ResidenceName { get; internal set; }

    /// <summary>The fingerprint of the standard that was in force when this was projected.</summary>
    public string ProjectedUnder { get; internal set; } = "";

    /// <summary>The day it was projected as of: a new day may bring a task, or another stage, without any save.</summary>
    public DateOnly ProjectedOn { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CaseStatus>
    {
        public void Configure(EntityTypeBuilder<CaseStatus> status)
        {
            status.HasKey(s => s.CaseId);
            status.HasOne(s => s.Case).WithOne().HasForeignKey<CaseStatus>(s => s.CaseId).OnDelete(DeleteBehavior.Cascade);
            status.HasIndex(s => new { s.Stage, s.NextDueOn });
            status.HasIndex(s => s.NextDueOn);
            status.HasIndex(s => s.ProjectedOn);
            status.Property(s => s.ProjectedUnder).HasMaxLength(16);
        }
    }
}
