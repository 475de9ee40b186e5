using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
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

/// <summary>Moves a discharge that has not come yet to another last day, or calls it off.</summary>
/// <param name="SeenVersion">The stay's version that the form was opened with.</param>
/// <param name="LastDay">The new last day, inclusive; null calls the discharge off, and the stay goes on.</param>
public sealed record MoveDischarge(Guid CaseId, int SeenVersion, DateOnly? LastDay, string Reason);

[Source("1.1-1")]
public sealed class MoveDischargeHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    public async Task<Result<Stay>> HandleAsync(MoveDischarge command, CancellationToken ct)
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

        if (await db.Stays.Where(s => s.CaseId == command.CaseId).PresentFirst(clock.Today).FirstOrDefaultAsync(ct) is not { } stay)
        {
            return StayDesk.NotEnrolled;
        }

        var hold = await db.OpenHoldAsync(stay, ct);
        var place = await db.Places.SingleAsync(p => p.Id == stay.PlaceId, ct);
        if (await FaultAsync(command, stay, hold, place, ct) is { } fault)
        {
            return fault;
        }

        db.Expect(stay, command.SeenVersion);
        db.Touch(place);
        var before = stay.EndsOn!.Value;
        stay.EndsOn = command.LastDay;
        hold?.HoldUntil(command.LastDay);
        var died = stay.EndedBy is DischargeBy.Died;
        if (!died)
        {
            await db.TellMovingOutAsync(letters, stay, before, command.Reason.Trim(), ct);
        }

        if (command.LastDay is { } lastDay)
        {
            journal.Record(command.CaseId, "DischargeMoved", $"Udskrivningen er flyttet fra den {Danish.Date(before)} til den {Danish.Date(lastDay)}.", command.Reason.Trim());
            await db.CancelMeetingsAfterAsync(letters, journal, stay.Id, lastDay, tellCitizen: !died, ct);
            await db.CancelHolidaysAfterAsync(journal, stay.Id, lastDay, ct);
            await db.CancelAccompanimentsAfterAsync(journal, stay.Id, lastDay, ct);
        }
        else
        {
            (stay.EndedBy, stay.DischargedTo, stay.DischargeReason, stay.DischargeSupport) = (null, null, null, null);
            journal.Record(command.CaseId, "DischargeCalledOff", $"Udskrivningen den {Danish.Date(before)} er aflyst. Opholdet fortsætter.", command.Reason.Trim());
        }

        return await db.SaveOrRefuseAsync(command.CaseId, ct, Taken) is { } late ? late : stay;
    }

    private static Refusal Taken => new("discharge.place-taken", "Pladsen er lovet til en anden borger fra dagen efter. Opholdet kan ikke forlænges på den plads.", SourceRef.Standard("2.5-4"), nameof(MoveDischarge.LastDay));

    private async Task<Refusal?> FaultAsync(MoveDischarge command, Stay stay, PlaceHold? hold, Place place, CancellationToken ct)
    {
        if (DischargeRule.MayMove(stay.EndsOn, clock.Today).Refusals().FirstOrDefault() is { } gone)
        {
            return gone;
        }

        if (command.LastDay is { } day)
        {
            if (DischargeRule.EndsOn(stay.StartsOn, day, clock.Today).Refusals().FirstOrDefault() is { } outside)
            {
                return outside with { Field = nameof(command.LastDay) };
            }

            if (DischargeRule.DiedOn(stay.EndedBy, day, clock.Today).Refusals().FirstOrDefault() is { } alive)
            {
                return alive with { Field = nameof(command.LastDay) };
            }

            // A day in the past would make history of a stay that is still going on.
            if (day < clock.Today)
            {
                return new("discharge.past", "Den nye sidste dag er gået. Vælg i dag eller en senere dag.", SourceRef.Standard("1.1-1"), nameof(command.LastDay));
            }
        }

        if (await db.Stays.Where(s => s.CaseId == stay.CaseId && s.StartsOn > stay.StartsOn).MinAsync(s => (DateOnly?)s.StartsOn, ct) is { } next && !(command.LastDay < next))
        {
            return new("discharge.next-stay", $"Borgeren er indskrevet et andet sted fra {Danish.Date(next)}. Opholdet her skal slutte før.", SourceRef.Standard("1.1-1"), nameof(command.LastDay));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new("discharge.move-reason", "Skriv, hvorfor udskrivningen rettes.", null, nameof(command.Reason));
        }

        if (place.ClosedFrom is { } closes && (command.LastDay is not { } stays || stays >= closes))
        {
            return new("discharge.place-closed", $"Pladsen er lukket fra {Danish.Date(closes)}. Tag den i brug igen, før opholdet forlænges.", null, nameof(command.LastDay));
        }

        if (stay.EndedBy is DischargeBy.Municipality && command.LastDay is { } earlier && await EndsTooEarlyAsync(stay, earlier, ct) is { } early)
        {
            return early;
        }

        return (command.LastDay is not { } later || later > stay.EndsOn)
            && await db.PlaceHolds.AnyAsync(h => h.PlaceId == stay.PlaceId && (hold == null || h.Id != hold.Id) && (h.Until == null || h.Until > stay.EndsOn), ct)
            ? Taken
            : null;
    }

    /// <summary>The municipality ends it by a decision, and not before that takes effect.</summary>
    private async Task<Refusal?> EndsTooEarlyAsync(Stay stay, DateOnly lastDay, CancellationToken ct)
    {
        return (await db.EndedByAsync(stay, DischargeBy.Municipality, lastDay, ct)).Refusals()
            .Select(r => r with { Field = nameof(MoveDischarge.LastDay) }).FirstOrDefault();
    }
}
