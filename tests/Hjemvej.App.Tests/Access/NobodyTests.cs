using System.Collections;
using System.Reflection;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Access;

/// <summary>A page's policy keeps people out of the page. A use case that is reached in another way refuses by itself.</summary>
public sealed class NobodyTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_use_case_is_carried_through_for_one_without_a_role()
    {
        var resident = await app.ArrangeResidentAsync();
        List<string> astray = [];
        foreach (var (handler, method) in UseCases())
        {
            if (await AnswerAsync(handler, method, resident.Id) is var answer && !IsAboutTheRole(answer))
            {
                astray.Add($"{handler.Name}.{method.Name}: {answer}");
            }
        }

        Assert.InRange(UseCases().Count(), 100, int.MaxValue);
        Assert.True(astray.Count == 0, $"Not refused for the role, before anything else is told:\n{string.Join('\n', astray)}");
    }

    private static bool IsAboutTheRole(string code) => code.Contains("role", StringComparison.Ordinal) || code is "residence.manager" or "stay.residence-only";

    /// <summary>What every handler answers a form with, and what it shows of it first.</summary>
    private static IEnumerable<(Type Handler, MethodInfo Method)> UseCases() =>
        from type in typeof(Actor).Assembly.GetTypes()
        where type.Name.EndsWith("Handler", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.ReturnType is { IsGenericType: true } task && task.GetGenericArguments() is [{ IsGenericType: true } result] && result.GetGenericTypeDefinition() == typeof(Result<>)
        orderby type.Name, method.Name
        select (type, method);

    /// <returns>The first refusal's code, or what happened instead.</returns>
    private Task<string> AnswerAsync(Type handler, MethodInfo method, Guid caseId) => app.ActAsync(Actor.Nobody, async services =>
    {
        try
        {
            var answer = (Task)method.Invoke(services.GetRequiredService(handler), [.. method.GetParameters().Select(p => Any(p.ParameterType, p.Name!, caseId))])!;
            await answer;
            var result = answer.GetType().GetProperty("Result")!.GetValue(answer)!;
            var refusals = (IReadOnlyList<Refusal>)result.GetType().GetProperty("Refusals")!.GetValue(result)!;
            return refusals.Count == 0 ? "carried through" : refusals[0].Code;
        }
        catch (Exception e)
        {
            return $"{(e as TargetInvocationException)?.InnerException ?? e}".Split('\n')[0];
        }
    });

    /// <summary>A value that a form could have sent: the case is a real one, of a choice the last.</summary>
    private static object? Any(Type type, string name, Guid caseId) => type switch
    {
        _ when type == typeof(CancellationToken) => Cancel,
        _ when type == typeof(Guid) => name.Equals("CaseId", StringComparison.OrdinalIgnoreCase) ? caseId : Guid.Empty,
        _ when type == typeof(string) => "Andreas skal have en god dag",
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ when type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) => Empty(type),
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => Made(type, caseId),
    };

    private static object Empty(Type type) => type.GetGenericArguments() switch
    {
        [var key, var value] => Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!,
        [var item] => Array.CreateInstance(item, 0),
        _ => throw new NotSupportedException(type.Name),
    };

    private static object? Made(Type type, Guid caseId) =>
        type.GetConstructors() is [.. var all] && all.MaxBy(c => c.GetParameters().Length) is { } constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(p => Any(p.ParameterType, p.Name!, caseId))])
            : null;
}
