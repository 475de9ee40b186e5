using System.Text.Json.Serialization;

namespace Hjemvej.Rules.Explanations;

/// <summary>One line of a working (mellemregning), in Danish, readable on its own. Two lines are equal when they say the same.</summary>
/// <remarks>Written when read: most answers are only asked whether and when. What it will say is fixed when it is made.</remarks>
public readonly struct Step : IEquatable<Step>
{
    /// <summary>A text, or <see cref="Words"/> that are not written yet.</summary>
    private readonly object? _text;

    private readonly Words _value;

    /// <summary>Null, a source, a value of the standard, or what was kept of one.</summary>
    private readonly object? _restsOn;

    public Step(string text, Words value = default, SourceRef? source = null)
    {
        _text = text;
        _value = value;
        _restsOn = source;
    }

    public Step(Words text, Words value = default, SourceRef? source = null)
    {
        _text = text.AsObject();
        _value = value;
        _restsOn = source;
    }

    internal Step(Words text, Words value, InForce restsOn)
    {
        _text = text.AsObject();
        _value = value;
        _restsOn = restsOn;
    }

    [JsonConstructor]
    private Step(string text, string? value, SourceRef? source, ParameterUse? parameter) =>
        (_text, _value, _restsOn) = (text, value, parameter is null ? source : new Kept(source, parameter));

    /// <summary>What was taken into account or done.</summary>
    public string Text => _restsOn is InForce value ? string.Concat(_text?.ToString(), " (", value.Since, ")") : _text?.ToString() ?? "";

    /// <summary>The figure, date or answer of this line, written out for a reader; null for a plain sentence.</summary>
    public string? Value => _value.Read();

    /// <summary>What the line rests on, when it is not the answer's own source.</summary>
    public SourceRef? Source => _restsOn switch { InForce value => value.Source, Kept kept => kept.Source, _ => (SourceRef?)_restsOn };

    /// <summary>The value of the standard that the line rests on; null when it rests on none.</summary>
    public ParameterUse? Parameter
    {
        get => _restsOn switch { InForce value => value.UsedAs(_value.ToString()), Kept kept => kept.Parameter, _ => null };
        init => _restsOn = value is null ? Source : new Kept(Source, value);
    }

    public bool Equals(Step other) => Text == other.Text && Value == other.Value && Source == other.Source && Parameter == other.Parameter;

    public override bool Equals(object? obj) => obj is Step other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Text, Value);

    public override string ToString() => Value is { } value ? $"{Text}: {value}" : Text;

    public static bool operator ==(Step a, Step b) => a.Equals(b);

    public static bool operator !=(Step a, Step b) => !a.Equals(b);

    /// <summary>As it was stored.</summary>
    private sealed record Kept(SourceRef? Source, ParameterUse Parameter);
}
