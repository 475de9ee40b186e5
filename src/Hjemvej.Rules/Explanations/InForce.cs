namespace Hjemvej.Rules.Explanations;

/// <summary>What a step can rest on: a value with its first day and its source, which tells how it was used.</summary>
public abstract record InForce(DateOnly From, SourceRef Source)
{
    /// <summary>From which day it applies, as a step adds it. A value without a first day was given with the question, and its source says so.</summary>
    internal string Since => From == DateOnly.MinValue
        ? string.Concat(char.ToLowerInvariant(Source.Label[0]).ToString(), Source.Label.AsSpan(1))
        : $"gælder fra {Danish.Date(From)}";

    /// <summary>What is kept of it with the figure that was worked out from it.</summary>
    /// <param name="value">The value in words.</param>
    public abstract ParameterUse UsedAs(string value);
}
