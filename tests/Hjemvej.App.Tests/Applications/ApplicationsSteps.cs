using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Applications;

/// <summary>Arrangement: asking one use case as somebody.</summary>
public static class ApplicationsSteps
{
    public static readonly Actor Jonas = new("jonas", "Jonas Kjær", Role.SocialWorker);

    /// <summary>Runs one handler as Hanne, or as somebody else.</summary>
    public static Task<Result<T>> AskAsync<THandler, T>(this HjemvejFactory app, Func<THandler, Task<Result<T>>> act, Actor? actor = null)
        where THandler : notnull =>
        app.ActAsync(actor ?? People.Hanne, services => act(services.GetRequiredService<THandler>()));
}
