using Hjemvej.Casework.ActionPlans;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.FollowUps;

namespace Hjemvej.Casework.FollowUps;

/// <summary>What the form "Opfølgning" says, as typed.</summary>
public sealed record FormContent(
    IReadOnlyList<GoalLine> Goals,
    IReadOnlyList<ThemeLine> Themes,
    string? CitizensPerspective,
    string? CitizensResources,
    string? FutureHousingWish,
    string? OccupationStatus,
    string? Methods,
    FollowUpResult? Recommendation,
    string? RecommendationReason)
{
    /// <summary>What the rules are asked; a line is named by the first words of its goal or by its theme.</summary>
    internal FollowUpFormFacts ToFacts(IReadOnlyDictionary<Guid, Goal> goals) => new(
        [.. goals.Values.InOrder().Select(g => Goals.FirstOrDefault(l => l.GoalId == g.Id) is { } line
            ? new FormGoalFacts(g.FirstWords(), line.Progress, line.Informant)
            : new FormGoalFacts(g.FirstWords(), null, null))],
        [.. VumThemes.All.Select(t => Themes.FirstOrDefault(l => l.Theme == t.Key) is { } line
            ? new FormThemeFacts(t.Name, line.Observation, line.WelfareTechnology)
            : new FormThemeFacts(t.Name, null, null))],
        CitizensPerspective,
        CitizensResources,
        FutureHousingWish,
        OccupationStatus,
        Methods,
        Recommendation,
        RecommendationReason);

    internal void WriteTo(FollowUpForm form, IReadOnlyDictionary<Guid, Goal> goals)
    {
        form.Goals = [.. Goals.Where(l => goals.ContainsKey(l.GoalId))];
        form.Themes = [.. Themes.Where(l => VumThemes.Find(l.Theme) is not null)];
        form.CitizensPerspective = CitizensPerspective;
        form.CitizensResources = CitizensResources;
        form.FutureHousingWish = FutureHousingWish;
        form.OccupationStatus = OccupationStatus;
        form.Methods = Methods;
        form.Recommendation = Recommendation;
        form.RecommendationReason = RecommendationReason;
    }

    internal static FormContent Of(FollowUpForm form) => new(
        form.Goals, form.Themes, form.CitizensPerspective, form.CitizensResources, form.FutureHousingWish,
        form.OccupationStatus, form.Methods, form.Recommendation, form.RecommendationReason);
}
