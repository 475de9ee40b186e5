using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>Approves a planned holiday, when its budget has been seen; a purchase only after the citizen's yes.</summary>
public sealed record ApproveHoliday(Guid CaseId, Guid HolidayId, int SeenVersion);

[Source("2.3-2")]
[Source("2.3-4")]
public sealed class ApproveHolidayHandler(CaseworkDb db, HolidayDesk desk, HolidayBook book, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<Holiday>> HandleAsync(ApproveHoliday command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, command.HolidayId, command.SeenVersion, [HolidayStatus.Planned], ct);
        if (opened.IsRefused)
        {
            return Result<Holiday>.Refused(opened.Refusals);
        }

        var (holiday, stay) = opened.Value;
        var gates = await GatesAsync(holiday, stay, ct);
        if (gates.SelectMany(g => g.Refusals()).ToList() is { Count: > 0 } refusals)
        {
            return Result<Holiday>.Refused(refusals);
        }

        holiday.Status = HolidayStatus.Approved;
        var budget = HolidayBudgetRule.Of(holiday.Kind, holiday.ToCosts());
        journal.Record(command.CaseId, "HolidayApproved", $"{holiday.InWords()} er godkendt. Borgeren betaler {budget.CitizenPays}, botilbuddet betaler {budget.ResidencePays}");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : holiday;
    }

    /// <summary>What must hold on the day of approval, for the page that shows it first.</summary>
    public async Task<IReadOnlyList<Gate>> GatesAsync(Holiday holiday, Stay stay, CancellationToken ct) =>
        [.. await book.GatesAsync(stay, holiday.Id, holiday.ToFacts(), ct), HolidayGates.Accepted(holiday.Kind, holiday.AcceptedOn), .. holiday.Kind is HolidayKind.Purchased ? [HolidayGates.ApprovedBefore(holiday.ToFacts(), clock.Today)] : Array.Empty<Gate>()];
}
