using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Stays;

/// <summary>Cancels a holiday that is not over; its days go back to the account.</summary>
public sealed record CancelHoliday(Guid CaseId, Guid HolidayId, int SeenVersion, string Reason);

[Source("2.3-1")]
public sealed class CancelHolidayHandler(CaseworkDb db, HolidayDesk desk, JournalWriter journal)
{
    public async Task<Result<Holiday>> HandleAsync(CancelHoliday command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, command.HolidayId, command.SeenVersion, [HolidayStatus.Planned, HolidayStatus.Approved], ct);
        if (opened.IsRefused)
        {
            return Result<Holiday>.Refused(opened.Refusals);
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("holiday.cancel-reason", "Skriv, hvorfor ferien aflyses.", SourceRef.Standard("2.3-1"), nameof(command.Reason));
        }

        var holiday = opened.Value.Holiday;
        (holiday.Status, holiday.CancelledBecause) = (HolidayStatus.Cancelled, reason);
        journal.Record(command.CaseId, "HolidayCancelled", $"{holiday.InWords()} er aflyst.", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : holiday;
    }
}
