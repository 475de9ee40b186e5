using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Records that Ankestyrelsen sent the case back (hjemvisning): the clock starts again, and a closed case is open again.</summary>
/// <param name="SeenVersion">The application's version that the form was opened with.</param>
/// <param name="Reason">What Ankestyrelsen asks for.</param>
public sealed record RecordRemittal(Guid CaseId, int SeenVersion, DateOnly ReceivedOn, string Reason);

public sealed class RecordRemittalHandler(CaseworkDb db, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<Done>> HandleAsync(RecordRemittal command, CancellationToken ct)
    {
        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        var application = await db.Applications.SingleAsync(a => a.CaseId == command.CaseId, ct);
        if (Fault(command, application) is { } fault)
        {
            return fault;
        }

        db.Expect(application, command.SeenVersion);
        application.ReferredBackOn = command.ReceivedOn;

        // What the citizen was told belonged to the old deadline.
        (application.OverrunToldOn, application.NewExpectedOn) = (null, null);
        (@case.ClosedOn, @case.ClosedBecause) = (null, null);
        journal.Record(@case.Id, "CaseReferredBack", $"Ankestyrelsen har hjemvist sagen. Modtaget {Danish.Date(command.ReceivedOn)}. Fristen begynder forfra.", command.Reason.Trim());
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }

    private Refusal? Fault(RecordRemittal command, Application application) => command switch
    {
        _ when application.WithdrawnOn is { } on =>
            new("remittal.withdrawn", $"Ansøgningen blev trukket tilbage {Danish.Date(on)}. Der er ingen afgørelse, der kan være hjemvist."),
        _ when command.ReceivedOn > clock.Today =>
            new("remittal.future", "Hjemvisningen kan ikke være modtaget efter i dag.", Law.Rsl("3", 2), nameof(command.ReceivedOn)),
        _ when command.ReceivedOn <= (application.ReferredBackOn ?? application.ReceivedOn) =>
            new("remittal.too-early", $"Hjemvisningen kan ikke være modtaget før eller samme dag som {(application.ReferredBackOn is null ? "ansøgningen" : "den forrige hjemvisning")}.", Law.Rsl("3", 2), nameof(command.ReceivedOn)),
        _ when string.IsNullOrWhiteSpace(command.Reason) =>
            new("remittal.reason", "Skriv, hvad Ankestyrelsen beder kommunen om.", Law.Rsl("3", 2), nameof(command.Reason)),
        _ => null,
    };
}
