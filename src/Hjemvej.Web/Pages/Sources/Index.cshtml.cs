using System.Reflection;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Sources;

/// <summary>Every sentence of the standard: how it is kept, by which rules, and what the municipality must confirm.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel(StandardInForce standard, CivilClock clock) : PageModel
{
    private static readonly IReadOnlyList<Requirement> All = RequirementTexts.Read();

    public static ILookup<string, Requirement> BySection { get; } = All.ToLookup(r => r.Section);

    public Standard Standard => standard.Current;

    public DateOnly Today => clock.Today;

    public static IReadOnlyList<(string Requirement, string Text, string Where)> Assumptions { get; } = [.. RuleTypes()
        .SelectMany(member => member.GetCustomAttributes<AssumptionAttribute>().Select(a => (a.Requirement, a.Text, member.Name)))
        .OrderBy(a => a.Requirement, StringComparer.Ordinal)];

    public void OnGet()
    {
    }

    /// <summary>The rules that cite a requirement, by their names in the code.</summary>
    internal static IReadOnlyList<string> RulesOf(string requirement) => [.. RuleTypes()
        .Where(member => member.GetCustomAttributes<SourceAttribute>().Any(s => s.Requirement == requirement))
        .Select(member => member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}")
        .Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<MemberInfo> RuleTypes() => typeof(SourceRef).Assembly.GetTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m is not Type).Prepend(type));
}
