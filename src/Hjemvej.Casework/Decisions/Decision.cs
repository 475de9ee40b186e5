using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Decisions;

/// <summary>The purposes of a stay (standard 1.1).</summary>
public enum StayPurpose
{
    [Display(Name = "Udredning")] Clarification,
    [Display(Name = "Udvikling")] Development,
    [Display(Name = "Stabilisering")] Stabilisation,
    [Display(Name = "Opbygge eller genetablere evner til en selvstændig bolig")] IndependentLiving,
    [Display(Name = "Afklare funktionsniveau, ressourcer og fremtidige støtte- og boligbehov")] FutureNeeds,
    [Display(Name = "Afklare muligheder for arbejde eller uddannelse")] WorkOrEducation,
}

/// <summary>Where the stay is expected to lead (forventet vej ud).</summary>
public enum WayOut
{
    [Display(Name = "Egen bolig")] OwnHome,
    [Display(Name = "Egen bolig med støtte efter § 85")] OwnHomeWithSupport,
    [Display(Name = "Længerevarende botilbud efter § 108")] LongTermResidence,
    [Display(Name = "Andet")] Other,
}

/// <summary>What a decision decides on.</summary>
public enum DecisionKind
{
    /// <summary>The application: the one that the processing time is measured on.</summary>
    [Display(Name = "Afgørelse på ansøgningen")] Application,

    /// <summary>The grant goes on in another way (tilpasning), after a status meeting.</summary>
    [Display(Name = "Tilpasning af bevillingen")] Adjustment,

    /// <summary>The grant comes to an end (ophør).</summary>
    [Display(Name = "Ophør af bevillingen")] Ending,
}

/// <summary>A decision (afgørelse). A row while it is drafted; made when its letter was sent.</summary>
public sealed class Decision : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DecisionKind Kind { get; internal init; }

    /// <summary>What was decided on the application; null for a later decision.</summary>
    public Outcome? Outcome { get; internal set; }

    /// <summary>What a later decision changes, in words to the citizen; null on the application.</summary>
    public string? Change { get; internal set; }

    /// <summary>The first day of what a later decision changes.</summary>
    public DateOnly? TakesEffectOn { get; internal set; }

    /// <summary>The limb of § 107 (or § 85) it rests on, as the letter cites it.</summary>
    public string? LegalBasis { get; internal set; }

    /// <summary>The facts given weight (faktiske omstændigheder).</summary>
    public string? Facts { get; internal set; }

    /// <summary>The main considerations (hovedhensyn).</summary>
    public string? Reasons { get; internal set; }

    /// <summary>The citizen's views and how they were weighed.</summary>
    public string? CitizensViews { get; internal set; }
    public List<StayPurpose> Purposes { get; internal set; } = [];
    public WayOut? WayOut { get; internal set; }
    public string? ExpectedDuration { get; internal set; }

    /// <summary>What was done about hearing the citizen (partshøring); null while it is not considered.</summary>
    public PartyHearing? Hearing { get; internal set; }
    public DateOnly? HeardOn { get; internal set; }

    /// <summary>The last day to answer the hearing; null when the citizen answered at once.</summary>
    public DateOnly? HearingAnswerBy { get; internal set; }

    /// <summary>Whether the citizen answered; null while it is not known.</summary>
    public bool? HearingAnswered { get; internal set; }

    /// <summary>What the citizen answered to the hearing, or why none was needed.</summary>
    public string? HearingNote { get; internal set; }

    /// <summary>Why the decision goes another way than the assessment or the committee; kept in the case, not printed in the letter.</summary>
    public string? DepartsBecause { get; internal set; }

    /// <summary>How the case of a citizen who is not of age goes on, and who gets the letter; kept in the case, not printed in the letter.</summary>
    public string? MinorStance { get; internal set; }

    /// <summary>Null while it is a draft.</summary>
    public DateOnly? MadeOn { get; internal set; }

    /// <summary>The instant it was made, UTC: of what happens on one day, the later counts. Null of decisions made before it was kept.</summary>
    public DateTime? MadeAt { get; internal set; }
    public string? MadeBy { get; internal set; }

    /// <summary>The gates as they stood when it was made, with their working (stored JSON).</summary>
    public string? GatesWhenMade { get; internal set; }
    public Guid? LetterId { get; internal set; }
    public DateOnly? SentOn { get; internal set; }
    public Channel? Channel { get; internal set; }

    /// <summary>The last day to complain (klagefrist), computed when the letter was sent.</summary>
    public DateOnly? AppealBy { get; internal set; }
    public DateOnly? ActionPlanOfferedOn { get; internal set; }

    /// <summary>The day the support at home that a referral promised was arranged (støtte efter § 85).</summary>
    public DateOnly? SupportArrangedOn { get; internal set; }

    /// <summary>Which support, and with whom.</summary>
    public string? SupportArranged { get; internal set; }

    /// <summary>Set when Ankestyrelsen sent the case back or a new decision replaced this one; kept, but no longer in force.</summary>
    public DateOnly? SetAsideOn { get; internal set; }
    public int Version { get; set; }

    public bool OnApplication => Kind is DecisionKind.Application;

    /// <summary>What was decided, in a few words.</summary>
    public string Title => Outcome is { } outcome ? outcome.Danish() : Kind.Danish();

    /// <summary>Null while it is a draft, and for a later decision.</summary>
    public DecisionFacts? ToFacts() => MadeOn is { } made && Outcome is { } outcome ? new(made, outcome, SentOn, Channel, ActionPlanOfferedOn) : null;

    public DraftFacts ToDraftFacts() => new(
        Outcome, LegalBasis, Facts, Reasons, CitizensViews, Purposes.Count, WayOut is not null, ExpectedDuration, Change, TakesEffectOn)
    { Adjusts = Kind is DecisionKind.Adjustment };

    /// <summary>Does a text that goes into the letter as it stands speak of the citizen, or in the abbreviations of the trade?</summary>
    public bool AsksToBeReadAgain(string citizensName) =>
        new[] { Facts, Reasons, CitizensViews, ExpectedDuration, Change }.Any(text => LetterTone.Warnings(text, citizensName).Any());

    public HearingFacts ToHearingFacts() => new(Hearing, HeardOn, HearingNote, HearingAnswerBy, HearingAnswered);

    internal sealed class Configuration : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> decision)
        {
            decision.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
            decision.HasIndex(d => new { d.CaseId, d.MadeOn });
            decision.HasIndex(d => d.CaseId).IsUnique().HasFilter("made_on is null").HasDatabaseName("ux_decisions_draft");
            decision.Property(d => d.Purposes).AsJson();
            decision.Property(d => d.GatesWhenMade).UnlimitedOrNull();
        }
    }
}
