using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Collections;

/// <summary>
/// Who collects what (standard 2.10 and 2.3): the residence the board and what the citizen has bought, the municipality the lodging.
/// Against the stream goes what the municipality pays out for personal needs; its amounts are the citizen's to have.
/// </summary>
public enum CollectionStream
{
    [Display(Name = "Kost, opkræves af botilbuddet")] Board,
    [Display(Name = "Logi, opkræves af kommunen")] Lodging,
    [Display(Name = "Tilkøb, opkræves af botilbuddet")] Purchase,
    [Display(Name = "Personlige fornødenheder, udbetales af kommunen")] PersonalNeeds,
}

public static class CollectionStreams
{
    /// <summary>Kost, logi, tilkøb, personlige fornødenheder: the stream in a word, as lists and the journal name it.</summary>
    public static string InAWord(this CollectionStream stream) => stream switch
    {
        CollectionStream.Board => "kost",
        CollectionStream.Lodging => "logi",
        CollectionStream.Purchase => "tilkøb",
        _ => "personlige fornødenheder",
    };

    /// <summary>A part of the citizen's own payment: it needs the year's amount and a letter.</summary>
    public static bool IsOwnPayment(this CollectionStream stream) => stream is CollectionStream.Board or CollectionStream.Lodging;

    /// <summary>Paid out to the citizen; the others are paid by the citizen.</summary>
    public static bool IsPaidOut(this CollectionStream stream) => stream is CollectionStream.PersonalNeeds;

    /// <summary>The municipality's own list, for its finance system.</summary>
    public static bool IsMunicipal(this CollectionStream stream) => stream is CollectionStream.Lodging or CollectionStream.PersonalNeeds;
}

/// <summary>What one citizen is to pay of one stream for one month, as closed; never changed, a correction is a line of its own.</summary>
public sealed class CollectionLine : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }

    /// <summary>The stay it is collected of; a citizen may have two at one residence in a month.</summary>
    public Guid StayId { get; internal init; }
    public Guid ResidenceId { get; internal init; }

    /// <summary>The closing of the month that it belongs to.</summary>
    public Guid ClosingId { get; internal init; }

    /// <summary>The decided payment; null for a correction of a month in which nothing is left to collect.</summary>
    public Guid? PaymentCalculationId { get; internal init; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; internal init; }
    public CollectionStream Stream { get; internal init; }
    /// <summary>1 for the month's own line, then one more per correction; two closing at once cannot both add the same.</summary>
    public int Sequence { get; internal init; }
    public int Days { get; internal init; }
    public Ore Amount { get; internal init; }

    /// <summary>How the month's charge was reached, kept with the values it rests on.</summary>
    public Guid? ExplanationId { get; internal init; }

    /// <summary>The working (stored JSON).</summary>
    public string Working { get; internal init; } = "";
    public DateTime ClosedAt { get; internal init; }
    public string ClosedBy { get; internal init; } = "";

    /// <summary>Why this line corrects an earlier one; null for the month's own line.</summary>
    public string? CorrectionReason { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CollectionLine>
    {
        public void Configure(EntityTypeBuilder<CollectionLine> line)
        {
            line.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<Stay>().WithMany().HasForeignKey(l => l.StayId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<MonthClosing>().WithMany().HasForeignKey(l => l.ClosingId).OnDelete(DeleteBehavior.Restrict);
            line.HasIndex(l => new { l.Month, l.Stream, l.ResidenceId });
            line.HasIndex(l => new { l.StayId, l.Month, l.Stream, l.Sequence }).IsUnique();
            line.Property(l => l.Working).Unlimited();
        }
    }
}
