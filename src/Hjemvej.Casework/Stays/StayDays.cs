using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Stays;

/// <summary>Days of a stay, and which of its dated rows is in force.</summary>
internal static class StayDays
{
    /// <summary>What is recorded of a stay lies in it.</summary>
    public static IEnumerable<Refusal> Within(Stay stay, DateOnly day, string field)
    {
        if (day < stay.StartsOn)
        {
            yield return new("stay.before", $"Borgeren flyttede ind {Danish.Date(stay.StartsOn)}. Vælg den dag eller en senere.", SourceRef.Standard("1.1-1"), field);
        }

        if (stay.EndsOn is { } end && day > end)
        {
            yield return new("stay.after", $"Opholdet slutter {Danish.Date(end)}. Vælg den dag eller en tidligere.", SourceRef.Standard("1.1-1"), field);
        }
    }
}

public static class StayRows
{
    /// <summary>The row with the latest first day comes first; of two from the same day, the one recorded last.</summary>
    public static IQueryable<Occupation> LatestFirst(this IQueryable<Occupation> rows) => rows.OrderByDescending(o => o.From).ThenByDescending(o => o.RecordedAt);

    /// <inheritdoc cref="LatestFirst(IQueryable{Occupation})"/>
    public static IQueryable<CleaningArrangement> LatestFirst(this IQueryable<CleaningArrangement> rows) => rows.OrderByDescending(c => c.From).ThenByDescending(c => c.RecordedAt);
}
