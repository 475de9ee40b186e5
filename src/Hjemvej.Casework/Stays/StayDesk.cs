using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Whose hands a stay is in: opens it for a change, or says why not.</summary>
public sealed class StayDesk(CaseworkDb db, Actor actor, CivilClock clock)
{
    public static readonly Refusal NotEnrolled = new("stay.not-enrolled", "Borgeren er ikke indskrevet endnu.", SourceRef.Standard("1.1-1"));

    public static readonly Refusal OtherResidence = new("stay.other-residence", "Borgeren bor ikke på dit botilbud.");

    /// <summary>For the residence's staff and the authority.</summary>
    public Task<Result<Stay>> OpenAsync(Guid caseId, CancellationToken ct) => OpenAsync(caseId, residenceRecords: false, ct);

    /// <summary>For the residence's own records, which only its staff write: notes and accompaniment.</summary>
    public Task<Result<Stay>> OpenRecordsAsync(Guid caseId, CancellationToken ct) => OpenAsync(caseId, residenceRecords: true, ct);

    private async Task<Result<Stay>> OpenAsync(Guid caseId, bool residenceRecords, CancellationToken ct)
    {
        var @case = await db.Cases.SingleAsync(c => c.Id == caseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (await db.StaysVisibleTo(actor, caseId).PresentFirst(clock.Today).FirstOrDefaultAsync(ct) is not { } stay)
        {
            return actor.Role is Role.ResidenceStaff ? OtherResidence : NotEnrolled;
        }

        return actor.Role switch
        {
            Role.ResidenceStaff when stay.EndsOn < clock.Today => new Refusal("stay.ended", $"Borgeren flyttede {Danish.Date(stay.EndsOn!.Value)}. Botilbuddet kan ikke længere skrive i sagen."),
            Role.ResidenceStaff or Role.System => stay,
            _ when residenceRecords => new Refusal("stay.residence-only", "Det er botilbuddets egne optegnelser. Kun medarbejdere på botilbuddet kan skrive her."),
            Role.SocialWorker or Role.Manager => stay,
            _ => new Refusal("stay.role", "Du kan ikke ændre opholdet."),
        };
    }
}
