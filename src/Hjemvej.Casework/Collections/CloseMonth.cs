using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Collections;

/// <summary>Closes a month for collection: board statements to the residences, lodging to the municipality. Closing again adds only what has changed since.</summary>
/// <param name="Expected">The sum of what the page showed as open; another sum means that something changed meanwhile.</param>
/// <param name="CorrectionReason">Asked for when the month was closed before.</param>
public sealed record CloseMonth(DateOnly Month, Ore Expected, string? CorrectionReason);

public sealed class CloseMonthHandler(CaseworkDb db, ExplanationWriter explanations, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<int>> HandleAsync(CloseMonth command, CancellationToken ct)
    {
        DateOnly month = new(command.Month.Year, command.Month.Month, 1);
        if (month > clock.Today)
        {
            return new Refusal("collection.future", "Måneden er ikke begyndt endnu.", SourceRef.Standard("2.10-2"));
        }

        var overview = await db.MonthOverviewAsync(month, null, ct);
        var open = overview.Rows.Where(r => r.OpenLodging != Ore.Zero || r.OpenBoard != Ore.Zero).ToList();
        if (open.Count == 0)
        {
            return new Refusal("collection.nothing", "Der er ikke noget nyt at lukke i måneden.", SourceRef.Standard("2.10-2"));
        }

        if (open.Aggregate(Ore.Zero, (sum, row) => sum + row.OpenLodging + row.OpenBoard) != command.Expected)
        {
            return new Refusal("changed-meanwhile", "Tallene er ændret, siden du åbnede siden. Se dem igennem igen, og luk så måneden.");
        }

        var corrects = await db.CollectionLines.AnyAsync(l => l.Month == month, ct);
        if (corrects && string.IsNullOrWhiteSpace(command.CorrectionReason))
        {
            return new Refusal("collection.reason", "Måneden har været lukket før. Skriv, hvorfor den rettes.", SourceRef.Standard("2.10-2"), nameof(command.CorrectionReason));
        }

        foreach (var row in open)
        {
            var explanation = explanations.Write(
                row.CaseId, ExplanationKind.MonthCharge, row.PaymentId ?? row.ResidenceId, $"Opkrævning for {Danish.Month(month)}", $"Kost {row.Board} og logi {row.Lodging}", row.Steps, [SourceRef.Standard("2.10-2")]);
            Add(row, CollectionStream.Lodging, row.OpenLodging, month, explanation.Id, corrects ? command.CorrectionReason : null);
            Add(row, CollectionStream.Board, row.OpenBoard, month, explanation.Id, corrects ? command.CorrectionReason : null);
            journal.Record(row.CaseId, "MonthClosed", $"{Danish.Month(month)}: logi {row.OpenLodging} til opkrævning ved kommunen og kost {row.OpenBoard} til opkrævning ved {row.ResidenceName}.", corrects ? command.CorrectionReason : null);
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
    }

    private void Add(MonthRow row, CollectionStream stream, Ore amount, DateOnly month, Guid explanation, string? correction)
    {
        if (amount == Ore.Zero)
        {
            return;
        }

        db.CollectionLines.Add(new()
        {
            CaseId = row.CaseId,
            ResidenceId = row.ResidenceId,
            PaymentCalculationId = row.PaymentId,
            Month = month,
            Stream = stream,
            Sequence = row.Lines + 1,
            Days = row.Days,
            Amount = amount,
            ExplanationId = explanation,
            Working = Json.Write(row.Steps),
            ClosedAt = clock.Now,
            ClosedBy = actor.Name,
            CorrectionReason = correction,
        });
    }
}
