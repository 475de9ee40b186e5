using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>One of the three parties asks for an extra status meeting; the authority convenes it.</summary>
/// <param name="RequestedBy">The citizen, the residence or the authority.</param>
/// <param name="WishedBy">The day it is wished by.</param>
public sealed record RequestMeeting(Guid CaseId, MeetingParty RequestedBy, string Reason, DateOnly WishedBy);

[Source("2.9-5")]
public sealed class RequestMeetingHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock, Actor actor)
{
    private static readonly Refusal AlreadyRequested = new("meeting.already-requested", "Der er allerede et ønske om et ekstra møde, som ikke er indkaldt endnu.", SourceRef.Standard("2.9-5"));

    public async Task<Result<StatusMeeting>> HandleAsync(RequestMeeting command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<StatusMeeting>.Refused(opened.Refusals);
        }

        var stay = opened.Value;
        var within = MeetingRules.WithinStay(stay.ToFacts(), command.WishedBy);
        if (!within.IsOpen)
        {
            return Result<StatusMeeting>.Refused(within.Refusals().Select(r => r with { Field = nameof(command.WishedBy) }));
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        if (await db.StatusMeetings.AnyAsync(m => m.StayId == stay.Id && m.Status == MeetingStatus.Requested, ct))
        {
            return AlreadyRequested;
        }

        var meeting = db.StatusMeetings.Add(new()
        {
            CaseId = command.CaseId,
            StayId = stay.Id,
            Status = MeetingStatus.Requested,
            Extra = true,
            PlannedOn = command.WishedBy,
            RequestedBy = command.RequestedBy,
            RequestReason = command.Reason,
            RequestedOn = clock.Today,
        }).Entity;
        journal.Record(command.CaseId, "ExtraMeetingRequested", $"{command.RequestedBy.Danish()} ønsker et ekstra statusmøde senest den {Danish.Date(command.WishedBy)}.", command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct, AlreadyRequested) is { } refusal ? refusal : meeting;
    }

    private Refusal? Fault(RequestMeeting command) => command switch
    {
        { RequestedBy: not (MeetingParty.Citizen or MeetingParty.Residence or MeetingParty.Authority) } =>
            new("meeting.requested-by", "Et ekstra møde ønskes af borgeren, botilbuddet eller myndighed.", SourceRef.Standard("2.9-5"), nameof(command.RequestedBy)),
        { RequestedBy: MeetingParty.Authority } when actor.Role is Role.ResidenceStaff =>
            new("meeting.requested-by", "Botilbuddet kan ønske et møde på egne eller borgerens vegne.", SourceRef.Standard("2.9-5"), nameof(command.RequestedBy)),
        _ when command.WishedBy < clock.Today =>
            new("meeting.past", "Mødet kan ikke ønskes til en dag, der er gået.", null, nameof(command.WishedBy)),
        _ when string.IsNullOrWhiteSpace(command.Reason) =>
            new("meeting.request-reason", "Skriv, hvorfor der er brug for et ekstra møde.", SourceRef.Standard("2.9-5"), nameof(command.Reason)),
        _ => null,
    };
}
