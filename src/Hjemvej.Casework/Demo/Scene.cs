using Hjemvej.Casework.Cases;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Demo;

/// <summary>One act of the demo's past: a day, a persona, and the real use cases.</summary>
internal sealed class Scene(IServiceProvider services, DateOnly day, CancellationToken cancel)
{
    /// <summary>The day it happens, which the use cases take for today.</summary>
    public DateOnly Day { get; } = day;

    public CancellationToken Cancel { get; } = cancel;

    public CaseworkDb Db { get; } = services.GetRequiredService<CaseworkDb>();

    /// <summary>What was written on paper goes into the post the same day.</summary>
    public async Task PostLettersAsync()
    {
        foreach (var letter in Db.Letters.Local.Where(l => l is { Channel: Channel.Letter, PostedOn: null }).ToList())
        {
            await Must(Use<PostLetterHandler>().HandleAsync(new(letter.CaseId, letter.Id, Day), Cancel));
        }
    }

    public THandler Use<THandler>()
        where THandler : notnull => services.GetRequiredService<THandler>();

    /// <summary>The demo keeps the rules too: a refusal is a fault in the story, and is told as such.</summary>
    public static async Task<T> Must<T>(Task<Result<T>> act)
    {
        var result = await act;
        return result.IsRefused
            ? throw new InvalidOperationException($"The rules refuse the demo: {string.Join(" ", result.Refusals.Select(r => $"[{r.Code}] {r.Text}"))}")
            : result.Value;
    }
}
