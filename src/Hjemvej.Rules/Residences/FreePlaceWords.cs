using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Residences;

/// <summary>Says how many places of a residence are free (ledige), the same way everywhere: those free now, and those that will be, with their days.</summary>
public static class FreePlaceWords
{
    /// <summary>So many days are named; the rest are told as a number.</summary>
    private const int Named = 3;

    /// <param name="freeFrom">The first day that each place can be used.</param>
    /// <param name="today">What is free now.</param>
    public static string Of(IReadOnlyCollection<DateOnly> freeFrom, DateOnly today)
    {
        var now = freeFrom.Count(from => from <= today);
        List<DateOnly> coming = [.. freeFrom.Where(from => from > today).Order()];
        return (now, coming.Count) switch
        {
            (0, 0) => "Ingen ledige",
            (_, 0) => Now(now),
            (0, _) => $"Ingen ledige nu, {Coming(coming)}",
            _ => $"{Now(now)}, {Coming(coming)}",
        };
    }

    private static string Now(int count) => $"{Danish.Count(count, "ledig", "ledige")} nu";

    private static string Coming(List<DateOnly> days)
    {
        List<string> named = [.. days.Take(Named).Select(Danish.ShortDate)];
        if (days.Count > Named)
        {
            named.Add($"{days.Count - Named} senere");
        }

        return $"{days.Count} på vej ({Danish.And(named)})";
    }
}
