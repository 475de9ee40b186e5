namespace Hjemvej.Rules.Explanations;

/// <summary>What every answer of a gate has in common.</summary>
internal sealed class GateName(string id, string title, params SourceRef[] sources)
{
    public string Id => id;

    public string Title => title;

    public IReadOnlyList<SourceRef> Sources => sources;
}

/// <summary>Writes a gate's working while it is being answered: what was looked at, and each reason that shuts it.</summary>
internal sealed class GateBuilder(GateName name) : StepList
{
    private List<string>? _reasons;

    public GateBuilder(string id, string title, params SourceRef[] sources)
        : this(new(id, title, sources))
    {
    }

    /// <summary>Something looked at.</summary>
    public GateBuilder Saw(string text, Words value = default, SourceRef? source = null)
    {
        Next() = new(text, value, source);
        return this;
    }

    /// <summary>Something looked at, on a day or by a name.</summary>
    public GateBuilder Saw(Words text, Words value = default, SourceRef? source = null)
    {
        Next() = new(text, value, source);
        return this;
    }

    /// <summary>A value of the standard that the answer rests on.</summary>
    public GateBuilder Saw(Words text, Words value, InForce restsOn)
    {
        Next() = new(text, value, restsOn);
        return this;
    }

    /// <summary>A condition; when it does not hold, the gate is shut for this reason.</summary>
    public GateBuilder Requires(bool holds, string otherwise)
    {
        if (!holds)
        {
            (_reasons ??= []).Add(otherwise);
        }

        return this;
    }

    /// <summary>Shuts the gate for this reason.</summary>
    public GateBuilder Shut(string reason) => Requires(false, reason);

    public Gate Answer() => new(name.Id, name.Title, _reasons ?? (IReadOnlyList<string>)[], this, name.Sources);
}
