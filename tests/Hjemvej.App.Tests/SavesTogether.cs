using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hjemvej.App.Tests;

/// <summary>Lets saves meet: all have read what they rest on before the first of them writes. Races are then no matter of luck.</summary>
public sealed class SavesTogether : SaveChangesInterceptor
{
    private int _awaited;
    private TaskCompletionSource _met = new();

    /// <summary>The next saves wait for each other, so many of them.</summary>
    public void Gather(int saves) => (_awaited, _met) = (saves, new(TaskCreationOptions.RunContinuationsAsynchronously));

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var awaited = Interlocked.Decrement(ref _awaited);
        if (awaited == 0)
        {
            _met.SetResult();
        }

        if (awaited >= 0)
        {
            await _met.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
        }

        return result;
    }
}
