using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Collections;

/// <summary>A line as it was closed.</summary>
public sealed record ClosedLine(CollectionStream Stream, int Closing, Ore Amount, int Days, string? CorrectionReason, Guid? ExplanationId);

/// <summary>One stay's month: what is to be collected, and what has been closed of it.</summary>
/// <param name="PaymentId">The decided payment it reconciles with; null when the citizen was not told of any that covers a day of the month.</param>
/// <param name="Lives">The stay has a day in the month; otherwise only lines are left, which are to be given back.</param>
/// <param name="Lines">In the order they were closed.</param>
/// <param name="Hindrances">Why nothing of the row can be closed now; empty when it can.</param>
public sealed record MonthRow(
    Guid CaseId, Guid StayId, int CaseNumber, string CitizenName, Guid ResidenceId, string ResidenceName, bool Lives, Guid? PaymentId, int Days, Ore Lodging, Ore Board,
    IReadOnlyList<ClosedLine> Lines, IReadOnlyList<Step> Steps, IReadOnlyList<string> Hindrances)
{
    public Ore OpenLodging => Open(CollectionStream.Lodging, Lodging);

    public Ore OpenBoard => Open(CollectionStream.Board, Board);

    public bool IsOpen => OpenLodging != Ore.Zero || OpenBoard != Ore.Zero;

    /// <summary>The stay runs in the month, but nothing can be collected: the citizen was not told of a payment in time.</summary>
    public bool NothingDecided => Lives && PaymentId is null && Hindrances.Count == 0;

    /// <summary>How the month was reached when it was last closed.</summary>
    public Guid? ExplanationId => Lines.Count > 0 ? Lines[^1].ExplanationId : null;

    public Ore Closed(CollectionStream stream) => Lines.Where(l => l.Stream == stream).Aggregate(Ore.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Of a stream; what is held back is not open.</summary>
    private Ore Open(CollectionStream stream, Ore due) => Hindrances.Count > 0 ? Ore.Zero : due - Closed(stream);
}

/// <summary>A month of collection (opkrævning) across the residences.</summary>
/// <param name="YearlyAmount">Whether anything of the month can be collected at all.</param>
/// <param name="Closings">The oldest first.</param>
public sealed record MonthOverview(DateOnly Month, Gate YearlyAmount, IReadOnlyList<MonthRow> Rows, IReadOnlyList<MonthClosing> Closings)
{
    public Ore Lodging => Sum(r => r.Lodging);

    public Ore Board => Sum(r => r.Board);

    /// <summary>What a closing would add.</summary>
    public Ore Open => Sum(r => r.OpenLodging + r.OpenBoard);

    public bool IsClosed => Rows.Any(r => r.Lines.Count > 0) && !Rows.Any(r => r.IsOpen || r.Hindrances.Count > 0);

    /// <summary>A closing would correct lines that were closed before, and must say why.</summary>
    public bool Corrects => Rows.Any(r => r.IsOpen && r.Lines.Count > 0);

    private Ore Sum(Func<MonthRow, Ore> amount) => Rows.Aggregate(Ore.Zero, (sum, row) => sum + amount(row));
}
