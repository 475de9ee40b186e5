using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.Explanations;

/// <summary>May this step be taken? (Danish: spærring.) Open, or shut with every reason that stands in the way.</summary>
/// <param name="Id">Stable id: <c>decision.committee</c>.</param>
/// <param name="Title">The requirement as a short Danish sentence, true when open.</param>
/// <param name="Reasons">Why it is shut; empty when open.</param>
public sealed record Gate(string Id, string Title, IReadOnlyList<string> Reasons, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources)
{
    public bool IsOpen => Reasons.Count == 0;

    /// <summary>The shut gate as refusals of the use case it guards.</summary>
    public IEnumerable<Refusal> Refusals() => Reasons.Select(reason => new Refusal(Id, reason, Sources.Count > 0 ? Sources[0] : null));
}

/// <summary>Where a deadline stands.</summary>
public enum DeadlineStatus
{
    /// <summary>Not done, and the last day has not passed (åben).</summary>
    [Display(Name = "Åben")] Open,

    /// <summary>Done on or before the last day (overholdt).</summary>
    [Display(Name = "Overholdt")] Met,

    /// <summary>Done after the last day (overskredet).</summary>
    [Display(Name = "Overskredet")] Missed,

    /// <summary>Not done, and the last day has passed (overskredet, ikke afsluttet).</summary>
    [Display(Name = "Overskredet og ikke afsluttet")] Overdue,
}

/// <summary>Who must do what by when (frist).</summary>
/// <param name="Id">Stable id: <c>decision</c>, <c>firstFollowUp</c>.</param>
/// <param name="Title">What is due, in Danish.</param>
/// <param name="Due">The last day, inclusive.</param>
/// <param name="PlanBy">For the authority's own deadlines: the last working day on or before <paramref name="Due"/>; null for the citizen's.</param>
public sealed record Deadline(
    string Id, string Title, DateOnly Due, DateOnly? PlanBy, DeadlineStatus Status, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>The status of something that was done on <paramref name="doneOn"/>, or not yet.</summary>
    public static DeadlineStatus StatusOf(DateOnly due, DateOnly? doneOn, DateOnly asOf) => doneOn is { } done
        ? done <= due ? DeadlineStatus.Met : DeadlineStatus.Missed
        : asOf > due ? DeadlineStatus.Overdue : DeadlineStatus.Open;
}
