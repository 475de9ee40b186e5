namespace Hjemvej.Rules.Explanations;

/// <summary>Writes a gate's working while it is being answered: what was looked at, and each reason that shuts it.</summary>
internal sealed class GateBuilder(string id, string title, params SourceRef[] sources)
{
    private readonly List<string> _reasons = [];
    private readonly List<Step> _steps = [];

    /// <summary>Something looked at.</summary>
    public GateBuilder Saw(string text, string? value = null, SourceRef? source = null)
    {
        _steps.Add(new(text, value, source));
        return this;
    }

    /// <summary>A condition; when it does not hold, the gate is shut for this reason.</summary>
    public GateBuilder Requires(bool holds, string otherwise)
    {
        if (!holds)
        {
            _reasons.Add(otherwise);
        }

        return this;
    }

    /// <summary>Shuts the gate for this reason.</summary>
    public GateBuilder Shut(string reason) => Requires(false, reason);

    public Gate Answer() => new(id, title, _reasons, _steps, sources);
}
