using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>A holiday opened for a change, with its stay.</summary>
internal sealed record OpenedHoliday(Holiday Holiday, Stay Stay);

/// <summary>Opens a planned or approved holiday for a change, or says why not.</summary>
public sealed class HolidayDesk(CaseworkDb db, StayDesk desk, CivilClock clock)
{
    /// <param name="caseId">The case.</param>
    /// <param name="holidayId">The holiday.</param>
    /// <param name="seenVersion">The version that the form was opened with.</param>
    /// <param name="allowed">Where it may stand.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<Result<OpenedHoliday>> OpenAsync(Guid caseId, Guid holidayId, int seenVersion, HolidayStatus[] allowed, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(caseId, ct);
        if (opened.IsRefused)
        {
            return Result<OpenedHoliday>.Refused(opened.Refusals);
        }

        if (await db.Holidays.SingleOrDefaultAsync(h => h.Id == holidayId && h.StayId == opened.Value.Id, ct) is not { } holiday)
        {
            return new Refusal("holiday.unknown", "Ferien findes ikke i opholdet.");
        }

        if (!allowed.Contains(holiday.Status))
        {
            return new Refusal("holiday.status", $"{holiday.InWords()} er {holiday.Status.Danish().ToLowerInvariant()} og kan ikke ændres på den måde.", SourceRef.Standard("2.3-3"));
        }

        if (holiday.Status is HolidayStatus.Approved && holiday.To < clock.Today)
        {
            return new Refusal("holiday.over", $"{holiday.InWords()} er holdt.", SourceRef.Standard("2.3-1"));
        }

        db.Expect(holiday, seenVersion);
        return new OpenedHoliday(holiday, opened.Value);
    }
}
