using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>A value that the installation has added to its standard, as it is kept.</summary>
/// <param name="Parameter">The name in the standard's file.</param>
/// <param name="From">The first day it applies.</param>
/// <param name="Value">As <see cref="Standards.Parameter.Read"/> takes it: <c>12</c>, <c>12 weeks</c>, <c>3030.50</c>, <c>4.5</c>, <c>krone</c>.</param>
/// <param name="RecordedAt">When it was recorded, UTC: of two with the same first day the later one counts.</param>
public sealed record AmendedValue(
    string Parameter, DateOnly From, string Value, string Source, ParameterStatus Status, string? Note, DateOnly? CheckedOn, DateTime RecordedAt)
{
    internal Dated<T> As<T>(T value) => new(From, value, SourceRef.Named(Source), Status, Note) { CheckedOn = CheckedOn, RecordedAt = RecordedAt };
}

/// <summary>The installation's own values laid over a standard that was read from a file.</summary>
public static class Amending
{
    /// <summary>The standard with the values added; none of those before is taken away. Values of parameters that are not known are left out.</summary>
    public static Standard With(this Standard standard, IEnumerable<AmendedValue> values)
    {
        var rows = values.OrderBy(v => v.RecordedAt).ToLookup(v => v.Parameter);
        return Parameters.All.Where(p => rows.Contains(p.Name)).Aggregate(standard, (amended, parameter) => parameter.Amend(amended, [.. rows[parameter.Name]]));
    }
}
