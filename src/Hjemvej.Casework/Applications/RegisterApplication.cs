using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Registers an application for a temporary stay, and opens its case.</summary>
/// <param name="Cpr">The citizen's CPR number; null when only the birth date is known.</param>
public sealed record RegisterApplication(
    CprNumber? Cpr,
    DateOnly? BirthDate,
    string Name,
    string? Address,
    string? PostalCode,
    string? City,
    string? Phone,
    string? Email,
    bool ProtectedAddress,
    bool DigitalPostExempt,
    string? CommunicationNeeds,
    DateOnly ReceivedOn,
    ApplicationFrom From,
    string? FromName,
    string Reason,
    string? Wishes,
    bool Urgent,
    string? UrgencyReason,
    CitizenAgreement Agreement,
    bool ConsentToObtainInformation);

public sealed class RegisterApplicationHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Case>> HandleAsync(RegisterApplication command, CancellationToken ct)
    {
        if (command.ReceivedOn > clock.Today)
        {
            return new Refusal("application.future", "Ansøgningen kan ikke være modtaget efter i dag.", SourceRef.Standard("2.5-1"), nameof(command.ReceivedOn));
        }

        var citizen = await FindCitizenAsync(command, ct);
        if (citizen is not null && await OpenCaseAsync(citizen, ct) is { } open)
        {
            return new Refusal("application.open-case", $"Borgeren har allerede en åben sag: nr. {open}. Registrér det nye dér.", null, nameof(command.Cpr));
        }

        citizen ??= Add(new Citizen { Cpr = command.Cpr, BirthDate = command.Cpr?.BirthDate ?? command.BirthDate!.Value });
        Update(citizen, command);

        var @case = new Case
        {
            Number = await NextNumberAsync(ct),
            CitizenId = citizen.Id,
            Citizen = citizen,
            OpenedOn = clock.Today,
            ResponsibleId = actor.Id,
            ResponsibleName = actor.Name,
        };
        db.Cases.Add(@case);
        db.Applications.Add(new()
        {
            CaseId = @case.Id,
            ReceivedOn = command.ReceivedOn,
            From = command.From,
            FromName = command.FromName,
            Reason = command.Reason,
            Wishes = command.Wishes,
            Urgent = command.Urgent,
            UrgencyReason = command.UrgencyReason,
            UrgencyAssessedOn = clock.Today,
            Agreement = command.Agreement,
            ConsentToObtainInformation = command.ConsentToObtainInformation,
        });
        journal.Record(@case.Id, "ApplicationReceived", $"Ansøgning modtaget {Danish.Date(command.ReceivedOn)} og registreret.", command.Urgent ? $"Akut: {command.UrgencyReason}" : null);
        await db.SaveChangesAsync(ct);
        return @case;
    }

    private Citizen Add(Citizen citizen) => db.Citizens.Add(citizen).Entity;

    private async Task<Citizen?> FindCitizenAsync(RegisterApplication command, CancellationToken ct) => command.Cpr is { } cpr
        ? await db.Citizens.SingleOrDefaultAsync(c => c.Cpr == cpr, ct)
        : await db.Citizens.FirstOrDefaultAsync(c => c.Name == command.Name && c.BirthDate == command.BirthDate, ct);

    private async Task<int?> OpenCaseAsync(Citizen citizen, CancellationToken ct) =>
        await db.Cases.Where(c => c.CitizenId == citizen.Id && c.ClosedOn == null).Select(c => (int?)c.Number).FirstOrDefaultAsync(ct);

    /// <remarks>The unique index decides when two register at the same instant; the later one is asked to try again.</remarks>
    private async Task<int> NextNumberAsync(CancellationToken ct) => (await db.Cases.MaxAsync(c => (int?)c.Number, ct) ?? 1000) + 1;

    private static void Update(Citizen citizen, RegisterApplication command)
    {
        citizen.Name = command.Name;
        citizen.Address = command.Address;
        citizen.PostalCode = command.PostalCode;
        citizen.City = command.City;
        citizen.Phone = command.Phone;
        citizen.Email = command.Email;
        citizen.ProtectedAddress = command.ProtectedAddress;
        citizen.DigitalPostExempt = command.DigitalPostExempt;
        citizen.CommunicationNeeds = command.CommunicationNeeds;
    }
}
