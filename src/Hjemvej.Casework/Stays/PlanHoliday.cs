using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>Plans a holiday, a day trip or a purchase (ferie, dagstur, tilkøb) with what it costs. Approved afterwards, when the split budget has been seen.</summary>
/// <param name="To">The last day; of a day trip the same as <paramref name="From"/>.</param>
public sealed record PlanHoliday(Guid CaseId, HolidayKind Kind, DateOnly From, DateOnly To, string Purpose, HolidayCosts Costs);

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

        HolidayFacts facts = new(command.Kind, command.From, command.To);
        List<Refusal> faults = [.. HolidayBook.RefusalsOf(await book.GatesAsync(opened.Value, null, facts, ct))];
        if (string.IsNullOrWhiteSpace(command.Purpose))
        {
            faults.Add(new("holiday.purpose", "Skriv, hvad borgeren vil med turen.", SourceRef.Standard("2.3-3"), nameof(command.Purpose)));
        }

        if (command.Kind is HolidayKind.Purchased && command.Costs.Total == Ore.Zero)
        {
            faults.Add(new("holiday.price", "Skriv, hvad tilkøbet koster. Borgeren skal kende den fulde pris.", SourceRef.Standard("2.3-4"), nameof(HolidayCosts.StaffWages)));
        }

        if (faults.Count > 0)
        {
            return Result<Holiday>.Refused(faults);
        }

        var holiday = db.Holidays.Add(new()
        {
            CaseId = command.CaseId,
            StayId = opened.Value.Id,
            Kind = command.Kind,
            From = command.From,
            To = command.To,
            Purpose = command.Purpose.Trim(),
            CitizensExpenses = command.Costs.OwnExpenses,
            StaffWages = command.Costs.StaffWages,
            AccompanimentCosts = command.Costs.AccompanimentCosts,
            Status = HolidayStatus.Planned,
        }).Entity;
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
