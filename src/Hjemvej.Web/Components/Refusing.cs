using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hjemvej.Web.Components;

/// <summary>Refusals of the rules, shown where the user looks: at their field, or first on the page.</summary>
internal static class Refusing
{
    /// <param name="modelState">The page's.</param>
    /// <param name="refusals">What the use case answered.</param>
    /// <param name="prefix">The name of the bound input class, when fields are named by its properties: <c>Input</c>.</param>
    public static void AddRefusals(this ModelStateDictionary modelState, IEnumerable<Refusal> refusals, string? prefix = null)
    {
        foreach (var refusal in refusals)
        {
            var key = refusal.Field is not { } field ? "" : prefix is null ? field : $"{prefix}.{field}";
            modelState.AddModelError(key, refusal.Source is { } source && !refusal.Text.Contains(source.Label, StringComparison.Ordinal) ? $"{refusal.Text} ({source.Label})" : refusal.Text);
        }
    }

    /// <summary>What else is wrong beside fields that could not be read, so that it is not told in a second round: at each field that has no fault yet.</summary>
    public static void AddOtherRefusals(this ModelStateDictionary modelState, IEnumerable<Refusal> refusals, string prefix) =>
        modelState.AddRefusals([.. refusals.Where(r => r.Field is { } field && modelState[$"{prefix}.{field}"] is not { Errors.Count: > 0 })], prefix);
}
