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
    /// <remarks>Staff of a residence where a place is only reserved are not told where the citizen lives, or of the stay there.</remarks>
    public static IQueryable<SeenStatus> StatusesSeenBy(this CaseworkDb db, Actor actor)
    {
        var (everywhere, own) = (actor.Role is not Role.ResidenceStaff, actor.ResidenceId);
        return db.NextSeenBy(CaseSight.Of(actor.Role)).Select(next => new SeenStatus
        {
            CaseId = next.Status.CaseId,
            Stage = next.Status.Stage,
            Urgent = next.Status.Urgent,
            NextTitle = everywhere || next.Status.ResidenceId == own ? next.Title : null,
            NextDueOn = everywhere || next.Status.ResidenceId == own ? next.DueOn : null,
            ResidenceId = everywhere || next.Status.ResidenceId == own ? next.Status.ResidenceId : null,
            ResidenceName = everywhere || next.Status.ResidenceId == own ? next.Status.ResidenceName : null,
        });
    }

    /// <summary>The next deadline is the stay's or one of the authority's, and each is seen by those who see its kind.</summary>
    private static IQueryable<NextSeen> NextSeenBy(this CaseworkDb db, CaseSight sight) => sight switch
    {
        { Decisions: true, Stay: true } => db.CaseStatuses.Select(s => new NextSeen { Status = s, Title = s.NextTitle, DueOn = s.NextDueOn }),
        { Decisions: true } => db.CaseStatuses.Select(s => new NextSeen
        {
            Status = s,
            Title = s.NextTitle == s.NextStayTitle ? null : s.NextTitle,
            DueOn = s.NextTitle == s.NextStayTitle ? null : s.NextDueOn,
        }),
        { Stay: true } => db.CaseStatuses.Select(s => new NextSeen { Status = s, Title = s.NextStayTitle, DueOn = s.NextStayOn }),
        _ => db.CaseStatuses.Select(s => new NextSeen { Status = s, Title = null, DueOn = null }),
    };

    /// <summary>A case's status with the next deadline of those that a role sees; null where it sees none.</summary>
    private sealed class NextSeen
    {
        public required CaseStatus Status { get; init; }
        public required string? Title { get; init; }
        public required DateOnly? DueOn { get; init; }
    }
}
