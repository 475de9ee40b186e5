using Hjemvej.Rules.Explanations;

namespace Hjemvej.Cli.Simulation;

/// <summary>How far a long run has come, on one line that is written over: <c>[##########----------]  50 %</c>.</summary>
/// <param name="total">0 when it is not known; then only what is done is told.</param>
internal sealed class ProgressBar(TextWriter to, long total)
{
    private const int Width = 40;
    private long _done;
    private long _shown = -1;

    public void Advance(long by)
    {
        _done += by;
        var step = total > 0 ? 100 * _done / total : _done >> 20;
        if (step == _shown)
        {
            return;
        }

        _shown = step;
        var filled = total > 0 ? (int)(Width * _done / total) : 0;
        to.Write(total > 0
            ? $"\r[{new string('#', filled)}{new string('-', Width - filled)}] {step,3} %"
            : $"\r{Danish.Number(_done)} bytes");
    }

    /// <summary>Leaves the line.</summary>
    public void End() => to.WriteLine();
}
