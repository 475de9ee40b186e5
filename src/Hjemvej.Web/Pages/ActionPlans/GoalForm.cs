using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Catalogue;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>The fields of a goal, the same when it is set and when it is changed.</summary>
internal sealed class GoalForm
{
    [Required(ErrorMessage = "Vælg et undertema.")]
    public string? Subtheme { get; set; }

    [Required(ErrorMessage = "Skriv målet."), StringLength(1000, ErrorMessage = "Målet må højst fylde 1.000 tegn.")]
    public string? Text { get; set; }

    [StringLength(1000, ErrorMessage = "Borgerens egne ord må højst fylde 1.000 tegn.")]
    public string? CitizensWords { get; set; }

    [Required(ErrorMessage = "Vælg, hvad der er retningen.")]
    public GoalType? Type { get; set; }

    [Required(ErrorMessage = "Vælg det niveau, der arbejdes hen imod.")]
    public int? TargetLevel { get; set; }

    [Required(ErrorMessage = "Skriv, hvornår målet skal være nået.")]
    public DateOnly? DueOn { get; set; }

    [Required(ErrorMessage = "Skriv, hvilken velfærdsteknologi der er overvejet, eller \"ingen\"."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? WelfareTechnology { get; set; }

    [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? WelfareTechnologyEffect { get; set; }

    public static IEnumerable<SelectListItem> Subthemes =>
        VumThemes.All.SelectMany(t => t.Subthemes.Select(s => new SelectListItem($"{t.Name}: {s.Name}", s.Key)));

    public static IEnumerable<SelectListItem> LevelItems =>
        Enumerable.Range(0, Levels.Functional.Count).Select(level => new SelectListItem(Levels.FunctionalText(level), $"{level}"));

    public GoalContent ToContent() => new(
        Subtheme!, Text!.Trim(), CitizensWords.OrNull(), Type!.Value, TargetLevel!.Value, DueOn!.Value, WelfareTechnology!.Trim(), WelfareTechnologyEffect.OrNull());

    public static GoalForm Of(Goal goal) => new()
    {
        Subtheme = goal.Subtheme,
        Text = goal.Text,
        CitizensWords = goal.CitizensWords,
        Type = goal.Type,
        TargetLevel = goal.TargetLevel,
        DueOn = goal.DueOn,
        WelfareTechnology = goal.WelfareTechnology,
        WelfareTechnologyEffect = goal.WelfareTechnologyEffect,
    };
}
