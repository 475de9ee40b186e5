using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Stays;

/// <summary>Changes a planned holiday that is not approved yet. The citizen's yes to a purchase was to the old price, and is asked for again.</summary>
public sealed record ChangeHoliday(Guid CaseId, Guid HolidayId, int SeenVersion, HolidayPlan Plan);

[Source("2.3-3")]
[Source("2.3-4")]
public sealed class ChangeHolidayHandler(CaseworkDb db, HolidayDesk desk, HolidayBook book, JournalWriter journal)
{
    public async Task<Result<Holiday>> HandleAsync(ChangeHoliday command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, command.HolidayId, command.SeenVersion, [HolidayStatus.Planned], ct);
        if (opened.IsRefused)
        {
            return Result<Holiday>.Refused(opened.Refusals);
        }

        var (holiday, stay) = opened.Value;
        if (await book.FaultsAsync(stay, holiday.Id, command.Plan, ct) is { Count: > 0 } faults)
        {
            return Result<Holiday>.Refused(faults);
        }

        var (before, accepted) = (holiday.InWords(), holiday.AcceptedOn);
        db.Touch(stay);
        command.Plan.WriteTo(holiday);
        journal.Record(
            command.CaseId, "HolidayChanged",
            $"Planen er rettet: {before} er nu {holiday.InWords()}.{(accepted is null ? "" : " Borgeren skal sige ja igen.")}");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : holiday;
    }
}
