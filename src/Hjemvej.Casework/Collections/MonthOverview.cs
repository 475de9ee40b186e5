using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;

namespace Hjemvej.Casework.Collections;

/// <summary>A line as it was closed.</summary>
public sealed record ClosedLine(CollectionStream Stream, int Closing, Ore Amount, int Days, string? CorrectionReason, Guid? ExplanationId);

/// <summary>One stay's month: what is to be collected, and what has been closed of it.</summary>
/// <param name="PaymentId">The decided payment it reconciles with; null when the citizen was not told of any that covers a day of the month.</param>
/// <param name="Lives">The stay has a day in the month; otherwise only lines are left, which are to be given back.</param>
/// <param name="Purchases">Trips beyond the holiday account that ended in the month; no part of the own payment, and never held back.</param>
/// <param name="Lines">In the order they were closed.</param>
/// <param name="OwnPaymentSteps">How board and lodging were reached.</param>
/// <param name="PurchaseSteps">How the purchases were reached.</param>
/// <param name="Shortfalls">Why the citizen would keep less than the least; empty when nothing is too little.</param>
public sealed record MonthRow(
    Guid CaseId, Guid StayId, int CaseNumber, string CitizenName, Guid ResidenceId, string ResidenceName, bool Lives, Guid? PaymentId, int Days, Ore Lodging, Ore Board, Ore Purchases,
    IReadOnlyList<ClosedLine> Lines, IReadOnlyList<Step> OwnPaymentSteps, IReadOnlyList<Step> PurchaseSteps, IReadOnlyList<string> Shortfalls)
{
    /// <summary>What is paid out for personal needs by the stands taken; no part of the own payment either, and never held back.</summary>
    public PersonalNeedsPayout PersonalNeeds { get; init; } = PersonalNeedsPayout.None;

    /// <summary>What the authority is still asked of an amount for personal needs.</summary>
    public PersonalNeedsQuestion PersonalNeedsQuestion { get; init; }

    /// <summary>The letter that the payment rests on is not in the post; null when it is, or none rests on paper.</summary>
    public string? AwaitsPost { get; init; }

    /// <summary>Why no own payment of the row can be closed now; empty when it can.</summary>
    public IReadOnlyList<string> Hindrances => AwaitsPost is { } letter ? [letter, .. Shortfalls] : Shortfalls;

    public bool IsOpen => OpenStreams.Any();

    /// <summary>What a closing would add to.</summary>
    public IEnumerable<CollectionStream> OpenStreams => Enum.GetValues<CollectionStream>().Where(stream => Open(stream) != Ore.Zero);

    /// <summary>A closing would correct what was closed of a stream before; the first line of another is none.</summary>
    public bool Corrects => OpenStreams.Any(IsCorrected);

    /// <summary>How the row was reached.</summary>
    public IReadOnlyList<Step> Steps => [.. OwnPaymentSteps, .. PurchaseSteps, .. PersonalNeeds.Steps];

    /// <summary>How that part of it was reached that a closing takes; what is held back is left out.</summary>
    public IReadOnlyList<Step> ClosedSteps => Hindrances.Count > 0 ? [.. PurchaseSteps, .. PersonalNeeds.Steps] : Steps;

    /// <summary>The stay runs in the month, but nothing can be collected: the citizen was not told of a payment in time.</summary>
    public bool NothingDecided => Lives && PaymentId is null && Hindrances.Count == 0;

    /// <summary>How the month was reached when it was last closed.</summary>
    public Guid? ExplanationId => Lines.Count > 0 ? Lines[^1].ExplanationId : null;

    public Ore Closed(CollectionStream stream) => Lines.Where(l => l.Stream == stream).Aggregate(Ore.Zero, (sum, line) => sum + line.Amount);

    /// <summary>What of a stream is due by the rules.</summary>
    public Ore Due(CollectionStream stream) => stream switch
    {
        CollectionStream.Board => Board,
        CollectionStream.Lodging => Lodging,
        CollectionStream.Purchase => Purchases,
        _ => PersonalNeeds.Amount,
    };

    /// <summary>The days that a stream's amount is for.</summary>
    public int DaysOf(CollectionStream stream) => stream.IsPaidOut() ? PersonalNeeds.Days : Days;

    /// <summary>What of a stream a closing would add; what is held back is not open.</summary>
    public Ore Open(CollectionStream stream) => Hindrances.Count > 0 && stream.IsOwnPayment() ? Ore.Zero : Due(stream) - Closed(stream);

    /// <summary>A line of the stream was closed before.</summary>
    public bool IsCorrected(CollectionStream stream) => Lines.Any(l => l.Stream == stream);

    /// <summary>What of every stream that the citizen pays a closing would add.</summary>
    public Ore OpenTotal => Enum.GetValues<CollectionStream>().Where(stream => !stream.IsPaidOut()).Aggregate(Ore.Zero, (sum, stream) => sum + Open(stream));
}

/// <summary>A month of collection (opkrævning) across the residences.</summary>
/// <param name="YearlyAmount">Whether any own payment of the month can be collected at all; purchases and givings-back can without.</param>
/// <param name="Closings">The oldest first.</param>
public sealed record MonthOverview(DateOnly Month, Gate YearlyAmount, IReadOnlyList<MonthRow> Rows, IReadOnlyList<MonthClosing> Closings)
{
    /// <summary>What of a stream is due by the rules, across the residences.</summary>
    public Ore Due(CollectionStream stream) => Sum(r => r.Due(stream));

    /// <summary>What a closing would add to collect.</summary>
    public Ore Open => Sum(r => r.OpenTotal);

    /// <summary>What a closing would add to pay out.</summary>
    public Ore OpenToPayOut => Sum(r => r.Open(CollectionStream.PersonalNeeds));

    /// <summary>What a closing would add, row by row, in short: the form carries it, so that nothing is closed that nobody saw, also when the sum is the same.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        from row in Rows.OrderBy(r => r.StayId)
        from stream in row.OpenStreams
        select string.Create(CultureInfo.InvariantCulture, $"{row.StayId:N} {(int)stream} {row.Open(stream).Value} {row.IsCorrected(stream)}")))));

    public bool IsClosed => Rows.Any(r => r.Lines.Count > 0) && !Rows.Any(r => r.IsOpen || r.Hindrances.Count > 0);

    /// <summary>A closing would correct lines that were closed before, and must say why.</summary>
    public bool Corrects => Rows.Any(r => r.Corrects);

    private Ore Sum(Func<MonthRow, Ore> amount) => Rows.Aggregate(Ore.Zero, (sum, row) => sum + amount(row));
}
