using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Payments;

/// <summary>
/// The authority's stand on an amount for personal needs (beløb til personlige fornødenheder) of a citizen who has less than the disposable amount.
/// A new stand is a new row; the latest counts.
/// </summary>
public sealed class PersonalNeedsStance : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }

    /// <summary>1 for the case's first, then one more; two at once cannot both be the same.</summary>
    public int Sequence { get; internal init; }

    /// <summary>A month; null is none.</summary>
    public Ore? Amount { get; internal init; }

    /// <summary>The first day it holds.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>As the citizen reads it.</summary>
    public string Reason { get; internal init; } = "";
    public Guid LetterId { get; internal init; }
    public DateOnly TakenOn { get; internal init; }
    public string TakenBy { get; internal init; } = "";

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; internal init; }

    public PersonalNeedsTaken ToTaken() => new(RecordedAt, Amount, From);

    internal sealed class Configuration : IEntityTypeConfiguration<PersonalNeedsStance>
    {
        public void Configure(EntityTypeBuilder<PersonalNeedsStance> stance)
        {
            stance.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
            stance.HasIndex(s => new { s.CaseId, s.Sequence }).IsUnique();
        }
    }
}

public static class PersonalNeedsStances
{
    /// <summary>What the authority is asked.</summary>
    /// <param name="calculations">Those of the citizen's place, the oldest first.</param>
    /// <param name="stances">In any order.</param>
    public static PersonalNeedsQuestion Question(this IEnumerable<PersonalNeedsStance> stances, IEnumerable<PaymentCalculation> calculations) =>
        PersonalNeedsRule.Of([.. calculations.Select(c => new MissingByCalculation(c.CalculatedAt, c.Missing))], [.. stances.Select(s => s.ToTaken())]);
}
