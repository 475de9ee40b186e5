namespace Hjemvej.Rules.Explanations;

/// <summary>What a step can rest on: a value with its first day and its source, which tells how it was used.</summary>
public abstract record InForce(DateOnly From, SourceRef Source)
{
    /// <summary>What is kept of it with the figure that was worked out from it.</summary>
    /// <param name="value">The value in words.</param>
    public abstract ParameterUse UsedAs(string value);
}
