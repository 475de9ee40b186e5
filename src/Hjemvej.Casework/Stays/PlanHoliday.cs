using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Stays;

/// <summary>Plans a holiday, a day trip or a purchase. Approved afterwards, when the split budget has been seen.</summary>
public sealed record PlanHoliday(Guid CaseId, HolidayPlan Plan);

[Source("2.3-1")]
[Source("2.3-3")]
[Source("2.3-4")]
public sealed class PlanHolidayHandler(CaseworkDb db, StayDesk desk, HolidayBook book, JournalWriter journal)
{
    public async Task<Result<Holiday>> HandleAsync(PlanHoliday command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<Holiday>.Refused(opened.Refusals);
        }

        if (await book.FaultsAsync(opened.Value, null, command.Plan, ct) is { Count: > 0 } faults)
        {
            return Result<Holiday>.Refused(faults);
        }

        // Two who plan at once both saw the account as it was: the second is asked to look again.
        db.Touch(opened.Value);
        var holiday = db.Holidays.Add(new() { CaseId = command.CaseId, StayId = opened.Value.Id }).Entity;
        command.Plan.WriteTo(holiday);
        journal.Record(command.CaseId, "HolidayPlanned", $"{holiday.InWords()} er planlagt.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : holiday;
    }
}

public static class HolidayText
{
    /// <summary>Ferie fra 3. marts 2026 til 5. marts 2026.</summary>
    public static string InWords(this Holiday holiday) => holiday.To == holiday.From
        ? $"{holiday.Kind.Danish()} {Danish.Date(holiday.From)}"
        : $"{holiday.Kind.Danish()} fra {Danish.Date(holiday.From)} til {Danish.Date(holiday.To)}";
}
