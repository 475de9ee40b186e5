using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Hands the case over to another social worker (overdrager sagen).</summary>
/// <param name="SeenVersion">The case's version that the form was opened with.</param>
/// <param name="ToId">One of <see cref="SocialWorkers"/>.</param>
public sealed record HandOverCase(Guid CaseId, int SeenVersion, string ToId, string? Note);

/// <summary>A social worker whom a case can be handed over to.</summary>
public sealed record SocialWorkerName(string Id, string Name);

/// <summary>Who handles cases: those responsible for one, and whoever asks, who can take a case over before having any.</summary>
public sealed class SocialWorkers(CaseworkDb db, Actor actor)
{
    public async Task<IReadOnlyList<SocialWorkerName>> ListAsync(CancellationToken ct)
    {
        var responsible = await db.Cases.Where(c => c.ClosedOn == null).Select(c => new { c.ResponsibleId, c.ResponsibleName }).Distinct().ToListAsync(ct);
        return
        [
            .. responsible.Select(r => new SocialWorkerName(r.ResponsibleId, r.ResponsibleName))
                .Append(new(actor.Id, actor.Name))
                .DistinctBy(w => w.Id)
                .OrderBy(w => w.Name, StringComparer.Ordinal),
        ];
    }
}

public sealed class HandOverCaseHandler(CaseworkDb db, SocialWorkers workers, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(HandOverCase command, CancellationToken ct)
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

        if ((await workers.ListAsync(ct)).FirstOrDefault(w => w.Id == command.ToId) is not { } to)
        {
            return new Refusal("case.unknown-worker", "Vælg en socialrådgiver fra listen.", null, nameof(command.ToId));
        }

        if (to.Id == @case.ResponsibleId)
        {
            return new Refusal("case.same-worker", $"{to.Name} har allerede sagen.", null, nameof(command.ToId));
        }

        db.Expect(@case, command.SeenVersion);
        var from = @case.ResponsibleName;
        (@case.ResponsibleId, @case.ResponsibleName) = (to.Id, to.Name);
        journal.Record(@case.Id, "CaseHandedOver", $"Sagen er overdraget fra {from} til {to.Name}.", command.Note.OrNull());
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : default(Done);
    }
}
