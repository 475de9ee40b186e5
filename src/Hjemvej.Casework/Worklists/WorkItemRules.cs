using Hjemvej.Casework.Access;

namespace Hjemvej.Casework.Worklists;

/// <summary>What must somebody do in this case, by when, and who? The tasks of each stage stand in a file of their own.</summary>
internal static class WorkItemRules
{
    public static IEnumerable<WorkItem> Of(CaseView view) =>
        RightsTasks.Of(view).Concat(LetterTasks.Of(view)).Concat(CollectionTasks.Of(view)).Concat(view.File.Case.ClosedOn is null ? OfOpenCase(view) : [])
            .Select(task => ToWorkItem(view, task));

    private static IEnumerable<CaseTask> OfOpenCase(CaseView view) => view switch
    {
        { File.Stay: not null } => StayTasks.Of(view),
        { DecisionSent: true } => PlacementTasks.Of(view),
        _ => DecisionTasks.Of(view),
    };

    private static WorkItem ToWorkItem(CaseView view, CaseTask task) => new()
    {
        CaseId = view.File.Case.Id,
        CaseNumber = view.File.Case.Number,
        CitizenName = view.File.Case.Citizen.Name,
        Kind = task.Kind,
        Title = task.Title,
        Role = task.Role,
        ResidenceId = task.Role is Role.ResidenceStaff ? task.ResidenceId ?? view.File.Residence?.Id : null,
        ResponsibleId = task.Role is Role.SocialWorker ? view.File.Case.ResponsibleId : null,
        ResponsibleName = view.File.Case.ResponsibleName,
        DueOn = task.DueOn,
        ShowFrom = task.ShowFrom ?? DateOnly.MinValue,
        Urgent = view.File.Application.Urgent && view.File.Stay is null,
        Url = task.Page.StartsWith('/') ? task.Page : $"/sager/{view.File.Case.Number}{(task.Page.Length > 0 ? $"/{task.Page}" : "")}",
        Why = task.Why,
    };
}

/// <summary>One thing to do in a case.</summary>
/// <param name="Page">The page of the case where it is done; with a slash before it, a page outside the case.</param>
/// <param name="Why">Why it is due then, one Danish sentence.</param>
/// <param name="ShowFrom">Not on the list before this day; null is at once.</param>
/// <param name="ResidenceId">Whose staff it is for; null is where the citizen lives, or is to.</param>
internal sealed record CaseTask(string Kind, Role Role, string Title, DateOnly DueOn, string Page, string Why, DateOnly? ShowFrom = null, Guid? ResidenceId = null);
