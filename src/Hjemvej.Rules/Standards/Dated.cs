using System.ComponentModel.DataAnnotations;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>How firm a value is. Only adopted and confirmed values count.</summary>
public enum ParameterStatus
{
    /// <summary>Adopted by the municipal council (vedtaget).</summary>
    [Display(Name = "Vedtaget")] Adopted,

    /// <summary>Confirmed by an authorised person (bekræftet).</summary>
    [Display(Name = "Bekræftet")] Confirmed,

    /// <summary>Proposed only (foreslået); never used in a case.</summary>
    [Display(Name = "Foreslået")] Proposed,
}

/// <summary>A value and the first day it applies, whatever kind of value it is.</summary>
public abstract record Dated(DateOnly From, SourceRef Source, ParameterStatus Status, string? Note) : InForce(From, Source)
{
    /// <summary>The name of the parameter, given by its series.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>The day somebody last held the value against its source (sidst kontrolleret).</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>The instant it was recorded, UTC; null for a value that stands in the standard's file.</summary>
    public DateTime? RecordedAt { get; init; }

    public override ParameterUse UsedAs(string value) => new(Parameter, value, From, Source, Status.Danish(), RecordedAt);
}

/// <summary>One value and the first day it applies. It applies until the next one does.</summary>
public sealed record Dated<T>(DateOnly From, T Value, SourceRef Source, ParameterStatus Status, string? Note = null) : Dated(From, Source, Status, Note);

/// <summary>A municipality's values for one parameter. There are no end dates, so there can be no gaps or overlaps.</summary>
public sealed class ParameterSeries<T>
{
    private readonly Dated<T>[] _inForceNewestFirst;
    private readonly bool _yearly;

    /// <param name="name">The name in the standard's file.</param>
    /// <param name="values">In any order.</param>
    /// <param name="yearly">A yearly figure: a value holds for the calendar year of its first day only.</param>
    public ParameterSeries(string name, IEnumerable<Dated<T>> values, bool yearly = false)
    {
        Name = name;
        All = [.. values.Select(v => v with { Parameter = name }).OrderBy(v => v.From).ThenBy(v => v.RecordedAt)];
        _yearly = yearly;
        _inForceNewestFirst = [.. All.Where(v => v.Status is not ParameterStatus.Proposed).Reverse()];
    }

    public string Name { get; }

    /// <summary>A value holds for the calendar year of its first day only.</summary>
    public bool Yearly => _yearly;

    /// <summary>Whether a value can begin on a day: one that holds for a calendar year begins with it.</summary>
    public bool CanBeginOn(DateOnly day) => !_yearly || day is { Month: 1, Day: 1 };

    /// <summary>Every value, oldest first, proposed and corrected ones too. Of two with the same first day the one recorded last counts.</summary>
    public IReadOnlyList<Dated<T>> All { get; }

    /// <summary>What stands, the oldest first: each first day once, without what was corrected, and without proposals that a later value has settled.</summary>
    public IEnumerable<Dated<T>> Standing => All.Where((value, at) => !All.Skip(at + 1).Any(later => later.From == value.From && later.Status is not ParameterStatus.Proposed));

    /// <summary>The value in force on a day; null when none has been adopted or confirmed for it.</summary>
    public Dated<T>? Find(DateOnly date)
    {
        foreach (var value in _inForceNewestFirst)
        {
            if (value.From <= date)
            {
                return _yearly && value.From.Year != date.Year ? null : value;
            }
        }

        return null;
    }

    /// <summary>The series with more values; a correction is a value with the same first day, recorded later.</summary>
    public ParameterSeries<T> With(IEnumerable<Dated<T>> values) => new(Name, [.. All, .. values], _yearly);

    /// <summary>The value in force on a day, or else the newest proposed one for it: only for proposals, never for a case.</summary>
    public Dated<T>? FindOrProposed(DateOnly date) =>
        Find(date) ?? All.LastOrDefault(v => v.From <= date && (!_yearly || v.From.Year == date.Year));

    /// <summary>The same series with its values in words.</summary>
    public ParameterSeries<string> InWords(Func<T, string> words) =>
        new(Name, All.Select(v => new Dated<string>(v.From, words(v.Value), v.Source, v.Status, v.Note) { CheckedOn = v.CheckedOn, RecordedAt = v.RecordedAt }), _yearly);

    /// <summary>The value in force on a day; none is an error that names the parameter and the day, never a default.</summary>
    public Dated<T> On(DateOnly date) => Find(date) ?? throw new ParameterNotSetException(Name, date);
}

/// <summary>No adopted or confirmed value of a parameter on a day.</summary>
public sealed class ParameterNotSetException(string parameter, DateOnly date)
    : Exception($"'{parameter}' has no adopted or confirmed value on {date:yyyy-MM-dd}.")
{
    public string Parameter { get; } = parameter;

    public DateOnly Date { get; } = date;
}
