using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>The meetings of the demo's visitation committee: every other Wednesday, planned when the first case is laid before them.</summary>
internal sealed class DemoCommittee(Play play, bool extraordinary = false)
{
    private const string Birgit = "birgit";

    private static readonly string[] Members = ["Birgit Lund", "Carsten Møller", "Dorthe Nissen", "Torben Greve"];

    private readonly Dictionary<DateOnly, DemoMeeting> _meetings = [];

    /// <summary>The first meeting on or after a day.</summary>
    public DemoMeeting MeetingOn(DateOnly day)
    {
        var date = extraordinary ? day : EveryOtherWednesday(day);
        if (!_meetings.TryGetValue(date, out var meeting))
        {
            _meetings[date] = meeting = new(date, extraordinary ? date.AddDays(-1) : date.AddDays(-6));
            var planned = extraordinary ? meeting.LaidOn : date.AddDays(-13);
            play.On(planned < play.Today ? planned : play.Today, "jonas", "Visitationsudvalget", async scene => meeting.Id = (await Scene.Must(scene.Use<PlanMeetingHandler>().HandleAsync(
                new(null, 0, date, new(13, 0), "Rådhuset, mødelokale 2", extraordinary, extraordinary ? "En borger kan ikke vente til det næste ordinære møde." : null, Members[0], Members), scene.Cancel))).Id);
        }

        return meeting;
    }

    /// <summary>The last act of each meeting's day; called when all stories are told.</summary>
    public void CloseMeetings()
    {
        foreach (var meeting in _meetings.Values.OrderBy(m => m.Date))
        {
            play.On(meeting.Date, Birgit, "Visitationsudvalget", async scene =>
            {
                var held = await scene.Db.CommitteeMeetings.AsNoTracking().SingleAsync(m => m.Id == meeting.Id, scene.Cancel);
                await Scene.Must(scene.Use<CloseMeetingHandler>().HandleAsync(new(meeting.Id, held.Version, [.. Members.Take(3)]), scene.Cancel));
            });
        }
    }

    private static DateOnly EveryOtherWednesday(DateOnly day)
    {
        var date = day.AddDays(-3);
        while (date.DayOfWeek is not DayOfWeek.Wednesday || date.DayNumber / 7 % 2 != 0 || NoHoliday(date) < day)
        {
            date = date.AddDays(1);
        }

        return NoHoliday(date);
    }

    /// <summary>At Christmas and New Year the committee meets some days later.</summary>
    private static DateOnly NoHoliday(DateOnly date)
    {
        while (DanishCalendar.IsPublicHoliday(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}

/// <summary>One meeting of the demo's committee.</summary>
internal sealed class DemoMeeting(DateOnly date, DateOnly laidOn)
{
    public Guid Id { get; set; }

    public DateOnly Date { get; } = date;

    /// <summary>The day on which cases are laid before it.</summary>
    public DateOnly LaidOn { get; } = laidOn;
}
