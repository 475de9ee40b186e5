using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hjemvej.Rules.Explanations;

/// <summary>
/// Danish words that are not written before somebody reads them. A date, an amount or a count is kept as what it is, which costs a rule next to
/// nothing; what the words say is fixed all the same, and reads the same each time.
/// </summary>
/// <remarks>A rule gives a text, a date or an amount as it is, or a sentence: <c>$"fra {Words.Date(from)} til {Words.Date(to)}"</c>.</remarks>
[InterpolatedStringHandler]
public readonly struct Words : IEquatable<Words>
{
    private const long NoNumber = long.MinValue;

    /// <summary>Null, a text, the noun that is counted, the form of the number, or a sentence.</summary>
    private readonly object? _what;

    private readonly long _number;

    private Words(object? what, long number = NoNumber) => (_what, _number) = (what, number);

    /// <summary>The compiler begins an interpolated text.</summary>
    public Words(int literalLength, int formattedCount)
        : this(new Sentence((2 * formattedCount) + 1))
    {
    }

    public static implicit operator Words(string? text) => new(text);

    public static implicit operator Words(DateOnly date) => new(Form.Date, date.DayNumber);

    /// <summary>A sentence where the compiler would take it for a plain string and have it written at once.</summary>
    public static Words Of(Words words) => words;

    /// <summary>3. marts 2025</summary>
    public static Words Date(DateOnly date) => date;

    /// <summary>mandag den 3. marts 2025</summary>
    public static Words LongDate(DateOnly date) => new(Form.LongDate, date.DayNumber);

    /// <summary>marts 2025</summary>
    public static Words Month(DateOnly date) => new(Form.Month, date.DayNumber);

    /// <summary>1.135,48 kr., from whole øre.</summary>
    public static Words Kroner(long ore) => new(Form.Kroner, ore);

    /// <summary>1 uge, 12 uger</summary>
    public static Words Count(int count, string one, string many) => new(count == 1 ? one : many, count);

    /// <summary>a, b og c: the texts of the values, in lower case.</summary>
    public static Words And<T>(IReadOnlyList<T> values)
        where T : struct, Enum =>
        values is [var only] ? only.DanishInLowerCase() : Danish.And([.. values.Select(v => v.DanishInLowerCase())]);

    public void AppendLiteral(string text) => ((Sentence)_what!).Add(text);

    public void AppendFormatted(Words words) => ((Sentence)_what!).Add(words);

    /// <summary>A day by itself would be written in English wherever the compiler takes the text for a plain string.</summary>
    [Obsolete("Write {Words.Date(day)}.", error: true)]
    public void AppendFormatted(DateOnly date) => AppendFormatted(Words.Date(date));

    public void AppendFormatted(int number) => ((Sentence)_what!).Add(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What they say; null when nothing was said.</summary>
    public string? Read() => _what switch
    {
        string text => _number == NoNumber ? text : string.Concat(Danish.Number(_number), " ", text),
        Form form => form.Write(_number),
        Sentence sentence => sentence.Write(),
        _ => null,
    };

    /// <summary>The text when there is nothing to write; else these words.</summary>
    internal object? AsObject() => _number == NoNumber && _what is string or Sentence ? _what : Read();

    public override string ToString() => Read() ?? "";

    public bool Equals(Words other) => Read() == other.Read();

    public override bool Equals(object? obj) => obj is Words other && Equals(other);

    public override int GetHashCode() => Read()?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public static bool operator ==(Words a, Words b) => a.Equals(b);

    public static bool operator !=(Words a, Words b) => !a.Equals(b);

    /// <summary>How a number is written out.</summary>
    private sealed record Form(Func<long, string> Write)
    {
        public static readonly Form Date = new(day => Danish.Date(Day(day)));
        public static readonly Form LongDate = new(day => Danish.LongDate(Day(day)));
        public static readonly Form Month = new(day => Danish.Month(Day(day)));
        public static readonly Form Kroner = new(Danish.Kroner);

        private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);
    }

    /// <summary>Words after one another.</summary>
    private sealed class Sentence(int most)
    {
        private readonly Words[] _parts = new Words[most];
        private int _count;

        public void Add(Words part) => _parts[_count++] = part;

        public string Write()
        {
            DefaultInterpolatedStringHandler text = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
            foreach (var part in _parts)
            {
                text.AppendLiteral(part.ToString());
            }

            return text.ToStringAndClear();
        }

        public override string ToString() => Write();
    }
}
