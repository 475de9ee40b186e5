using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

public sealed class RegisterApplicationHandler(CaseworkDb db, KnownCitizens citizens, ApplicationLetters letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Case>> HandleAsync(RegisterApplication command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (command.Faults(clock.Today).ToList() is { Count: > 0 } faults)
        {
            return Result<Case>.Refused(faults);
        }

        try
        {
            return await TryAsync(command, ct);
        }
        catch (DbUpdateException e) when (db.Database.CurrentTransaction is null && Saving.IsDuplicate(e))
        {
            // A colleague gave another citizen this CPR number at the same instant: look again.
            db.ChangeTracker.Clear();
            return await TryAsync(command, ct);
        }
    }

    private async Task<Result<Case>> TryAsync(RegisterApplication command, CancellationToken ct)
    {
        // The number comes first: it makes a colleague who registers the same citizen now wait, and then see this case.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var number = await CaseNumbers.TakeAsync(db, ct);
        var (citizen, refusal) = await citizens.FindAsync(command, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = citizen is null ? null : CitizenFields.Of(citizen);
        citizen ??= db.Citizens.Add(new() { BirthDate = command.Born!.Value }).Entity;
        Update(citizen, command);
        var @case = Open(citizen, number);
        var application = Add(@case, command);
        if (command.StandIn is { } standIn)
        {
            var person = new RelatedPerson { CaseId = @case.Id };
            standIn.WriteTo(person);
            db.RelatedPersons.Add(person);
        }

        try
        {
            await letters.WriteReceiptAsync(@case, application, ct);
        }
        catch (ParameterNotSetException e)
        {
            db.ChangeTracker.Clear();
            return new Refusal("application.no-deadline", $"Standarden har ingen sagsbehandlingsfrist, der gælder {Danish.Date(e.Date)}. Bed lederen om at lægge den ind.", SourceRef.Standard("2.5-1"), nameof(command.ReceivedOn));
        }

        journal.Record(
            @case.Id,
            "ApplicationReceived",
            $"Ansøgning modtaget den {Danish.Date(command.ReceivedOn)} og registreret.",
            command.Urgent ? $"Akut: {command.UrgencyReason}" : null);
        if (before?.ChangedIn(citizen) is { Count: > 0 } changed)
        {
            journal.Record(@case.Id, "CitizenCorrected", $"Borgerens oplysninger er rettet med den nye ansøgning: {Danish.And(changed)}.");
        }

        await db.SaveChangesAsync(ct);
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return @case;
    }

    private Case Open(Citizen citizen, int number)
    {
        var @case = new Case
        {
            Number = number,
            CitizenId = citizen.Id,
            Citizen = citizen,
            OpenedOn = clock.Today,
            ResponsibleId = actor.Id,
            ResponsibleName = actor.Name,
        };
        return db.Cases.Add(@case).Entity;
    }

    private Application Add(Case @case, RegisterApplication command) => db.Applications.Add(new()
    {
        CaseId = @case.Id,
        ReceivedOn = command.ReceivedOn,
        From = command.From,
        FromName = command.FromName.OrNull(),
        Reason = command.Reason.Trim(),
        Wishes = command.Wishes.OrNull(),
        Urgent = command.Urgent,
        UrgencyReason = command.UrgencyReason.OrNull(),
        UrgencyAssessedOn = clock.Today,
        Agreement = command.Agreement,
        ConsentToObtainInformation = command.ConsentToObtainInformation,
    }).Entity;

    /// <summary>
    /// The newest application knows the citizen best; what its form leaves blank stays as it was. A protection is lifted by a correction only, never by a box left unticked,
    /// and a substitute number never takes the place of a real one.
    /// </summary>
    private static void Update(Citizen citizen, RegisterApplication command)
    {
        citizen.Cpr = command.Cpr is null or { IsSubstitute: true } && citizen.Cpr is { IsSubstitute: false } ? citizen.Cpr : command.Cpr ?? citizen.Cpr;
        citizen.BirthDate = command.Born!.Value;
        citizen.Name = command.Name.Trim();
        citizen.Address = command.Address.OrNull() ?? citizen.Address;
        citizen.PostalCode = command.PostalCode.OrNull() ?? citizen.PostalCode;
        citizen.City = command.City.OrNull() ?? citizen.City;
        citizen.Phone = command.Phone.OrNull() ?? citizen.Phone;
        citizen.Email = command.Email.OrNull() ?? citizen.Email;
        citizen.ProtectedAddress |= command.ProtectedAddress;
        citizen.DigitalPostExempt |= command.DigitalPostExempt;
        citizen.CommunicationNeeds = command.CommunicationNeeds.OrNull() ?? citizen.CommunicationNeeds;
    }
}
