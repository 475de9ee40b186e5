namespace Hjemvej.Rules.Explanations;

/// <summary>A value of the standard as it was when something was worked out from it.</summary>
/// <param name="Parameter">Its name in the standard's file.</param>
/// <param name="Value">Written out in Danish.</param>
/// <param name="Status">How firm it was, in Danish.</param>
/// <param name="RecordedAt">When it was recorded, UTC; null for a value of the standard's file.</param>
public sealed record ParameterUse(string Parameter, string Value, DateOnly From, SourceRef Source, string Status, DateTime? RecordedAt);

/// <summary>A value with the working that led to it. Stored with what was decided from it, so it reads the same ever after.</summary>
public sealed record Explained<T>(T Value, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);

/// <summary>The service's rules say no to a step: why, in plain Danish, and which rule.</summary>
/// <param name="Code">Stable, for the API and tests: <c>decision.committee</c>.</param>
/// <param name="Text">What the user reads; says what is missing and where to put it right.</param>
/// <param name="Source">The rule.</param>
/// <param name="Field">The form field it belongs to, when there is one.</param>
public sealed record Refusal(string Code, string Text, SourceRef? Source = null, string? Field = null);

/// <summary>What a use case answers: a value, or the refusals that stopped it. Never both.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Refusal> refusals) => (_value, Refusals) = (value, refusals);

    /// <summary>Empty when the step was taken.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsRefused => Refusals.Count > 0;

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => IsRefused ? throw new InvalidOperationException($"Refused: {Refusals[0].Code}") : _value!;

    public static Result<T> Refused(IEnumerable<Refusal> refusals) =>
        new(default, refusals.ToArray() is { Length: > 0 } some ? some : throw new ArgumentException("At least one refusal is needed.", nameof(refusals)));

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);
}

/// <summary>The empty value of a use case that only does.</summary>
public readonly record struct Done;
