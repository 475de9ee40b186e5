using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Residences;

/// <summary>Records what Tilbudsportalen says of a residence (opslag). A new row each time; a mistake is corrected by looking up again.</summary>
/// <param name="RegisteredTo">The last day, inclusive; null is still registered.</param>
/// <param name="VerifiedOn">The day it was looked up.</param>
public sealed record RecordLookup(
    Guid ResidenceId, DateOnly RegisteredFrom, DateOnly? RegisteredTo, bool Approved, string SupervisedBy, string? SupervisionNote, DateOnly VerifiedOn);

[Source("2.8-1")]
[Source("2.8-2")]
public sealed class RecordLookupHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    /// <summary>No register of residences is older; an earlier year is mistyped.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public async Task<Result<Registration>> HandleAsync(RecordLookup command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return Result<Registration>.Refused(found.Refusals);
        }

        if (Faults(command).ToList() is { Count: > 0 } faults)
        {
            return Result<Registration>.Refused(faults);
        }

        var registration = db.Registrations.Add(new()
        {
            ResidenceId = command.ResidenceId,
            RegisteredFrom = command.RegisteredFrom,
            RegisteredTo = command.RegisteredTo,
            Approved = command.Approved,
            SupervisedBy = command.SupervisedBy.Trim(),
            SupervisionNote = command.SupervisionNote.OrNull(),
            VerifiedOn = command.VerifiedOn,
            VerifiedBy = actor.Name,
            RecordedAt = clock.Now,
        }).Entity;
        var ends = command.RegisteredTo is { } to ? $" til og med {Danish.Date(to)}" : "";
        journal.RecordGeneral(
            "RegistrationLookedUp",
            $"{found.Value.Name} er slået op på Tilbudsportalen den {Danish.Date(command.VerifiedOn)}: registreret fra den {Danish.Date(command.RegisteredFrom)}{ends}, {(command.Approved ? "godkendt" : "ikke godkendt")}.",
            registration.SupervisionNote);
        return await db.SaveResidenceAsync(null, ct) is { } late ? late : registration;
    }

    private IEnumerable<Refusal> Faults(RecordLookup command)
    {
        if (command.RegisteredTo < command.RegisteredFrom)
        {
            yield return new("lookup.ends-before", "Registreringen kan ikke slutte, før den begynder.", SourceRef.Standard("2.8-1"), nameof(command.RegisteredTo));
        }

        if (command.VerifiedOn > clock.Today)
        {
            yield return new("lookup.future", "Opslaget kan ikke være gjort efter i dag.", null, nameof(command.VerifiedOn));
        }
        else if (command.VerifiedOn < clock.Today.AddYears(-1))
        {
            yield return new("lookup.too-old", $"Opslaget er dateret for mere end et år siden, {Danish.Date(command.VerifiedOn)}. Kontrollér datoen.", null, nameof(command.VerifiedOn));
        }

        if (command.RegisteredFrom < Earliest)
        {
            yield return new("lookup.registered-long-ago", $"Et botilbud kan ikke være registreret fra {Danish.Date(command.RegisteredFrom)}. Kontrollér datoen.", SourceRef.Standard("2.8-1"), nameof(command.RegisteredFrom));
        }

        if (string.IsNullOrWhiteSpace(command.SupervisedBy))
        {
            yield return new("lookup.supervised-by", "Skriv, hvilket socialtilsyn der fører tilsyn.", SourceRef.Standard("2.8-1"), nameof(command.SupervisedBy));
        }
    }
}
