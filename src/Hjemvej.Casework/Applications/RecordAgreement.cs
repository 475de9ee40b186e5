using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Records whether the citizen agrees to the application, and consents to information being obtained (samtykke).</summary>
/// <param name="SeenVersion">The application's version that the form was opened with.</param>
public sealed record RecordAgreement(Guid CaseId, int SeenVersion, CitizenAgreement Agreement, bool ConsentToObtainInformation);

public sealed class RecordAgreementHandler(CaseworkDb db, JournalWriter journal, Actor actor)
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
        db.Expect(application, command.SeenVersion);
        application.Agreement = command.Agreement;
        application.ConsentToObtainInformation = command.ConsentToObtainInformation;
        journal.Record(
            @case.Id,
            "AgreementRecorded",
            $"{command.Agreement.Danish()}. {(command.ConsentToObtainInformation ? "Borgeren samtykker til, at der indhentes oplysninger." : "Borgeren samtykker ikke til, at der indhentes oplysninger.")}");
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }
}
