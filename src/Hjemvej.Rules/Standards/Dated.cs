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

/// <summary>One value and the first day it applies. It applies until the next one does.</summary>
public sealed record Dated<T>(DateOnly From, T Value, SourceRef Source, ParameterStatus Status, string? Note = null);

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
        All = [.. values.OrderBy(v => v.From)];
        _yearly = yearly;
        _inForceNewestFirst = [.. All.Where(v => v.Status is not ParameterStatus.Proposed).Reverse()];
    }

    public string Name { get; }

    /// <summary>Every value, oldest first, proposed ones too.</summary>
    public IReadOnlyList<Dated<T>> All { get; }

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
