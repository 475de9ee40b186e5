using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.FollowUps;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>The fields of the form "Opfølgning".</summary>
internal sealed class FormInput
{
    public List<GoalInput> Goals { get; set; } = [];

    public List<ThemeInput> Themes { get; set; } = [];

    [StringLength(4000, ErrorMessage = "Borgerens perspektiv må højst fylde 4.000 tegn.")]
    public string? CitizensPerspective { get; set; }

    [StringLength(4000, ErrorMessage = "Borgerens ressourcer må højst fylde 4.000 tegn.")]
    public string? CitizensResources { get; set; }

    [StringLength(4000, ErrorMessage = "Boligønsket må højst fylde 4.000 tegn.")]
    public string? FutureHousingWish { get; set; }

    [StringLength(4000, ErrorMessage = "Beskæftigelse må højst fylde 4.000 tegn.")]
    public string? OccupationStatus { get; set; }

    [StringLength(4000, ErrorMessage = "Metoder må højst fylde 4.000 tegn.")]
    public string? Methods { get; set; }

    public FollowUpResult? Recommendation { get; set; }

    [StringLength(4000, ErrorMessage = "Begrundelsen må højst fylde 4.000 tegn.")]
    public string? RecommendationReason { get; set; }

    public FormContent ToContent() => new(
        [.. Goals.Select(g => new GoalLine(g.GoalId, g.Progress.OrNull(), g.Status, g.Informant.OrNull(), g.ObservedLevel))],
        [.. Themes.Select(t => new ThemeLine(t.Theme, t.Observation.OrNull(), t.ObservedLevel, t.WelfareTechnology.OrNull(), t.WelfareTechnologyEffect.OrNull()))],
        CitizensPerspective.OrNull(),
        CitizensResources.OrNull(),
        FutureHousingWish.OrNull(),
        OccupationStatus.OrNull(),
        Methods.OrNull(),
        Recommendation,
        RecommendationReason.OrNull());

    /// <summary>Adds daily notes below what is written: at their goal, or else at their theme.</summary>
    public void Add(IEnumerable<DailyNote> notes)
    {
        foreach (var note in notes)
        {
            if (Goals.Find(g => g.GoalId == note.GoalId) is { } goal)
            {
                goal.Progress = Below(goal.Progress, note.AsLine());
            }
            else if (Themes.Find(t => t.Theme == note.Theme) is { } theme)
            {
                theme.Observation = Below(theme.Observation, note.AsLine());
            }
        }

        static string Below(string? text, string line) => string.IsNullOrWhiteSpace(text) ? line : $"{text.TrimEnd()}\n{line}";
    }

    /// <summary>A line for every goal worked on and every theme, filled from the draft where it says something.</summary>
    public static FormInput Of(FormDraft draft) => new()
    {
        Goals =
        [
            .. from goal in draft.Goals
               let line = draft.Content.Goals.FirstOrDefault(l => l.GoalId == goal.Id)
               select new GoalInput { GoalId = goal.Id, Progress = line?.Progress, Status = line?.Status ?? GoalStatus.Active, Informant = line?.Informant, ObservedLevel = line?.ObservedLevel },
        ],
        Themes =
        [
            .. from theme in VumThemes.All
               let line = draft.Content.Themes.FirstOrDefault(l => l.Theme == theme.Key)
               select new ThemeInput
               {
                   Theme = theme.Key,
                   Observation = line?.Observation,
                   ObservedLevel = line?.ObservedLevel,
                   WelfareTechnology = line?.WelfareTechnology,
                   WelfareTechnologyEffect = line?.WelfareTechnologyEffect,
               },
        ],
        CitizensPerspective = draft.Content.CitizensPerspective,
        CitizensResources = draft.Content.CitizensResources,
        FutureHousingWish = draft.Content.FutureHousingWish,
        OccupationStatus = draft.Content.OccupationStatus,
        Methods = draft.Content.Methods,
        Recommendation = draft.Content.Recommendation,
        RecommendationReason = draft.Content.RecommendationReason,
    };

    internal sealed class GoalInput
    {
        public Guid GoalId { get; set; }

        [StringLength(4000, ErrorMessage = "Status på målet må højst fylde 4.000 tegn.")]
        public string? Progress { get; set; }

        public GoalStatus Status { get; set; }

        public int? ObservedLevel { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? Informant { get; set; }

        public bool IsFilled => new FormGoalFacts("", Progress, Informant).IsFilled;
    }

    internal sealed class ThemeInput
    {
        public string Theme { get; set; } = "";

        [StringLength(4000, ErrorMessage = "Observationer må højst fylde 4.000 tegn.")]
        public string? Observation { get; set; }

        public int? ObservedLevel { get; set; }

        [StringLength(1000, ErrorMessage = "Velfærdsteknologi må højst fylde 1.000 tegn.")]
        public string? WelfareTechnology { get; set; }

        [StringLength(1000, ErrorMessage = "Virkningen må højst fylde 1.000 tegn.")]
        public string? WelfareTechnologyEffect { get; set; }

        public bool IsFilled => new FormThemeFacts("", Observation, WelfareTechnology).IsFilled;
    }
}
