using System.Reflection;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Sources;
using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Standards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Sources;

/// <summary>Every sentence of the standard: how it is kept, by which rules, and what the municipality must confirm.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel(CaseworkDb db, StandardInForce standard, Actor actor) : PageModel
{
    private static readonly IReadOnlyList<Requirement> All = RequirementTexts.Read();

    public static ILookup<string, Requirement> BySection { get; } = All.ToLookup(r => r.Section);

    /// <summary>In the order of the standard's sections.</summary>
    public static IReadOnlyList<IGrouping<string, Assumption>> AssumptionsBySection { get; } =
        [.. Assumptions.All.GroupBy(a => All.FirstOrDefault(r => r.Id == a.Requirement)?.Section ?? a.Requirement.Split('-')[0])];

    /// <summary>The requirement an address leads to; its section stands open.</summary>
    [BindProperty(SupportsGet = true, Name = "krav")]
    public string? Wanted { get; set; }

    public Standard Standard => standard.Current;

    /// <summary>The standard in force is the one whose sentences stand here.</summary>
    public bool IsOwn => Standard.Id == RequirementTexts.WrittenAfter;

    public string SentencesTitle => IsOwn ? "Standardens sætninger" : "Sætninger i Vejens standard";

    public string SaysWho => IsOwn ? "Standarden" : "Vejens standard";

    /// <summary>The latest stance on each assumption that has one.</summary>
    public IReadOnlyDictionary<string, AssumptionStance> Stances { get; private set; } = new Dictionary<string, AssumptionStance>();

    public int Confirmed => Assumptions.All.Count(a => Stances.TryGetValue(a.Key, out var stance) && stance.Stance is Stance.Confirmed);

    public bool MayDecide => actor.Role is Role.Manager;

    public bool Opens(IGrouping<string, Requirement> section) => Wanted is not null && section.Any(r => r.Id == Wanted);

    /// <summary>Afsnit 2.9 Opfølgning.</summary>
    public static string TitleOf(string section) =>
        StandardSections.All.FirstOrDefault(s => s.Id == section) is { } known ? $"Afsnit {known.Heading}" : $"Afsnit {section}";

    public async Task OnGetAsync(CancellationToken ct) => Stances = await db.LatestStancesAsync(ct);

    /// <summary>The rules that cite a requirement, by their names in the code.</summary>
    internal static IReadOnlyList<string> RulesOf(string requirement) => [.. RuleTypes()
        .Where(member => member.GetCustomAttributes<SourceAttribute>().Any(s => s.Requirement == requirement))
        .Select(member => member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}")
        .Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<MemberInfo> RuleTypes() => typeof(SourceRef).Assembly.GetTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m is not Type).Prepend(type));
}
