using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Judges again whether the need is acute (akut), because it is always considered (standard 2.5).</summary>
/// <param name="SeenVersion">The application's version that the form was opened with.</param>
public sealed record ReassessUrgency(Guid CaseId, int SeenVersion, bool Urgent, string Reason);

[Source("2.5-2")]
public sealed class ReassessUrgencyHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(ReassessUrgency command, CancellationToken ct)
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

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("application.urgency-reason", "Begrund, hvorfor det haster eller ikke haster.", SourceRef.Standard("2.5-2"), nameof(command.Reason));
        }

        var application = await db.Applications.SingleAsync(a => a.CaseId == command.CaseId, ct);
        db.Expect(application, command.SeenVersion);
        (application.Urgent, application.UrgencyReason, application.UrgencyAssessedOn) = (command.Urgent, reason, clock.Today);
        journal.Record(@case.Id, "UrgencyReassessed", command.Urgent ? "Behovet er vurderet som akut." : "Behovet er vurderet som ikke akut.", reason);
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }
}
