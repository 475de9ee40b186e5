using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Takes a case off the agenda before the committee has considered it. The committee can no longer open it.</summary>
public sealed record TakeOffAgenda(Guid CaseId, Guid ItemId, int SeenVersion, string? Reason);

[Source("2.5-3")]
public sealed class TakeOffAgendaHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(TakeOffAgenda command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAroundCommittee() is { } role)
        {
            return role;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var item = await db.CommitteeItems.Include(i => i.Meeting).SingleOrDefaultAsync(i => i.Id == command.ItemId && i.CaseId == command.CaseId, ct);
        if (item is null)
        {
            return CommitteeRefusals.NotOnAgenda;
        }

        if (CommitteeRefusals.Answered(item) is { } answered)
        {
            return answered;
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("committee.off-reason", "Skriv, hvorfor sagen tages af dagsordenen.", null, nameof(command.Reason));
        }

        db.Expect(item, command.SeenVersion);
        db.CommitteeItems.Remove(item);
        journal.Record(command.CaseId, "TakenOffAgenda", $"Sagen er taget af dagsordenen til mødet i visitationsudvalget den {Danish.Date(item.Meeting.Date)}.", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : default(Done);
    }
}
