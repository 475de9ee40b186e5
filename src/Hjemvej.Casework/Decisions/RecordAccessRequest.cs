using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Records a request for access to the case's documents (aktindsigt), also in a closed case.</summary>
/// <param name="By">By what right.</param>
/// <param name="Address">Where the answer goes when somebody else than the citizen asks.</param>
public sealed record RecordAccessRequest(Guid CaseId, DateOnly ReceivedOn, string? From, string? About, AccessAsker? By = AccessAsker.Citizen, string? Address = null);

public sealed class RecordAccessRequestHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<AccessRequest>> HandleAsync(RecordAccessRequest command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        List<Refusal> faults = [];
        if (command.ReceivedOn > clock.Today)
        {
            faults.Add(new("access.future", "Anmodningen kan ikke være modtaget efter i dag.", Law.Fvl("16", 2), nameof(command.ReceivedOn)));
        }

        var opened = await db.Cases.Where(c => c.Id == command.CaseId).Select(c => c.OpenedOn).SingleAsync(ct);
        if (command.ReceivedOn < opened.AddYears(-1))
        {
            faults.Add(new("access.too-early", "Anmodningen er dateret længe før sagen. Kontrollér datoen.", null, nameof(command.ReceivedOn)));
        }

        if (command.From.OrNull() is null)
        {
            faults.Add(new("access.from", "Skriv, hvem der beder om aktindsigt.", null, nameof(command.From)));
        }

        if (command.By is null)
        {
            faults.Add(new("access.by", "Vælg, om det er borgeren, en anden med fuldmagt eller en udenforstående, der beder om aktindsigt.", Law.Fvl("8"), nameof(command.By)));
        }

        if (command.By is AccessAsker.OnBehalf or AccessAsker.Outsider && command.Address.OrNull() is null)
        {
            faults.Add(new("access.address", "Skriv den adresse, svaret skal sendes til.", Law.Fvl("16", 2), nameof(command.Address)));
        }

        if (faults.Count > 0)
        {
            return Result<AccessRequest>.Refused(faults);
        }

        var request = db.AccessRequests.Add(new()
        {
            CaseId = command.CaseId,
            ReceivedOn = command.ReceivedOn,
            From = command.From!.Trim(),
            By = command.By!.Value,
            Address = command.By is AccessAsker.Citizen ? null : command.Address.OrNull(),
            About = command.About.OrNull(),
        }).Entity;
        journal.Record(command.CaseId, "AccessRequested", $"{request.From} har bedt om aktindsigt ({request.By.Danish().ToLowerInvariant()}). Modtaget {Danish.Date(command.ReceivedOn)}.", request.About);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : request;
    }
}
