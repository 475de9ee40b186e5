namespace Hjemvej.Casework.Demo;

/// <summary>The clock of the demo municipality's past: it stands at the day that the play has come to.</summary>
/// <param name="latest">The instant at which the demo is set up; nothing happens later.</param>
internal sealed class DemoTime(DateTimeOffset latest) : TimeProvider
{
    private DateTimeOffset _now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves to a day, in office hours: a little later for each act, so that the journal reads in order.</summary>
    public void GoTo(DateOnly day, int act)
    {
        var at = new DateTimeOffset(day.ToDateTime(new TimeOnly(7, 15)), TimeSpan.Zero).AddMinutes(Math.Min(act * 4, 480));
        _now = at < latest ? at : latest;
    }
}
