using System.Globalization;
using System.Text.Json;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Cli.Evaluation;

/// <summary>An object of the scenario being read. Every question about a field that is wrong leaves a fault with the field's path.</summary>
internal readonly struct Node(JsonElement element, string path, List<string> faults)
{
    private const long MostKroner = 10_000_000;

    public List<string> Faults => faults;

    /// <summary>The path of a field of this object.</summary>
    public string At(string name) => $"{path}.{name}";

    /// <summary>Refuses every field that is not among the known ones.</summary>
    public Node Knows(params string[] fields)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!fields.Contains(property.Name))
            {
                faults.Add($"{At(property.Name)}: is unknown; known here are {string.Join(", ", fields)}");
            }
        }

        return this;
    }

    public bool Has(string name) => Find(name) is not null;

    public Node? Object(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Object ? new(value, At(name), faults) : Fault<Node?>(name, "must be an object");
    }

    /// <summary>A list of objects; null when it is not given.</summary>
    public List<T>? Objects<T>(string name, Func<Node, T> read)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            return Fault<List<T>?>(name, "must be a list");
        }

        var items = new List<T>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            var at = $"{At(name)}[{items.Count}]";
            if (item.ValueKind is not JsonValueKind.Object)
            {
                faults.Add($"{at}: must be an object");
                return null;
            }

            items.Add(read(new(item, at, faults)));
        }

        return items;
    }

    /// <summary>A list of words out of a known set, each at most once.</summary>
    public List<T> Words<T>(string name, IReadOnlyDictionary<string, T> known)
    {
        var words = new List<T>();
        if (Find(name) is not { } value)
        {
            return words;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            faults.Add($"{At(name)}: must be a list");
            return words;
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind is not JsonValueKind.String || !known.TryGetValue(item.GetString()!, out var word))
            {
                faults.Add($"{At(name)}[{at}]: must be one of {string.Join(", ", known.Keys)}");
            }
            else if (words.Contains(word))
            {
                faults.Add($"{At(name)}[{at}]: stands twice");
            }
            else
            {
                words.Add(word);
            }

            at++;
        }

        return words;
    }

    public T? Word<T>(string name, IReadOnlyDictionary<string, T> known)
        where T : struct
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.String && known.TryGetValue(value.GetString()!, out var word)
            ? word
            : Fault<T?>(name, $"must be one of {string.Join(", ", known.Keys)}");
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.String ? value.GetString() : Fault<string?>(name, "must be a text");
    }

    public bool? Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Fault<bool?>(name, "must be true or false");
    }

    public DateOnly? Date(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            return Fault<DateOnly?>(name, "must be a date as text, yyyy-MM-dd");
        }

        return DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1850 and <= 9000
            ? date
            : Fault<DateOnly?>(name, $"'{value.GetString()}' is no date that exists (yyyy-MM-dd)");
    }

    public int? Whole(string name, int min, int max)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max
            ? number
            : Fault<int?>(name, $"must be a whole number from {min} to {max}");
    }

    public Ore? Kroner(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var kroner) && kroner is >= 0 and <= MostKroner && decimal.Truncate(kroner * 100) == kroner * 100
            ? Ore.FromKroner(kroner)
            : Fault<Ore?>(name, "must be an amount in kroner, not negative, with at most two decimals");
    }

    /// <summary>The value, or a fault that it is missing.</summary>
    public T Required<T>(string name, T? value)
        where T : struct
    {
        if (value is null && !Has(name))
        {
            faults.Add($"{At(name)}: is missing");
        }

        return value ?? default;
    }

    /// <summary>A field that is null is as one that is not given.</summary>
    private JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private T? Fault<T>(string name, string what)
    {
        faults.Add($"{At(name)}: {what}");
        return default;
    }
}
