using Hjemvej.Rules.Amounts;

namespace Hjemvej.Rules.Payments;

/// <summary>What the own payment (egenbetaling) is calculated from. All amounts per month.</summary>
/// <param name="CommunicatedOn">The day the citizen was told the concrete amount; nothing is charged for that day or before, unless told before moving in.</param>
/// <param name="MonthlyNetIncome">After tax; null or zero means without income.</param>
/// <param name="AcceptedCommitments">Earlier commitments that the municipality has accepted.</param>
/// <param name="ComparableRent">The rent of a comparable home less housing benefit; lodging never exceeds it.</param>
/// <param name="AppliesFrom">The first day the calculation is meant for; null is any day.</param>
/// <param name="OwnHomeException">A person has decided, with a reason, that lodging is paid though the own home is kept.</param>
/// <param name="OrdinaryLodging">The residence's own price, when a person has departed from it with a reason; null when not.</param>
/// <param name="OrdinaryBoard">Likewise.</param>
public sealed record PaymentFacts(
    DateOnly? CommunicatedOn,
    bool KeepsOwnHome,
    Ore? MonthlyNetIncome,
    Ore AcceptedCommitments,
    Ore Lodging,
    Ore Board,
    Ore? ComparableRent = null,
    DateOnly? AppliesFrom = null,
    bool OwnHomeException = false,
    Ore? OrdinaryLodging = null,
    Ore? OrdinaryBoard = null);
