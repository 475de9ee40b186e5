using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Corrects who the citizen is and how to reach them (stamoplysninger).</summary>
/// <param name="SeenVersion">The citizen's version that the form was opened with.</param>
/// <param name="Cpr">Null while it is unknown; then the birth date is needed.</param>
public sealed record CorrectCitizen(
    Guid CaseId,
    int SeenVersion,
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
    string? CommunicationNeeds);

public sealed class CorrectCitizenHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    private static readonly Refusal Taken = new("citizen.cpr-taken", "En anden borger er registreret med dette CPR-nummer.", null, nameof(CorrectCitizen.Cpr));

    public async Task<Result<Done>> HandleAsync(CorrectCitizen command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        if (command.Cpr is { } cpr && await db.Citizens.AnyAsync(c => c.Cpr == cpr && c.Id != @case.CitizenId, ct))
        {
            return Taken;
        }

        if (command.DigitalPostExempt && await PaperFaultAsync(@case, command, ct) is { } nowhere)
        {
            return nowhere;
        }

        db.Expect(@case.Citizen, command.SeenVersion);
        var before = CitizenFields.Of(@case.Citizen);
        Write(@case.Citizen, command);
        var changed = before.ChangedIn(@case.Citizen);
        if (changed.Count == 0)
        {
            return default(Done);
        }

        journal.Record(@case.Id, "CitizenCorrected", $"Borgerens oplysninger er rettet: {Danish.And(changed)}.");
        return await db.SaveOrRefuseAsync(@case.Id, ct, Taken) is { } late ? late : default(Done);
    }

    private Refusal? Fault(CorrectCitizen command)
    {
        if ((command.Cpr?.BirthDate ?? command.BirthDate) is not { } born)
        {
            return new("application.who", "Skriv CPR-nummer eller fødselsdato.", SourceRef.Standard("1.2-1"), nameof(command.Cpr));
        }

        if (born > clock.Today || born < clock.Today.AddYears(-120))
        {
            return new("application.birth-date", $"Fødselsdatoen {Danish.Date(born)} kan ikke passe.", null, command.Cpr is null ? nameof(command.BirthDate) : nameof(command.Cpr));
        }

        if (string.IsNullOrWhiteSpace(command.Name))
        {
            return new("application.name", "Skriv borgerens navn.", null, nameof(command.Name));
        }

        return null;
    }

    /// <summary>Letters on paper need an address: that of whoever receives them in the citizen's place, else the citizen's own.</summary>
    private async Task<Refusal?> PaperFaultAsync(Case @case, CorrectCitizen command, CancellationToken ct) => await db.StandInAsync(@case.Id, ct) switch
    {
        // Only when letters begin to go on paper: nothing else about the citizen waits for somebody else's address.
        { Address: null } standIn when !@case.Citizen.DigitalPostExempt => new(
            "citizen.stand-in-address", $"Breve sendes på papir til {standIn.Name}, men der står ingen adresse på personen. Skriv den først under Personer omkring borgeren.",
            Law.Fvl("8"), nameof(command.DigitalPostExempt)),
        null when string.IsNullOrWhiteSpace(command.Address) || string.IsNullOrWhiteSpace(command.PostalCode) =>
            new("application.address", "Borgeren er fritaget for Digital Post. Skriv adresse og postnummer, så breve kan sendes.", null, nameof(command.Address)),
        _ => null,
    };

    private static void Write(Citizen citizen, CorrectCitizen command)
    {
        citizen.Cpr = command.Cpr;
        citizen.BirthDate = command.Cpr?.BirthDate ?? command.BirthDate!.Value;
        citizen.Name = command.Name.Trim();
        citizen.Address = command.Address.OrNull();
        citizen.PostalCode = command.PostalCode.OrNull();
        citizen.City = command.City.OrNull();
        citizen.Phone = command.Phone.OrNull();
        citizen.Email = command.Email.OrNull();
        citizen.ProtectedAddress = command.ProtectedAddress;
        citizen.DigitalPostExempt = command.DigitalPostExempt;
        citizen.CommunicationNeeds = command.CommunicationNeeds.OrNull();
    }
}
