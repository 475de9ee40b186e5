using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The holiday account of a year with its working, and the holidays of that year.</summary>
[Authorize(Policies.Residence)]
internal sealed class HolidaysModel(CaseworkDb db, HolidayBook book, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    private const int Shown = 100;

    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? ChosenYear { get; set; }

    public int Year { get; private set; }

    public HolidayAccount? Account { get; private set; }

    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];

    public int FirstYear => Stay!.StartsOn.Year;

    public int LastYear => Math.Min(Stay!.EndsOn?.Year ?? Today.Year + 1, Today.Year + 1);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct))
        {
            return;
        }

        Year = Math.Clamp(ChosenYear ?? Today.Year, FirstYear, Math.Max(FirstYear, LastYear));
        Account = await book.AccountAsync(CaseId, Year, ct);
        DateOnly first = new(Year, 1, 1), last = new(Year, 12, 31);
        Holidays = await Db.Holidays.AsNoTracking().Where(h => h.StayId == Stay!.Id && h.To >= first && h.From <= last).OrderBy(h => h.From).ThenBy(h => h.Id).Take(Shown).ToListAsync(ct);
    }
}
