using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>What the citizen pays for a whole month (egenbetaling), and how it was reached.</summary>
/// <param name="Lodging">Collected by the municipality.</param>
/// <param name="Board">Collected by the residence.</param>
/// <param name="Reduction">What was due but is not asked for.</param>
/// <param name="Left">What the citizen has left after commitments and payment; negative when the commitments exceed the income.</param>
public sealed record OwnPayment(
    Ore Lodging, Ore Board, Ore Total, Ore Reduction, Ore Left, Ore DisposableAmount, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>What is missing up to the disposable amount; nothing when the citizen has it. Who lacks something pays nothing.</summary>
    public Ore Missing => MissingOf(Left, DisposableAmount);

    /// <param name="left">What is left when commitments and payment are paid.</param>
    /// <param name="kept">The disposable amount.</param>
    public static Ore MissingOf(Ore left, Ore kept) => Ore.Max(kept - left, Ore.Zero);
}

/// <summary>What is charged for one calendar month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Days">Days charged.</param>
public sealed record MonthCharge(DateOnly Month, int Days, Ore Lodging, Ore Board, IReadOnlyList<Step> Steps)
{
    public Ore Total => Lodging + Board;
}
