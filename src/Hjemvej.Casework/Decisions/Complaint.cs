using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
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

/// <summary>What a complaint is over: each is told in a letter of its own that says how to complain.</summary>
public enum ComplaintOver
{
    [Display(Name = "Afgørelsen")] Decision,
    [Display(Name = "Afgørelsen om egenbetaling")] Payment,
    [Display(Name = "Tilbuddet om en plads")] Place,
    [Display(Name = "Afgørelsen om beløb til personlige fornødenheder")] PersonalNeeds,

    /// <summary>Another complaint was dismissed.</summary>
    [Display(Name = "Afvisningen af en klage")] Dismissal,

    /// <summary>Access to documents was refused, wholly or partly.</summary>
    [Display(Name = "Svaret om aktindsigt")] Access,
}

/// <summary>How a complaint came to an end without the municipality having looked at the decision again, or before Ankestyrelsen had answered.</summary>
public enum ComplaintEnding
{
    [Display(Name = "Trukket tilbage")] Withdrawn,

    /// <summary>Somebody complained for the citizen, was asked for the power of attorney, and did not bring it.</summary>
    [Display(Name = "Afvist: fuldmagten kom ikke")] Dismissed,
}

/// <summary>By what right somebody complains: a party, or who stands for the party (partsrepræsentant).</summary>
public enum Complainant
{
    [Display(Name = "Borgeren selv")] Citizen,
    [Display(Name = "Værgen")] Guardian,
    [Display(Name = "En anden med fuldmagt fra borgeren")] WithPowerOfAttorney,

    /// <summary>The complaint counts from the day it came; the power of attorney is asked for after.</summary>
    [Display(Name = "En anden, og fuldmagten mangler endnu")] WithoutPowerOfAttorney,

    /// <summary>Who is told no oneself is a party to that no, whoever the case is about: it needs no power of attorney, and the letters go there.</summary>
    [Display(Name = "Den, der selv fik nej til aktindsigt eller fik en klage afvist")] OwnParty,
}

/// <summary>What Ankestyrelsen answered to a complaint.</summary>
public enum BoardOutcome
{
    [Display(Name = "Stadfæstet: afgørelsen gælder")] Confirmed,
    [Display(Name = "Ændret: kommunen skal træffe en ny afgørelse")] Changed,
    [Display(Name = "Hjemvist: kommunen skal behandle sagen igen")] ReferredBack,
    [Display(Name = "Afvist: Ankestyrelsen tager ikke klagen med")] Rejected,
}

/// <summary>A complaint (klage) over a decision, or over what else a letter told the citizen with guidance on how to complain. Oral or written, never rejected for being late: Ankestyrelsen decides that.</summary>
public sealed class Complaint : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public ComplaintOver Over { get; internal init; }

    /// <summary>The row it is over: a decision, a calculation of the payment, a choice of residence, a stand on personal needs.</summary>
    public Guid SubjectId { get; internal init; }

    /// <summary>The same once more when it is a decision; null when it is anything else.</summary>
    public Guid? DecisionId { get; internal init; }

    /// <summary>The day of the letter that told it.</summary>
    public DateOnly DecidedOn { get; internal init; }

    /// <summary>The last day to complain, as that letter told it.</summary>
    public DateOnly? AppealBy { get; internal init; }
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

    /// <summary>The letter that told the citizen of the forwarding, or that a new decision comes; null when the new decision tells it.</summary>
    public Guid? LetterId { get; internal set; }

    /// <summary>The day Ankestyrelsen's answer was received; null while there is none.</summary>
    public DateOnly? BoardAnsweredOn { get; internal set; }
    public BoardOutcome? BoardOutcome { get; internal set; }
    public string? BoardNote { get; internal set; }

    /// <summary>The day it was withdrawn or dismissed; null while it was neither.</summary>
    public DateOnly? EndedOn { get; internal set; }
    public ComplaintEnding? Ending { get; internal set; }
    public string? EndedBecause { get; internal set; }

    /// <summary>The letter that told of it.</summary>
    public Guid? EndLetterId { get; internal set; }

    /// <summary>The day it was recorded whether the citizen, found right in part, complains over the rest; null while it is not known.</summary>
    public DateOnly? RestAnsweredOn { get; internal set; }

    /// <summary>The complaint stands for the rest; it goes on as a complaint over the new decision.</summary>
    public bool? RestStands { get; internal set; }
    public int Version { get; set; }

    /// <summary>By the municipality wholly or partly (medhold), or by Ankestyrelsen: a new decision takes the place of the one complained over.</summary>
    public bool FoundRight => FoundRightOn is not null;

    /// <summary>The day of that; null when it was not.</summary>
    public DateOnly? FoundRightOn =>
        BoardOutcome is Decisions.BoardOutcome.Changed or Decisions.BoardOutcome.ReferredBack ? BoardAnsweredOn
        : Outcome is ReassessmentOutcome.Partly or ReassessmentOutcome.Changed ? ReassessedOn
        : null;

    /// <summary>The instant that was recorded, UTC: what was told earlier the same day is no new decision. Null when it was not, and of complaints from before it was kept.</summary>
    public DateTime? FoundRightAt { get; internal set; }

    /// <summary>It waits for the municipality's second look.</summary>
    public bool Waits => ReassessedOn is null && EndedOn is null;

    /// <summary>Who complained in the citizen's place, as the letters to the citizen tell it; null when the letters go to who complained.</summary>
    public string? ForCitizen => By is Complainant.Citizen or Complainant.OwnParty ? null : From;

    public bool WasLate => ReceivedOn > AppealBy;

    /// <summary>It may be taken back: nothing is answered yet.</summary>
    public bool MayBeWithdrawn => Waits || AtBoard;

    /// <summary>Somebody complains for the citizen and has not shown that the citizen lets them.</summary>
    public bool LacksPower => By is Complainant.WithoutPowerOfAttorney && PowerReceivedOn is null && EndedOn is null;

    /// <summary>Sent on to Ankestyrelsen, which has not answered.</summary>
    public bool AtBoard => Outcome is ReassessmentOutcome.Upheld && BoardAnsweredOn is null && EndedOn is null;

    /// <param name="overOutsidersAccess">It is over a no to somebody who is no party, see <see cref="ComplaintFacts.OverOutsidersAccess"/>.</param>
    public ComplaintFacts ToFacts(bool overOutsidersAccess = false) => new(ReceivedOn, ReassessedOn ?? EndedOn) { OverOutsidersAccess = overOutsidersAccess };

    internal sealed class Configuration : IEntityTypeConfiguration<Complaint>
    {
        public void Configure(EntityTypeBuilder<Complaint> complaint)
        {
            complaint.HasOne<Decision>().WithMany().HasForeignKey(c => c.DecisionId).OnDelete(DeleteBehavior.Restrict);
            complaint.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
            complaint.HasIndex(c => c.CaseId);
            complaint.HasIndex(c => c.SubjectId);
        }
    }
}

/// <summary>What a complaint is over, in words.</summary>
public static class ComplaintWords
{
    /// <summary>After "vores afgørelse", to the citizen; null when nothing need be added.</summary>
    public static string? About(this ComplaintOver over) => over switch
    {
        ComplaintOver.Decision => null,
        ComplaintOver.Payment => "om din egenbetaling",
        ComplaintOver.Place => "om den plads, du er tilbudt,",
        ComplaintOver.PersonalNeeds => "om et beløb til personlige fornødenheder",
        ComplaintOver.Dismissal => "om at afvise en klage",
        ComplaintOver.Access => "om aktindsigt",
        _ => throw new ArgumentOutOfRangeException(nameof(over), over, null),
    };

    /// <summary>With its day, to a colleague; after a preposition.</summary>
    public static string Named(this Complaint complaint) => Named(complaint.Over, complaint.DecidedOn);

    public static string Named(ComplaintOver over, DateOnly on)
    {
        var name = over.Danish();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]} fra {Danish.Date(on)}";
    }
}
