using System.Runtime.InteropServices;
using System.Text.Json;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Cli.Evaluation;

/// <summary>
/// An object of the scenario being read. Unknown fields and fields that stand twice leave a fault with their path at once;
/// every question about a field that is wrong leaves one too. A field that is null is as one that is not given.
/// </summary>
internal sealed class Node
{
    private const long MostKroner = 10_000_000;

    private readonly Fields _fields;
    private readonly JsonElement[] _values;
    private readonly List<string> _faults;
    private readonly Node? _parent;
    private readonly string _name;
    private readonly int _index;

    private Node(JsonElement element, Fields fields, string name, List<string> faults, Node? parent = null, int index = -1)
    {
        (_fields, _values, _name, _faults, _parent, _index) = (fields, new JsonElement[fields.Count], name, faults, parent, index);
        var seen = 0UL;
        foreach (var property in element.EnumerateObject())
        {
            if (fields.Find(property) is not { } at)
            {
                Fault(Quote(property.Name), $"is unknown; known here are {fields}");
            }
            else if ((seen & (1UL << at)) != 0)
            {
                Fault(property.Name, "stands twice");
            }
            else
            {
                seen |= 1UL << at;
                _values[at] = property.Value;
            }
        }
    }

    public static Node Root(JsonElement element, Fields fields, string name, List<string> faults) => new(element, fields, name, faults);

    public bool Has(string name) => Has(name, out _);

    public void Fault(string name, string what) => _faults.Add($"{Path()}.{name}: {what}");

    public Node? Object(string name, Fields fields)
    {
        if (!Has(name, out var value))
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Object ? new(value, fields, name, _faults, this) : Wrong<Node?>(name, "must be an object");
    }

    /// <summary>A list of objects; null when it is not given. What <paramref name="read"/> answers with null is left out.</summary>
    public List<T>? Objects<T>(string name, Fields fields, Func<Node, T?> read)
        where T : class
    {
        if (!Has(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            return Wrong<List<T>?>(name, "must be a list");
        }

        var items = new List<T>(value.GetArrayLength());
        var at = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind is not JsonValueKind.Object)
            {
                Fault($"{name}[{at}]", "must be an object");
            }
            else if (read(new(element, fields, name, _faults, this, at)) is { } item)
            {
                items.Add(item);
            }

            at++;
        }

        return items;
    }

    /// <summary>A list of words out of a known set; one that stands twice counts once.</summary>
    public List<T> Words<T>(string name, Words<T> known)
        where T : struct, Enum
    {
        var words = new List<T>();
        if (!Has(name, out var value))
        {
            return words;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            Fault(name, "must be a list");
            return words;
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!known.TryFind(item, out var word))
            {
                Fault($"{name}[{at}]", $"must be one of {known}");
            }
            else if (!words.Contains(word))
            {
                words.Add(word);
            }

            at++;
        }

        return words;
    }

    public T? Word<T>(string name, Words<T> known)
        where T : struct, Enum =>
        !Has(name, out var value) ? null
        : known.TryFind(value, out var word) ? word
        : Wrong<T?>(name, $"must be one of {known}");

    public string? Text(string name)
    {
        if (!Has(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            return Wrong<string?>(name, "must be a text");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Wrong<string?>(name, "is no Unicode text");
        }
    }

    public bool? Flag(string name) =>
        !Has(name, out var value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : Wrong<bool?>(name, "must be true or false");

    public DateOnly? Date(string name)
    {
        if (!Has(name, out var value))
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.String && ScenarioDate.TryParse(JsonMarshal.GetRawUtf8Value(value), out var date)
            ? date
            : Wrong<DateOnly?>(name, $"must be a date that exists, as text yyyy-MM-dd; not {Quote(value.GetRawText())}");
    }

    public int? Whole(string name, int min, int max) =>
        !Has(name, out var value) ? null
        : value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max ? number
        : Wrong<int?>(name, $"must be a whole number from {min} to {max}");

    public Ore? Kroner(string name) =>
        !Has(name, out var value) ? null
        : value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var kroner) && kroner is >= 0 and <= MostKroner && decimal.Truncate(kroner * 100) == kroner * 100
            ? Ore.FromKroner(kroner)
        : Wrong<Ore?>(name, $"must be a number of kroner from 0 to {MostKroner} with at most two decimals");

    /// <summary>The value, or a fault that it is missing.</summary>
    public T Required<T>(string name, T? value)
        where T : struct
    {
        if (!Has(name))
        {
            Fault(name, "is missing");
        }

        return value ?? default;
    }

    /// <summary>Text of the input as it can stand in one line.</summary>
    public static string Quote(string text, int most = 100)
    {
        var shown = text.Length > most ? $"{text[..most]}…" : text;
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) : shown;
    }

    private bool Has(string name, out JsonElement value) =>
        (value = _values[_fields[name]]).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private string Path() => $"{(_parent is null ? "" : $"{_parent.Path()}.")}{_name}{(_index < 0 ? "" : $"[{_index}]")}";

    private T? Wrong<T>(string name, string what)
    {
        Fault(name, what);
        return default;
    }
}
