using System.Globalization;
using System.Text.Json;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>What kind of value a parameter has, and so which field a form shows for it.</summary>
public enum ParameterKind { Number, Time, Amount, Percent, Choice }

/// <summary>The limit that a statute sets to a number of the standard (lovens grænse): a citizen may be given more than the law says, and never less.</summary>
/// <param name="Limit">The number that the law says, itself allowed.</param>
/// <param name="IsLeast">The municipality may go above and not below; otherwise below and not above.</param>
/// <param name="Words">The limit as a Danish reader says it: <c>4 uger</c>.</param>
public sealed record StatutoryBound(int Limit, bool IsLeast, string Words, SourceRef Source)
{
    public bool Allows(int number) => IsLeast ? number >= Limit : number <= Limit;

    /// <summary>Why a number beyond it is refused, in Danish.</summary>
    public string Refusal => $"{InDanish} Kommunen kan ikke sætte det {(IsLeast ? "lavere" : "højere")}.";

    /// <summary>Loven siger mindst 4 uger (Retssikkerhedsloven § 67).</summary>
    public string InDanish => $"Loven siger {(IsLeast ? "mindst" : "højst")} {Words} ({Source.Label}).";
}

/// <summary>One thing that a standard fixes: what it is called, where it stands in the standard, and which values it may have.</summary>
/// <param name="Name">The name in the standard's file.</param>
/// <param name="Title">A few Danish words.</param>
/// <param name="Section">The section of the standard it belongs to: <c>2.5</c>.</param>
/// <param name="Sentence">What the standard says with it, in our words; <c>{0}</c> is the value.</param>
public sealed record Parameter(string Name, string Title, string Section, ParameterKind Kind, string Sentence)
{
    /// <summary>What a time may be, in its own unit.</summary>
    internal static readonly (int Min, int Max) TimeRange = (1, 1000);

    /// <summary>What an amount may be, in kroner.</summary>
    internal static readonly (int Min, int Max) KronerRange = (0, 1_000_000);

    internal static readonly (int Min, int Max) PercentRange = (-20, 50);

    /// <summary>What a number may be; null of other kinds.</summary>
    public (int Min, int Max)? Range { get; init; }

    /// <summary>How far the law lets a municipality go; null where it sets no limit.</summary>
    public StatutoryBound? Bound { get; init; }

    /// <summary>The only numbers of the range that will do, where not all of them do.</summary>
    internal IReadOnlyList<int>? Only { get; private init; }

    /// <summary>The unit of a number in the plural: dage, uger, år. Empty where the kind says it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The values of a choice with their Danish texts.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices { get; init; } = [];

    /// <summary>Its values in words, with their dates, as a standard has them.</summary>
    public required Func<Standard, ParameterSeries<string>> InWords { get; init; }

    /// <summary>A value in words, or why it cannot be one, in Danish.</summary>
    public required Func<string, (string? Words, string? Fault)> Read { get; init; }

    /// <summary>A standard with more values of it.</summary>
    public required Func<Standard, IReadOnlyList<AmendedValue>, Standard> Amend { get; init; }

    /// <summary>A parameter whose values are read and written out by the same two functions wherever they come from.</summary>
    internal static Parameter Of<T>(
        string name, string title, string section, ParameterKind kind, string sentence,
        Func<string, (T Value, string? Fault)> read, Func<T, string> words, Func<Standard, ParameterSeries<T>> get, Func<Standard, ParameterSeries<T>, Standard> set) => new(name, title, section, kind, sentence)
        {
            InWords = standard => get(standard).InWords(words),
            Read = text => read(text) is var (value, fault) && fault is null ? (words(value), null) : (null, read(text).Fault),
            Amend = (standard, rows) => set(standard, get(standard).With(rows.Select(row => row.As(read(row.Value) is var (value, fault) && fault is null
                ? value
                : throw new FormatException($"'{row.Value}' is no value of '{name}'."))))),
        };

    /// <summary>Why the law does not let a standard say this; null when it does, or the value is none. One that is kept already does not count, see <see cref="Amending"/>.</summary>
    public Refusal? AgainstTheLaw(string value) =>
        Bound is { } bound && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !bound.Allows(number)
            ? new("standard.statute", bound.Refusal, bound.Source)
            : null;

    /// <summary>The same, whose number goes into another without a rest. One that is kept already is still read.</summary>
    internal Parameter Dividing(int whole)
    {
        var (range, read) = (Range!.Value, Read);
        int[] only = [.. Enumerable.Range(range.Min, range.Max - range.Min + 1).Where(number => whole % number == 0)];
        return this with
        {
            Only = only,
            Read = text => read(text) is ({ } words, null) && only.Contains(int.Parse(text, CultureInfo.InvariantCulture))
                ? (words, null)
                : (null, $"Skriv {string.Join(", ", only[..^1])} eller {only[^1]}: tallet skal gå op i {whole}."),
        };
    }

    internal static Func<string, (int, string?)> Whole((int Min, int Max) range) => text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= range.Min && number <= range.Max
            ? (number, null)
            : (0, $"Skriv et helt tal fra {range.Min} til {range.Max}.");

    internal static (ProcessingTime, string?) Time(string text)
    {
        var parts = text.Split(' ');
        var unit = parts.Length == 2 ? parts[1] : "";
        var (number, fault) = Whole(TimeRange)(parts[0]);
        return fault is not null
            ? (new(1, TimeUnit.Weeks), fault)
            : unit switch
            {
                "weeks" => (new(number, TimeUnit.Weeks), null),
                "months" => (new(number, TimeUnit.Months), null),
                "workingDays" => (new(number, TimeUnit.WorkingDays), null),
                _ => (new(1, TimeUnit.Weeks), "Vælg, om tiden tælles i uger, måneder eller arbejdsdage."),
            };
    }

    internal static (Ore, string?) Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kroner) && Fits(kroner, KronerRange)
            ? (Ore.FromKroner(kroner), null)
            : (Ore.Zero, "Skriv et beløb i kroner fra 0 til 1.000.000, for eksempel 3.030,50.");

    internal static (Percent, string?) Percentage(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent) && Fits(percent, PercentRange)
            ? (Percent.Of(percent), null)
            : (default, "Skriv en procent fra -20 til 50 med højst to decimaler, for eksempel 4,5.");

    internal static (T, string?) Choice<T>(string text)
        where T : struct, Enum
    {
        var at = Array.FindIndex(Enum.GetNames<T>(), name => JsonNamingPolicy.CamelCase.ConvertName(name) == text);
        return at >= 0 ? (Enum.GetValues<T>()[at], null) : (default, "Vælg en af mulighederne.");
    }

    internal static IReadOnlyList<(string, string)> ChoicesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => (JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), v.Danish()))];

    /// <summary>Within the range, and with two decimals at most.</summary>
    internal static bool Fits(decimal number, (int Min, int Max) range) => number >= range.Min && number <= range.Max && decimal.Truncate(number * 100) == number * 100;
}
