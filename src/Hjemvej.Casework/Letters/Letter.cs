using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Letters;

/// <summary>What a letter is.</summary>
public enum LetterKind
{
    [Display(Name = "Kvittering for ansøgning")] Receipt,
    [Display(Name = "Besked om længere sagsbehandlingstid")] Overrun,
    [Display(Name = "Afgørelse")] Decision,
    [Display(Name = "Egenbetaling")] Payment,
    [Display(Name = "Tilbud om plads")] PlaceOffer,
    [Display(Name = "Indkaldelse til statusmøde")] MeetingInvitation,
    [Display(Name = "Tilbud om handleplan")] ActionPlanOffer,
    [Display(Name = "Handleplan")] ActionPlan,
    [Display(Name = "Ansøgning trukket tilbage")] Withdrawn,
    [Display(Name = "Indflytning")] MovingIn,
    [Display(Name = "Udflytning")] MovingOut,
    [Display(Name = "Partshøring")] Hearing,
    [Display(Name = "Kvittering for klage")] ComplaintReceipt,
    [Display(Name = "Andet brev")] Other,
}

/// <summary>A letter (brev): rendered once, kept for ever byte for byte, with the facts it was rendered from.</summary>
public sealed class Letter : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public LetterKind Kind { get; internal init; }
    public string Title { get; internal init; } = "";
    public string RecipientName { get; internal init; } = "";

    /// <summary>A letter is dated the day it is sent; a draft has no date.</summary>
    public DateOnly DatedOn { get; internal init; }
    public Channel Channel { get; internal init; }

    /// <summary>The day a letter on paper was put in the post; null until somebody has said so, and always for Digital Post.</summary>
    public DateOnly? PostedOn { get; internal set; }

    /// <summary>Who put it in the post; null also for letters from before this was asked.</summary>
    public string? PostedBy { get; internal set; }
    public DateTime WrittenAt { get; internal init; }
    public string Html { get; internal init; } = "";

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="Html"/>, hexadecimal.</summary>
    public string Sha256 { get; internal init; } = "";

    /// <summary>The facts it was rendered from (stored JSON).</summary>
    public string Snapshot { get; internal init; } = "";

    /// <summary>The letter that this one is a copy of; null for a letter itself.</summary>
    public Guid? CopyOf { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> letter)
        {
            letter.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
            letter.HasIndex(l => new { l.CaseId, l.WrittenAt });
            letter.Property(l => l.Html).Unlimited();
            letter.Property(l => l.Snapshot).Unlimited();
            letter.Property(l => l.PostedOn).IsConcurrencyToken();
            letter.Property(l => l.Sha256).HasMaxLength(64);
        }
    }
}
