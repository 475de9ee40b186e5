using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Sources;

/// <summary>A choice made where the standard is silent (antagelse).</summary>
/// <param name="Key">Stable for as long as its words are.</param>
/// <param name="Where">The rule or use case that rests on it, by its name in the code.</param>
/// <param name="Parameter">Where another choice is made; null when it is a change of the rule.</param>
public sealed record Assumption(string Key, string Requirement, string Text, string? Alternatives, string? Effect, string? Parameter, string Where);

/// <summary>Every assumption of the product, read from the code that makes it.</summary>
public static class Assumptions
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Assumption> All { get; } =
    [
        .. from assembly in new[] { typeof(SourceRef).Assembly, typeof(Assumptions).Assembly }
           from type in assembly.GetTypes()
           from member in type.GetMembers(Declared).Where(m => m is not Type).Prepend(type)
           from made in member.GetCustomAttributes<AssumptionAttribute>()
           orderby Order(made.Requirement), made.Text
           select new Assumption(KeyOf(made), made.Requirement, made.Text, made.Alternatives, made.Effect, made.Parameter, member is Type ? member.Name : $"{member.DeclaringType!.Name}.{member.Name}"),
    ];

    /// <summary>The latest stance on each assumption that has one.</summary>
    public static async Task<IReadOnlyDictionary<string, AssumptionStance>> LatestStancesAsync(this CaseworkDb db, CancellationToken ct)
    {
        string[] keys = [.. All.Select(a => a.Key)];
        var latest = from stance in db.AssumptionStances.AsNoTracking()
                     where keys.Contains(stance.Key) && !db.AssumptionStances.Any(s => s.Key == stance.Key && s.At > stance.At)
                     select stance;
        return (await latest.ToListAsync(ct)).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.First());
    }

    private static string KeyOf(AssumptionAttribute made) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{made.Requirement} {made.Text}")))[..12];

    /// <summary>2.10-1 comes after 2.9-5.</summary>
    private static string Order(string requirement) => string.Join('.', requirement.Split('.', '-').Select(n => n.PadLeft(3, '0')));
}
