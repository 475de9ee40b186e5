using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Closes a case that has come to its end: refused or referred and not complained over in time, ended, or discharged.</summary>
/// <param name="SeenVersion">The case's version that the form was opened with.</param>
/// <param name="Reason">Why, in a sentence for those who look later.</param>
public sealed record CloseCase(Guid CaseId, int SeenVersion, string Reason);

[Source("2.5-5")]
public sealed class CloseCaseHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(CloseCase command, CancellationToken ct)
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

        if (await GateAsync(command.CaseId, ct) is { IsOpen: false } shut)
        {
            return Result<Done>.Refused(shut.Refusals());
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("case.close-reason", "Skriv, hvorfor sagen afsluttes.", null, nameof(command.Reason));
        }

        db.Expect(@case, command.SeenVersion);
        (@case.ClosedOn, @case.ClosedBecause) = (clock.Today, reason);
        journal.Record(@case.Id, "CaseClosed", "Sagen er afsluttet.", reason);
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }

    /// <summary>May it be closed today? For the page that offers it.</summary>
    public async Task<Gate> GateAsync(Guid caseId, CancellationToken ct) =>
        ClosingGate.Of((await db.CaseFileAsync(caseId, clock.Today, ct))!.ClosingFacts(), clock.Today);
}
