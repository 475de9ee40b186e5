using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>The stay ends (udskrivning): the place is free from the day after, and what was planned beyond the last day is cancelled.</summary>
/// <param name="SeenVersion">The stay's version that the form was opened with.</param>
/// <param name="LastDay">Inclusive; may have passed or be coming, but not lie before what was recorded of the stay.</param>
/// <param name="By">Who ends it; null is refused. The municipality does it by a decision that ends the grant, and no other way.</param>
/// <param name="Support">With what support the citizen goes on.</param>
public sealed record DischargeCitizen(Guid CaseId, int SeenVersion, DateOnly LastDay, DischargeTo? To, string Reason, string Support, DischargeBy? By = DischargeBy.Citizen);

/// <remarks>It stands here and not with the stays, because it looks ahead: meetings of the follow-up end with the stay.</remarks>
[Source("1.1-1")]
public sealed class DischargeCitizenHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    /// <summary>What stands in the way, without doing it, for the check page.</summary>
    public async Task<Result<Stay>> CheckAsync(DischargeCitizen command, CancellationToken ct)
    {
        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.Stays.Include(s => s.Residence).Where(s => s.CaseId == command.CaseId).PresentFirst(clock.Today).FirstOrDefaultAsync(ct) is not { } stay)
        {
            return StayDesk.NotEnrolled;
        }

        if (stay.EndsOn is { } already)
        {
            return new Refusal("discharge.done", $"Udskrivningen er registreret til {Danish.Date(already)}. Ret dagen i stedet.", SourceRef.Standard("1.1-1"));
        }

        Gate[] gates =
        [
            DischargeRule.EndsOn(stay.StartsOn, command.LastDay, clock.Today),
            DischargeRule.DiedOn(command.By, command.LastDay, clock.Today),
            DischargeRule.AfterRecorded(command.LastDay, await db.RecordedDaysAsync(stay.Id, clock.Today, ct)),
        ];
        List<Refusal> faults = [.. gates.SelectMany(g => g.Refusals()).Select(r => r with { Field = nameof(command.LastDay) })];
        if (command.To is null)
        {
            faults.Add(new("discharge.to", "Vælg, hvor borgeren flytter hen.", SourceRef.Standard("1.1-1"), nameof(command.To)));
        }

        faults.AddRange(await EndedByFaultsAsync(command, stay, ct));
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            faults.Add(new("discharge.reason", "Skriv, hvorfor opholdet slutter.", SourceRef.Standard("1.1-1"), nameof(command.Reason)));
        }

        if (string.IsNullOrWhiteSpace(command.Support) && command.To is not (null or DischargeTo.Died))
        {
            faults.Add(new("discharge.support", "Skriv, hvilken støtte borgeren får bagefter, eller at der ikke er brug for støtte.", SourceRef.Standard("1.1-1"), nameof(command.Support)));
        }

        return faults.Count > 0 ? Result<Stay>.Refused(faults) : stay;
    }

    /// <summary>The letter that would be sent, to look at first; null where none is: the citizen has died.</summary>
    public async Task<Result<LetterPreview?>> PreviewAsync(DischargeCitizen command, CancellationToken ct)
    {
        var check = await CheckAsync(command, ct);
        return check.IsRefused ? Result<LetterPreview?>.Refused(check.Refusals)
            : command.By is DischargeBy.Died ? (LetterPreview?)null
            : await db.PreviewMovingOutAsync(letters, check.Value, command, ct);
    }

    private async Task<IEnumerable<Refusal>> EndedByFaultsAsync(DischargeCitizen command, Stay stay, CancellationToken ct)
    {
        if (command.By is not { } by)
        {
            return [new("discharge.by", "Vælg, hvem der har bestemt, at opholdet slutter.", SourceRef.Standard("2.9-3"), nameof(command.By))];
        }

        if (command.To is { } to && (by is DischargeBy.Died) != (to is DischargeTo.Died))
        {
            return [new("discharge.died", "Er borgeren død, vælges det begge steder.", null, nameof(command.By))];
        }

        return (await db.EndedByAsync(stay, by, command.LastDay, ct)).Refusals().Select(r => r with { Field = nameof(command.By) });
    }

    public async Task<Result<Stay>> HandleAsync(DischargeCitizen command, CancellationToken ct)
    {
        var check = await CheckAsync(command, ct);
        if (check.IsRefused)
        {
            return check;
        }

        var stay = check.Value;
        db.Expect(stay, command.SeenVersion);
        (stay.EndsOn, stay.EndedBy) = (command.LastDay, command.By);
        (stay.DischargedTo, stay.DischargeReason, stay.DischargeSupport) = (command.To, command.Reason.Trim(), command.Support.OrNull());
        if (await db.OpenHoldAsync(stay, ct) is { } hold)
        {
            hold.HoldUntil(command.LastDay);
        }

        journal.Record(
            command.CaseId,
            "CitizenDischarged",
            $"Borgeren udskrives fra {stay.Residence.Name} med sidste dag den {Danish.Date(command.LastDay)} til: {command.To!.Value.Danish()}. {command.By!.Value.Danish()}. Pladsen er ledig fra den {Danish.Date(command.LastDay.AddDays(1))}.",
            stay.DischargeReason);
        if (command.By is not DischargeBy.Died)
        {
            await db.TellMovingOutAsync(letters, stay, null, null, ct);
        }

        await db.CancelMeetingsAfterAsync(letters, journal, stay.Id, command.LastDay, tellCitizen: command.By is not DischargeBy.Died, ct);
        await db.CancelHolidaysAfterAsync(journal, stay.Id, command.LastDay, ct);
        await db.CancelAccompanimentsAfterAsync(journal, stay.Id, command.LastDay, ct);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : stay;
    }
}

internal static class HoldOfStay
{
    /// <summary>The hold of the stay's place, when it has not run out.</summary>
    public static Task<PlaceHold?> OpenHoldAsync(this CaseworkDb db, Stay stay, CancellationToken ct) =>
        db.PlaceHolds.Where(h => h.PlaceId == stay.PlaceId && h.CaseId == stay.CaseId && h.Occupied && (h.Until == null || h.Until == stay.EndsOn))
            .OrderByDescending(h => h.From).FirstOrDefaultAsync(ct);
}
