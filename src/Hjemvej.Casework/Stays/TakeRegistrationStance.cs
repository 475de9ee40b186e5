using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Records what becomes of a stay when the residence's registration lapses or its approval falls away (standard 2.8).</summary>
/// <param name="RegistrationId">The look-up that was seen; a newer one is to be looked at first.</param>
/// <param name="ReviewOn">When to look again; only for a stay that continues.</param>
public sealed record TakeRegistrationStance(Guid CaseId, Guid RegistrationId, StanceOnStay? Stance, string? Reason, DateOnly? ReviewOn);

[Source("2.8-2")]
public sealed class TakeRegistrationStanceHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<RegistrationStance>> HandleAsync(TakeRegistrationStance command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var opened = await desk.OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<RegistrationStance>.Refused(opened.Refusals);
        }

        var stay = opened.Value;
        var registration = await db.Residences.AsNoTracking().Where(r => r.Id == stay.ResidenceId)
            .SelectMany(r => r.Registrations).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct);
        if (registration is not { Lapses: true })
        {
            return new Refusal("registration.in-order", "Botilbuddet er registreret og godkendt uden slutdato. Der er ikke noget at tage stilling til.", SourceRef.Standard("2.8-2"));
        }

        if (registration.Id != command.RegistrationId)
        {
            return new Refusal("registration.newer", "Botilbuddet er slået op igen på Tilbudsportalen. Se det nye opslag, før du tager stilling.", SourceRef.Standard("2.8-2"));
        }

        var faults = Faults(command).ToList();
        if (faults.Count > 0)
        {
            return Result<RegistrationStance>.Refused(faults);
        }

        var stance = db.RegistrationStances.Add(new()
        {
            CaseId = command.CaseId,
            StayId = stay.Id,
            RegistrationId = registration.Id,
            Stance = command.Stance!.Value,
            Reason = command.Reason!.Trim(),
            ReviewOn = command.Stance is StanceOnStay.Continues ? command.ReviewOn : null,
            TakenOn = clock.Today,
            TakenBy = actor.Name,
            RecordedAt = clock.Now,
        }).Entity;
        journal.Record(
            command.CaseId,
            "RegistrationStanceTaken",
            $"Der er taget stilling til opholdet, fordi botilbuddets registrering ikke er i orden. {stance.Stance.Danish()}.{(stance.ReviewOn is { } review ? $" Ses igen {Danish.Date(review)}." : "")}",
            stance.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : stance;
    }

    private IEnumerable<Refusal> Faults(TakeRegistrationStance command)
    {
        if (command.Stance is null)
        {
            yield return new("registration.stance", "Vælg, hvad der skal ske med opholdet.", SourceRef.Standard("2.8-2"), nameof(command.Stance));
        }

        if (command.Reason.OrNull() is null)
        {
            yield return new("registration.reason", "Skriv hvorfor, og hvad der er aftalt med borgeren og botilbuddet.", SourceRef.Standard("2.8-2"), nameof(command.Reason));
        }

        if (command.Stance is StanceOnStay.Continues && !(command.ReviewOn > clock.Today))
        {
            yield return new("registration.review", "Skriv en dag efter i dag, hvor der skal ses på det igen.", SourceRef.Standard("2.8-2"), nameof(command.ReviewOn));
        }
    }
}
