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
    /// <summary>Why it does not count though somebody confirmed it: the law's limit, with its provision; null when it counts.</summary>
    public Refusal? AgainstTheLaw() => Parameters.Find(Parameter)?.AgainstTheLaw(Value);

    internal Dated<T> As<T>(T value) => new(From, value, SourceRef.Named(Source), Status, Note) { CheckedOn = CheckedOn, RecordedAt = RecordedAt };
}

/// <summary>The installation's own values laid over a standard that was read from a file.</summary>
public static class Amending
{
    /// <summary>
    /// The standard with the values added; none of those before is taken away. Values of parameters that are not known are left out, and so are
    /// those that the law does not let a standard say: they may be older than the limit here, or come from elsewhere.
    /// </summary>
    public static Standard With(this Standard standard, IEnumerable<AmendedValue> values)
    {
        var rows = values.Where(v => v.AgainstTheLaw() is null).OrderBy(v => v.RecordedAt).ToLookup(v => v.Parameter);
        return Parameters.All.Where(p => rows.Contains(p.Name)).Aggregate(standard, (amended, parameter) => parameter.Amend(amended, [.. rows[parameter.Name]]));
    }
}
