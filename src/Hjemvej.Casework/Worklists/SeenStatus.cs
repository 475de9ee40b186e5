using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;

namespace Hjemvej.Casework.Worklists;

/// <summary>Where a case stands as one role sees it: its next deadline is one that <see cref="CaseSight"/> lets the role see, or none.</summary>
public sealed class SeenStatus
{
    public Guid CaseId { get; init; }
    public CaseStage Stage { get; init; }
    public bool Urgent { get; init; }
    public string? NextTitle { get; init; }
    public DateOnly? NextDueOn { get; init; }
    public Guid? ResidenceId { get; init; }
    public string? ResidenceName { get; init; }
}

/// <summary>Reads where cases stand, for lists and headers.</summary>
public static class SeenStatuses
{
    public static IQueryable<SeenStatus> StatusesSeenBy(this CaseworkDb db, Actor actor) => CaseSight.Of(actor.Role) switch
    {
        { Decisions: true, Stay: true } => db.CaseStatuses.Select(s => new SeenStatus
        {
            CaseId = s.CaseId,
            Stage = s.Stage,
            Urgent = s.Urgent,
            NextTitle = s.NextTitle,
            NextDueOn = s.NextDueOn,
            ResidenceId = s.ResidenceId,
            ResidenceName = s.ResidenceName,
        }),
        { Decisions: true } => db.CaseStatuses.Select(s => new SeenStatus
        {
            CaseId = s.CaseId,
            Stage = s.Stage,
            Urgent = s.Urgent,
            NextTitle = s.NextTitle == s.NextStayTitle ? null : s.NextTitle,
            NextDueOn = s.NextTitle == s.NextStayTitle ? null : s.NextDueOn,
            ResidenceId = s.ResidenceId,
            ResidenceName = s.ResidenceName,
        }),
        { Stay: true } => db.CaseStatuses.Select(s => new SeenStatus
        {
            CaseId = s.CaseId,
            Stage = s.Stage,
            Urgent = s.Urgent,
            NextTitle = s.NextStayTitle,
            NextDueOn = s.NextStayOn,
            ResidenceId = s.ResidenceId,
            ResidenceName = s.ResidenceName,
        }),
        _ => db.CaseStatuses.Select(s => new SeenStatus
        {
            CaseId = s.CaseId,
            Stage = s.Stage,
            Urgent = s.Urgent,
            NextTitle = null,
            NextDueOn = null,
            ResidenceId = s.ResidenceId,
            ResidenceName = s.ResidenceName,
        }),
    };
}
