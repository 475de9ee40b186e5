using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Payments;

/// <summary>One calculation of the own payment (egenbetaling): what it was made from, what it came to, and its working, as it was. All amounts per month.</summary>
public sealed class PaymentCalculation : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }

    /// <summary>Whose price it is: the residence where the citizen lives on its first day, or has chosen to move to. Null when it was made before a residence was chosen.</summary>
    public Guid? ResidenceId { get; internal init; }

    /// <summary>The first day the calculation is meant for: the expected or actual move-in, or the day of a change.</summary>
    public DateOnly AppliesFrom { get; internal init; }
    public DateOnly CalculatedOn { get; internal init; }
    public DateTime CalculatedAt { get; internal init; }
    public string CalculatedBy { get; internal init; } = "";
    public bool KeepsOwnHome { get; internal init; }

    /// <summary>Why lodging is paid though the own home is kept; null is the rule of servicelovens § 163, stk. 2.</summary>
    public string? OwnHomeException { get; internal init; }
    public Ore? MonthlyNetIncome { get; internal init; }
    public string? IncomeNote { get; internal init; }
    public Ore AcceptedCommitments { get; internal init; }
    public string? CommitmentsNote { get; internal init; }
    public Ore LodgingPrice { get; internal init; }
    public Ore BoardPrice { get; internal init; }
    public Ore? ComparableRent { get; internal init; }

    /// <summary>Why the prices are not the residence's own; null when they are.</summary>
    public string? PriceReason { get; internal init; }

    /// <summary>What the citizen pays for lodging and board, and what is left.</summary>
    public Ore Lodging { get; internal init; }
    public Ore Board { get; internal init; }
    public Ore Total { get; internal init; }
    public Ore Reduction { get; internal init; }
    public Ore Left { get; internal init; }
    public Ore DisposableAmount { get; internal init; }

    /// <summary>What is missing up to the disposable amount; nothing when the citizen has it.</summary>
    public Ore Missing => OwnPayment.MissingOf(Left, DisposableAmount);

    public bool WithoutIncome => MonthlyNetIncome is not { Value: > 0 };

    /// <summary>The working as it was (stored JSON of the rules' explained answer).</summary>
    public string Working { get; internal init; } = "";

    /// <summary>Why the payment is reduced, where it is.</summary>
    public string? ReductionReason { get; internal init; }

    /// <summary>The citizen was told the concrete amount on; nothing is charged for that day or before, unless told before moving in.</summary>
    public DateOnly? CommunicatedOn { get; internal set; }
    public Channel? Channel { get; internal set; }
    public Guid? LetterId { get; internal set; }
    public int Version { get; set; }

    public PaymentFacts ToFacts() =>
        new(CommunicatedOn, KeepsOwnHome, MonthlyNetIncome, AcceptedCommitments, LodgingPrice, BoardPrice, ComparableRent, AppliesFrom, OwnHomeException is not null);

    /// <summary>As it was calculated, with its working from then: it reads the same after every later change of the standard.</summary>
    public OwnPayment ToOwnPayment()
    {
        var (steps, sources) = Json.Read<PaymentWorking>(Working);
        return new(Lodging, Board, Total, Reduction, Left, DisposableAmount, steps, sources);
    }

    /// <summary>As it is collected; null while the citizen was not told.</summary>
    public DecidedPayment? ToDecided() => CommunicatedOn is { } told ? ToDecided(told) : null;

    /// <summary>As it is collected once the citizen is told on a day.</summary>
    public DecidedPayment ToDecided(DateOnly told) => new(Id, AppliesFrom, told, Lodging, Board, CalculatedAt, DisposableAmount, Left);

    internal sealed class Configuration : IEntityTypeConfiguration<PaymentCalculation>
    {
        public void Configure(EntityTypeBuilder<PaymentCalculation> payment)
        {
            payment.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
            payment.HasOne<Residence>().WithMany().HasForeignKey(p => p.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            payment.HasIndex(p => new { p.CaseId, p.AppliesFrom });
            payment.Property(p => p.Working).Unlimited();
        }
    }
}
