using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>The citizen withdraws the application (trækker ansøgningen tilbage), and the case is closed. Refused once it is answered; after a remittal it is not.</summary>
/// <param name="SeenVersion">The application's version that the form was opened with.</param>
public sealed record WithdrawApplication(Guid CaseId, int SeenVersion, string Reason);

/// <remarks>It stands here and not with the applications, because it looks ahead: a decision made, or a place on the agenda, stops it.</remarks>
public sealed class WithdrawApplicationHandler(CaseworkDb db, LetterOffice letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(WithdrawApplication command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (await FaultAsync(command, @case, ct) is { } fault)
        {
            return fault;
        }

        var application = await db.Applications.SingleAsync(a => a.CaseId == command.CaseId, ct);
        db.Expect(application, command.SeenVersion);
        application.WithdrawnOn = clock.Today;
        (@case.ClosedOn, @case.ClosedBecause) = (clock.Today, "Ansøgningen er trukket tilbage");
        if (await db.Decisions.SingleOrDefaultAsync(d => d.CaseId == command.CaseId && d.MadeOn == null, ct) is { } draft)
        {
            db.Decisions.Remove(draft);
            journal.Record(@case.Id, "DecisionDraftDiscarded", $"Udkastet til afgørelse er kasseret: {draft.Title}.");
        }

        await letters.WriteAsync<WithdrawnLetter>(@case, LetterKind.Withdrawn, WithdrawnLetter.Heading, envelope => new WithdrawnFacts(envelope, application.ReceivedOn), ct);
        journal.Record(@case.Id, "ApplicationWithdrawn", "Borgeren har trukket ansøgningen tilbage. Sagen er afsluttet, og borgeren får brev om det.", command.Reason.Trim());
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }

    private async Task<Refusal?> FaultAsync(WithdrawApplication command, Case @case, CancellationToken ct)
    {
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new("withdrawal.reason", "Skriv, hvordan og hvorfor borgeren har trukket ansøgningen tilbage.", null, nameof(command.Reason));
        }

        var file = (await db.CaseFileAsync(@case.Id, clock.Today, ct))!;
        if (file.Stay is { } stay && !(stay.EndsOn < clock.Today))
        {
            return new("withdrawal.stay", "Borgeren bor på botilbuddet. Udskriv borgeren først.", SourceRef.Standard("2.9-1"));
        }

        if (file.Answered)
        {
            return new("withdrawal.decided", "Der er truffet afgørelse. Ansøgningen kan ikke længere trækkes tilbage.", SourceRef.Standard("2.5-5"));
        }

        return await db.CommitteeItems.Waiting().AnyAsync(i => i.CaseId == @case.Id, ct)
            ? new("withdrawal.agenda", "Sagen er på dagsordenen til et møde i visitationsudvalget. Tag den af dagsordenen først.", SourceRef.Standard("2.5-3"))
            : null;
    }
}
