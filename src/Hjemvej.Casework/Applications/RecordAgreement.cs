using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Records whether the citizen agrees to the application, and consents to information being obtained (samtykke).</summary>
/// <param name="SeenVersion">The application's version that the form was opened with.</param>
/// <param name="TalkedOn">The day the social worker talked with the citizen about whether they want it, from the application to today; null when nobody did.</param>
/// <param name="CitizenSaid">What the citizen said then.</param>
public sealed record RecordAgreement(Guid CaseId, int SeenVersion, CitizenAgreement Agreement, bool ConsentToObtainInformation, DateOnly? TalkedOn = null, string? CitizenSaid = null);

public sealed class RecordAgreementHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(RecordAgreement command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        var application = await db.Applications.SingleAsync(a => a.CaseId == command.CaseId, ct);
        var faults = Faults(command, application.ReceivedOn).ToList();
        if (faults.Count > 0)
        {
            return Result<Done>.Refused(faults);
        }

        db.Expect(application, command.SeenVersion);
        (application.TalkedOn, application.CitizenSaid) = (command.TalkedOn, command.CitizenSaid.OrNull());
        application.Agreement = command.Agreement;
        application.ConsentToObtainInformation = command.ConsentToObtainInformation;
        journal.Record(
            @case.Id,
            "AgreementRecorded",
            $"{command.Agreement.Danish()}. {(command.ConsentToObtainInformation ? "Borgeren samtykker til, at der indhentes oplysninger." : "Borgeren samtykker ikke til, at der indhentes oplysninger.")}{(command.TalkedOn is { } on ? $" Der er talt med borgeren om det den {Danish.Date(on)}." : "")}",
            application.CitizenSaid);
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }

    private IEnumerable<Refusal> Faults(RecordAgreement command, DateOnly receivedOn)
    {
        if (command.TalkedOn is { } on && (on < receivedOn || on > clock.Today))
        {
            yield return new("agreement.talked-on", $"Skriv en dag fra ansøgningen kom, {Danish.Date(receivedOn)}, til og med i dag.", null, nameof(command.TalkedOn));
        }

        if (command.TalkedOn is null && command.CitizenSaid.OrNull() is not null)
        {
            yield return new("agreement.talked-on", "Skriv, hvornår du talte med borgeren.", null, nameof(command.TalkedOn));
        }

        if (command.TalkedOn is not null && command.CitizenSaid.OrNull() is null)
        {
            yield return new("agreement.said", "Skriv, hvad borgeren sagde.", null, nameof(command.CitizenSaid));
        }
    }
}
