using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Writes to the citizen that the deadline cannot be kept, why, and when the decision comes (standard 2.5).</summary>
/// <param name="SeenVersion">The application's version that the form was opened with.</param>
/// <param name="Reason">Why, in words the citizen understands; printed in the letter.</param>
public sealed record NotifyOfOverrun(Guid CaseId, int SeenVersion, DateOnly NewExpectedOn, string Reason);

public sealed class NotifyOfOverrunHandler(CaseworkDb db, ApplicationLetters letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Letter>> HandleAsync(NotifyOfOverrun command, CancellationToken ct)
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

        var application = await db.Applications.SingleAsync(a => a.CaseId == command.CaseId, ct);
        var due = await db.ExpectedByAsync(application, letters.AnswerTimeOf(application).Due, ct);
        if ((await AnsweredAsync(application, ct) ?? Fault(command, due)) is { } fault)
        {
            return fault;
        }

        db.Expect(application, command.SeenVersion);
        var letter = await letters.WriteOverrunAsync(@case, application, due, command.NewExpectedOn, command.Reason.Trim(), ct);
        (application.OverrunToldOn, application.NewExpectedOn) = (clock.Today, command.NewExpectedOn);
        journal.Record(
            @case.Id,
            "OverrunNotified",
            $"Borgeren får brev om, at fristen den {Danish.Date(due)} ikke holdes. Ny dato: den {Danish.Date(command.NewExpectedOn)}.",
            command.Reason.Trim());
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : letter;
    }

    /// <summary>The letter as it would be sent, or why it cannot be.</summary>
    public async Task<Result<LetterPreview>> PreviewAsync(NotifyOfOverrun command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == command.CaseId, ct);
        var due = await db.ExpectedByAsync(application, letters.AnswerTimeOf(application).Due, ct);
        return (@case.RefuseWhenClosed() ?? await AnsweredAsync(application, ct) ?? Fault(command, due)) is { } refusal
            ? refusal
            : await letters.PreviewOverrunAsync(@case, application, due, command.NewExpectedOn, command.Reason.Trim(), ct);
    }

    /// <summary>A colleague may have sent the decision since the page was opened.</summary>
    private async Task<Refusal?> AnsweredAsync(Application application, CancellationToken ct) => await db.AnsweredOnAsync(application, ct) is { } sent
        ? new("overrun.answered", $"Afgørelsen er sendt til borgeren {Danish.Date(sent)}. Der er ikke længere et svar at vente på.", SourceRef.Standard("2.5-1"))
        : null;

    private Refusal? Fault(NotifyOfOverrun command, DateOnly due) => command switch
    {
        _ when command.NewExpectedOn <= due || command.NewExpectedOn <= clock.Today =>
            new("overrun.date", $"Den nye dato skal ligge efter fristen {Danish.Date(due)} og efter i dag.", Law.Rsl("3", 2), nameof(command.NewExpectedOn)),
        _ when command.NewExpectedOn > clock.Today.AddYears(1) =>
            new("overrun.far", "Den nye dato ligger mere end et år ude i fremtiden. Kontrollér datoen.", Law.Rsl("3", 2), nameof(command.NewExpectedOn)),
        _ when string.IsNullOrWhiteSpace(command.Reason) =>
            new("overrun.reason", "Skriv til borgeren, hvorfor det tager længere tid.", SourceRef.Standard("2.5-1"), nameof(command.Reason)),
        _ => null,
    };
}
