namespace Hjemvej.Casework.Time;

/// <summary>The one clock of the application: today in Denmark, and the instant for the journal.</summary>
public sealed class CivilClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The civil date in Copenhagen.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The instant, UTC, at which a civil day begins in Denmark.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Copenhagen);

    /// <summary>The civil day in Denmark of a stored instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>A stored instant as the clock on a Danish wall shows it.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Copenhagen);
}
