using System.Collections;
using System.Runtime.CompilerServices;

namespace Hjemvej.Rules.Explanations;

/// <summary>The steps of an answer while it is being worked out, and after. Most have four at most, which lie in the object itself.</summary>
internal abstract class StepList : IReadOnlyList<Step>
{
    private const int Inside = 4;

    private Few _first;
    private Step[]? _more;
    private int _count;

    public int Count => _count;

    public Step this[int index] => (uint)index >= (uint)Count ? throw new ArgumentOutOfRangeException(nameof(index))
        : index < Inside ? _first[index] : _more![index - Inside];

    public void Add(Step step) => Next() = step;

    /// <summary>Where the next step is put.</summary>
    protected ref Step Next()
    {
        var at = _count++;
        return ref at < Inside ? ref _first[at] : ref More(at - Inside);
    }

    private ref Step More(int at)
    {
        if (at >= (_more?.Length ?? 0))
        {
            Array.Resize(ref _more, at + Inside);
        }

        return ref _more![at];
    }

    public IEnumerator<Step> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [InlineArray(Inside)]
    private struct Few
    {
        private Step _first;
    }
}

/// <summary>The steps of an answer of any kind.</summary>
internal sealed class Working : StepList;
