using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Applications;

/// <summary>Who turned to the municipality (henvendelse fra).</summary>
public enum ApplicationFrom
{
    [Display(Name = "Borgeren selv")] Citizen,
    [Display(Name = "Pårørende")] Relative,
    [Display(Name = "Værge eller partsrepræsentant")] Representative,
    [Display(Name = "Anden afdeling i kommunen")] OtherDepartment,
    [Display(Name = "Egen læge")] Doctor,
    [Display(Name = "Sygehus eller psykiatri")] Hospital,
    [Display(Name = "Anden kommune")] OtherMunicipality,
    [Display(Name = "Et tilbud")] Provider,
    [Display(Name = "Andre")] Other,
}

/// <summary>Does the citizen agree to the application (borger indforstået)?</summary>
public enum CitizenAgreement
{
    [Display(Name = "Borgeren er indforstået")] Agrees,
    [Display(Name = "Borgeren er ikke indforstået")] Disagrees,
    [Display(Name = "Ikke afklaret endnu")] Unknown,
}

/// <summary>An application for a temporary stay (ansøgning). The clock starts on <see cref="ReceivedOn"/>.</summary>
public sealed class Application : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly ReceivedOn { get; internal set; }
    public ApplicationFrom From { get; internal set; }
    public string? FromName { get; internal set; }

    /// <summary>What it is about, in the citizen's own words (årsag).</summary>
    public string Reason { get; internal set; } = "";

    /// <summary>Wishes for the future, in the citizen's own words (ønsker).</summary>
    public string? Wishes { get; internal set; }
    public bool Urgent { get; internal set; }
    public string? UrgencyReason { get; internal set; }
    public DateOnly UrgencyAssessedOn { get; internal set; }
    public CitizenAgreement Agreement { get; internal set; }

    /// <summary>The day the social worker talked with the citizen about whether they want it; null when nobody did.</summary>
    public DateOnly? TalkedOn { get; internal set; }

    /// <summary>What the citizen said then.</summary>
    public string? CitizenSaid { get; internal set; }

    /// <summary>A stay is voluntary: whoever has not said yes is talked with.</summary>
    public bool NeedsTalk => Agreement is not CitizenAgreement.Agrees && TalkedOn is null;

    /// <summary>Consent to obtain information (samtykke til at indhente oplysninger).</summary>
    public bool ConsentToObtainInformation { get; internal set; }

    /// <summary>Ankestyrelsen's remittal (hjemvisning) received on; the clock starts again.</summary>
    public DateOnly? ReferredBackOn { get; internal set; }

    /// <summary>The citizen was told in writing that the deadline is overrun (underretning om fristoverskridelse).</summary>
    public DateOnly? OverrunToldOn { get; internal set; }

    /// <summary>The new date the citizen was given.</summary>
    public DateOnly? NewExpectedOn { get; internal set; }
    public DateOnly? WithdrawnOn { get; internal set; }
    public int Version { get; set; }

    public ApplicationFacts ToFacts() => new(ReceivedOn, Urgent, ReferredBackOn);

    internal sealed class Configuration : IEntityTypeConfiguration<Application>
    {
        public void Configure(EntityTypeBuilder<Application> application)
        {
            application.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
            application.HasIndex(a => a.CaseId).IsUnique();
        }
    }
}
