using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Collections;

/// <summary>Closes a month for collection: board statements to the residences, lodging to the municipality. Closing again adds only what has changed since.</summary>
/// <param name="Seen">The fingerprint of the rows that the page showed (<see cref="MonthOverview.Fingerprint"/>); another means that something changed meanwhile.</param>
/// <param name="Reasons">Why lines that were closed before are corrected, by stay: each citizen's own, because it stands in that citizen's journal.</param>
public sealed record CloseMonth(DateOnly Month, string? Seen, IReadOnlyDictionary<Guid, string?> Reasons);

public sealed class CloseMonthHandler(CaseworkDb db, ExplanationWriter explanations, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<int>> HandleAsync(CloseMonth command, CancellationToken ct)
    {
        if (actor.RefuseUnlessFinance() is { } denied)
        {
            return denied;
        }

        DateOnly month = new(command.Month.Year, command.Month.Month, 1);
        if (month > clock.Today)
        {
            return new Refusal("collection.future", "Måneden er ikke begyndt endnu.", SourceRef.Standard("2.10-2"));
        }

        var overview = await db.MonthOverviewAsync(month, null, standard.Current, clock.Today, ct);

        // What a missing amount does not hold back is closed all the same: purchases, and what is given back.
        var open = overview.Rows.Where(r => r.IsOpen).ToList();
        if (open.Count == 0)
        {
            return overview.YearlyAmount.IsOpen
                ? new Refusal("collection.nothing", "Der er ikke noget nyt at lukke i måneden.", SourceRef.Standard("2.10-2"))
                : Result<int>.Refused([.. overview.YearlyAmount.Refusals()]);
        }

        // A row that came while the page was open is asked about at once, together with what changed.
        List<Refusal> faults =
        [
            .. overview.Fingerprint == command.Seen ? Array.Empty<Refusal>() : [new("changed-meanwhile", "Tallene er ændret, siden du åbnede siden. Se dem igennem igen, og luk så måneden.", SourceRef.Standard("2.10-2"))],
            .. open.Where(r => r.Corrects && ReasonOf(r) is null).Select(r => new Refusal(
                "collection.reason", $"Måneden har været lukket før. Skriv, hvorfor den rettes for {r.CitizenName}.", SourceRef.Standard("2.10-2"), $"{nameof(command.Reasons)}[{r.StayId}]")),
        ];
        if (faults.Count > 0)
        {
            return Result<int>.Refused(faults);
        }

        var closing = db.MonthClosings.Add(new()
        {
            Month = month,
            Number = overview.Closings.Count + 1,
            ClosedAt = clock.Now,
            ClosedBy = actor.Name,
        }).Entity;
        foreach (var row in open)
        {
            var reason = row.Corrects ? ReasonOf(row) : null;
            var explanation = explanations.Write(
                row.CaseId, ExplanationKind.MonthCharge, row.PaymentId ?? row.ResidenceId, $"Opkrævning for {Danish.Month(month)}", InWords(row), row.ClosedSteps, [SourceRef.Standard("2.10-2")]);
            foreach (var stream in Enum.GetValues<CollectionStream>())
            {
                Add(row, stream, row.Open(stream), closing, explanation.Id, row.IsCorrected(stream) ? reason : null);
            }

            journal.Record(
                row.CaseId, "MonthClosed",
                $"Opkrævningen for {Danish.Month(month)} er {(row.Corrects ? "rettet" : "lukket")}: {Danish.And([.. row.OpenStreams.Select(s => $"{s.InAWord()} {row.Open(s)} {(s.IsPaidOut() ? "til udbetaling " : "")}ved {(s.IsMunicipal() ? "kommunen" : row.ResidenceName)}")])}.", reason);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return open.Count;
        }
        catch (DbUpdateException e) when (Saving.IsDuplicate(e))
        {
            return new Refusal("changed-meanwhile", "En kollega lukkede måneden på samme tid. Se tallene igennem igen.");
        }

        string? ReasonOf(MonthRow row) => command.Reasons.GetValueOrDefault(row.StayId).OrNull();
    }

    /// <summary>What the month comes to, without what is held back.</summary>
    private static string InWords(MonthRow row)
    {
        var words = Danish.And(
        [
            .. row.Hindrances.Count > 0 ? Array.Empty<string>() : [$"kost {row.Board}", $"logi {row.Lodging}"],
            .. row.Purchases == Ore.Zero ? Array.Empty<string>() : [$"tilkøb {row.Purchases}"],
            .. row.PersonalNeeds.Amount == Ore.Zero ? Array.Empty<string>() : [$"udbetaling til personlige fornødenheder {row.PersonalNeeds.Amount}"],
        ]);
        return words.Length == 0 ? "Intet" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private void Add(MonthRow row, CollectionStream stream, Ore amount, MonthClosing closing, Guid explanation, string? correction)
    {
        if (amount == Ore.Zero)
        {
            return;
        }

        db.CollectionLines.Add(new()
        {
            CaseId = row.CaseId,
            StayId = row.StayId,
            ResidenceId = row.ResidenceId,
            ClosingId = closing.Id,
            PaymentCalculationId = row.PaymentId,
            Month = closing.Month,
            Stream = stream,
            Sequence = row.Lines.Count(l => l.Stream == stream) + 1,
            Days = row.DaysOf(stream),
            Amount = amount,
            ExplanationId = explanation,
            Working = Json.Write(row.ClosedSteps),
            ClosedAt = closing.ClosedAt,
            ClosedBy = actor.Name,
            CorrectionReason = correction,
        });
    }
}
