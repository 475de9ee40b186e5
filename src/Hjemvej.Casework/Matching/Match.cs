using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Matching;

/// <summary>Where a chosen residence stands.</summary>
public enum MatchStatus
{
    /// <summary>Chosen, statements being written.</summary>
    [Display(Name = "Under udarbejdelse")] Draft,

    /// <summary>The place is reserved and offered (tilbudt).</summary>
    [Display(Name = "Tilbudt")] Offered,
    [Display(Name = "Accepteret")] Accepted,
    [Display(Name = "Afvist")] Declined,
    [Display(Name = "Trukket tilbage")] Withdrawn,
}

/// <summary>What the citizen thinks of the place (borgerens holdning).</summary>
public enum CitizenOpinion
{
    [Display(Name = "Enig")] Agrees,
    [Display(Name = "Delvist enig")] Partly,
    [Display(Name = "Uenig")] Disagrees,
}

/// <summary>A suitable internal residence passed over for an external one, and why.</summary>
public sealed record PassedOver(Guid ResidenceId, string Name, string? Because);

/// <summary>How the residence meets the assessed need within one theme (standard 2.7).</summary>
public sealed record ThemeStatement(string Theme, string Text);

/// <summary>The authority's choice of residence for a granted case (valg af botilbud), and the offer of a place in it.</summary>
public sealed class Match : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid ResidenceId { get; internal init; }
    public Residence Residence { get; internal init; } = null!;
    public Guid? PlaceId { get; internal set; }
    public MatchStatus Status { get; internal set; }
    public DateOnly ChosenOn { get; internal init; }
    public string ChosenBy { get; internal init; } = "";

    /// <summary>How each residence was ranked when this one was chosen, with reasons (stored JSON).</summary>
    public string? RankingWhenChosen { get; internal set; }
    public List<ThemeStatement> ThemeStatements { get; internal set; } = [];
    public List<PassedOver> PassedOver { get; internal set; } = [];

    /// <summary>Why it is chosen though target group, support need or access do not fit.</summary>
    public string? UnsuitableBecause { get; internal set; }
    public string? CitizensWishes { get; internal set; }
    public CitizenOpinion? Opinion { get; internal set; }
    public string? OpinionText { get; internal set; }

    /// <summary>What the authority gave weight against the citizen's objection, to the citizen, since the letter brings it.</summary>
    public string? Weighed { get; internal set; }
    public DateOnly? OfferedOn { get; internal set; }
    public Guid? OfferLetterId { get; internal set; }

    /// <summary>Why the place was offered before others on the waiting list who were earlier in turn.</summary>
    public string? OutOfTurnBecause { get; internal set; }
    public DateOnly? AnsweredOn { get; internal set; }
    public string? AnswerNote { get; internal set; }
    public int Version { get; set; }

    /// <summary>The citizen is wholly or partly against the place, and it is not written how that was weighed.</summary>
    public bool ObjectionUnanswered => Objects(Opinion) && string.IsNullOrWhiteSpace(Weighed);

    /// <summary>Wholly or partly against the place.</summary>
    public static bool Objects(CitizenOpinion? opinion) => opinion is CitizenOpinion.Partly or CitizenOpinion.Disagrees;

    public IReadOnlyList<PassedOverFacts> PassedOverFacts() => [.. PassedOver.Select(p => new PassedOverFacts(p.Name, p.Because))];

    internal sealed class Configuration : IEntityTypeConfiguration<Match>
    {
        public void Configure(EntityTypeBuilder<Match> match)
        {
            match.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
            match.HasOne(m => m.Residence).WithMany().HasForeignKey(m => m.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            match.HasIndex(m => new { m.CaseId, m.Status });
            match.HasIndex(m => m.CaseId).IsUnique().HasFilter("status = 'Draft'").HasDatabaseName("ux_matches_draft");
            match.Property(m => m.ThemeStatements).AsJson();
            match.Property(m => m.PassedOver).AsJson();
            match.Property(m => m.RankingWhenChosen).UnlimitedOrNull();
        }
    }
}
