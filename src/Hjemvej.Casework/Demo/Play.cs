using Hjemvej.Casework.Access;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Hjemvej.Casework.Demo;

/// <summary>
/// Plays the demo municipality's past: the real use cases, as the personas, on days gone by, in the order they happened.
/// All of it is one transaction, so that a demo is there whole or not at all.
/// </summary>
internal sealed class Play(DateOnly today)
{
    private const int ProjectedAtOnce = 50;

    private readonly List<Act> _acts = [];

    public DateOnly Today { get; } = today;

    /// <summary>Adds an act. Acts of one day happen in the order they were added.</summary>
    /// <param name="persona">The id of a persona, or of a colleague at a residence.</param>
    /// <param name="story">Whose story it belongs to, named when the rules refuse it.</param>
    public void On(DateOnly day, string persona, string story, Func<Scene, Task> act)
    {
        if (day <= Today)
        {
            _acts.Add(new(day, persona, story, act));
        }
    }

    public async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var time = new DemoTime(services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var stage = Stage(services, time);
        await using var house = stage.CreateAsyncScope();
        var db = house.ServiceProvider.GetRequiredService<CaseworkDb>();
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var standard = house.ServiceProvider.GetRequiredService<StandardInForce>();
        var residences = new Dictionary<string, Guid>();
        var (day, number) = (DateOnly.MinValue, 0);
        foreach (var act in _acts.OrderBy(a => a.Day))
        {
            (day, number) = act.Day == day ? (day, number + 1) : (act.Day, 0);
            time.GoTo(day, number);
            await using var scope = stage.CreateAsyncScope();
            Cast.Speaking.Value = await ActorAsync(db, act.Persona, residences, ct);
            var scene = new Scene(scope.ServiceProvider, act.Day, ct);
            scene.Db.Database.SetDbConnection(db.Database.GetDbConnection());
            await scene.Db.Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);
            scope.ServiceProvider.GetRequiredService<WorkItemProjection>().Suspended = true;
            try
            {
                await act.Do(scene);
                if (act.Day < Today)
                {
                    await scene.PostLettersAsync();
                }
            }
            catch (Exception e) when (e is InvalidOperationException or DbUpdateException or ParameterNotSetException)
            {
                throw new DemoNotPlayableException(standard.Current.Id, $"{act.Story}, {day:yyyy-MM-dd}, {act.Persona}: {e.Message}", e);
            }
        }

        house.ServiceProvider.GetRequiredService<WorkItemProjection>().Suspended = true;
        foreach (var ids in (await db.Cases.Select(c => c.Id).ToListAsync(ct)).Chunk(ProjectedAtOnce))
        {
            await WorkItemProjection.ProjectAsync(db, ids, Today, standard, ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>The application's own services, but for the clock and for who acts.</summary>
    private static ServiceProvider Stage(IServiceProvider services, DemoTime time) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(services.GetRequiredService<ILoggerFactory>())
        .AddSingleton(services.GetRequiredService<StandardInForce>())
        .AddSingleton(services.GetRequiredService<Sender>())
        .AddCasework()
        .Replace(ServiceDescriptor.Singleton<TimeProvider>(time))
        .AddCaseworkDb(services.GetRequiredService<DatabaseChoice>().Use)
        .AddScoped(_ => Cast.Speaking.Value ?? Actor.System)
        .BuildServiceProvider();

    private static async Task<Actor> ActorAsync(CaseworkDb db, string id, Dictionary<string, Guid> residences, CancellationToken ct)
    {
        var persona = DemoStaff.Find(id);
        if (persona.Residence is not { } name)
        {
            return new(persona.Id, persona.Name, persona.Role);
        }

        if (!residences.TryGetValue(name, out var residence))
        {
            residences[name] = residence = await db.Residences.Where(r => r.Name == name).Select(r => r.Id).SingleAsync(ct);
        }

        return new(persona.Id, persona.Name, persona.Role, residence);
    }

    private sealed record Act(DateOnly Day, string Persona, string Story, Func<Scene, Task> Do);

    /// <summary>Who acts in the scene that is being played.</summary>
    private static class Cast
    {
        public static readonly AsyncLocal<Actor?> Speaking = new();
    }
}
