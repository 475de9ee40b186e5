using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>The committee cannot recommend yet and says what it lacks (udsætter sagen): the case goes back to the social worker.</summary>
/// <param name="Missing">What is missing.</param>
/// <param name="FoundBy">Who finds it.</param>
public sealed record PostponeItem(Guid CaseId, Guid ItemId, int SeenVersion, string? Missing, string? FoundBy);

[Source("2.5-3")]
[Assumption("2.5-3", "Udvalget kan udsætte en sag, når det mangler noget for at kunne give en indstilling. Så er sagen ikke forelagt endnu, og den sættes på dagsordenen igen, når det manglende er fundet. Fristen for afgørelsen løber imens.",
    Alternatives = "Udvalget skal altid give en indstilling, eller fristen står stille, mens sagen er udsat.",
    Effect = "Hvor mange møder en sag er på, før der træffes afgørelse.")]
public sealed class PostponeItemHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<CommitteeItem>> HandleAsync(PostponeItem command, CancellationToken ct)
    {
        if (actor.RefuseUnlessCommittee("udsætte en sag") is { } role)
        {
            return role;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.CommitteeItems.Include(i => i.Meeting).SingleOrDefaultAsync(i => i.Id == command.ItemId && i.CaseId == command.CaseId, ct) is not { } item)
        {
            return CommitteeRefusals.NotOnAgenda;
        }

        if (CommitteeRefusals.Answered(item) is { } answered)
        {
            return answered;
        }

        var faults = Faults(command, item).ToList();
        if (faults.Count > 0)
        {
            return Result<CommitteeItem>.Refused(faults);
        }

        db.Expect(item, command.SeenVersion);
        (item.PostponedOn, item.Missing, item.FoundBy, item.RecordedBy) = (item.Meeting.Date, command.Missing!.Trim(), command.FoundBy!.Trim(), actor.Name);
        journal.Record(item.CaseId, "ItemPostponed", $"Visitationsudvalget har udsat sagen på mødet den {Danish.Date(item.Meeting.Date)}. Det, der mangler, findes af {item.FoundBy}.", item.Missing);
        return await db.SaveOrRefuseAsync(item.CaseId, ct) is { } late ? late : item;
    }

    private IEnumerable<Refusal> Faults(PostponeItem command, CommitteeItem item)
    {
        foreach (var refusal in MeetingGates.Recommending(item.Meeting.Date, item.Meeting.HeldOn, clock.Today).Refusals())
        {
            yield return refusal;
        }

        if (command.Missing.OrNull() is null)
        {
            yield return new("committee.missing", "Skriv, hvad udvalget mangler.", SourceRef.Standard("2.5-3"), nameof(command.Missing));
        }

        if (command.FoundBy.OrNull() is null)
        {
            yield return new("committee.found-by", "Skriv, hvem der finder det.", SourceRef.Standard("2.5-3"), nameof(command.FoundBy));
        }
    }
}
