using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Records what the committee recommends in a case that is laid before it. It can be put right until the meeting is closed.</summary>
public sealed record RecordRecommendation(Guid CaseId, Guid ItemId, int SeenVersion, Recommendation? Recommendation, string? ProposedResidences, string? Minutes);

[Source("2.5-3")]
public sealed class RecordRecommendationHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<CommitteeItem>> HandleAsync(RecordRecommendation command, CancellationToken ct)
    {
        if (actor.RefuseUnlessCommittee("give en indstilling") is { } role)
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

        if (item.PostponedOn is not null)
        {
            return CommitteeRefusals.Answered(item)!;
        }

        if (item.PresentedOn is not null && await DecidedSinceAsync(item, ct))
        {
            return new Refusal("committee.decided", "Der er truffet afgørelse på grundlag af indstillingen. Den kan ikke rettes mere.", SourceRef.Standard("2.5-3"));
        }

        var faults = Faults(command, item).ToList();
        if (faults.Count > 0)
        {
            return Result<CommitteeItem>.Refused(faults);
        }

        db.Expect(item, command.SeenVersion);
        var corrected = item.PresentedOn is not null;
        item.PresentedOn = item.Meeting.Date;
        item.Recommendation = command.Recommendation;
        item.ProposedResidences = command.Recommendation is Recommendation.Grant ? command.ProposedResidences.OrNull() : null;
        item.Minutes = command.Minutes!.Trim();
        item.RecordedBy = actor.Name;
        journal.Record(
            item.CaseId,
            corrected ? JournalEvents.RecommendationCorrected : JournalEvents.RecommendationRecorded,
            $"{(corrected ? "Udvalgets indstilling er rettet" : "Visitationsudvalget har behandlet sagen")}. Indstilling: {command.Recommendation!.Value.Danish()}.",
            item.Minutes);
        return await db.SaveOrRefuseAsync(item.CaseId, ct) is { } late ? late : item;
    }

    /// <summary>The journal tells it: a decision was made after the recommendation was written down.</summary>
    private async Task<bool> DecidedSinceAsync(CommitteeItem item, CancellationToken ct)
    {
        var recommended = await db.JournalEntries.Where(e => e.CaseId == item.CaseId && (e.Event == JournalEvents.RecommendationRecorded || e.Event == JournalEvents.RecommendationCorrected)).MaxAsync(e => (long?)e.Id, ct);
        return await db.JournalEntries.AnyAsync(e => e.CaseId == item.CaseId && e.Event == JournalEvents.DecisionMade && e.Id > recommended, ct);
    }

    private IEnumerable<Refusal> Faults(RecordRecommendation command, CommitteeItem item)
    {
        foreach (var refusal in MeetingGates.Recommending(item.Meeting.Date, item.Meeting.HeldOn, clock.Today).Refusals())
        {
            yield return refusal;
        }

        if (command.Recommendation is null)
        {
            yield return new("committee.recommendation", "Vælg udvalgets indstilling.", SourceRef.Standard("2.5-3"), nameof(command.Recommendation));
        }

        if (command.Minutes.OrNull() is null)
        {
            yield return new("committee.minutes", "Skriv, hvad udvalget lagde vægt på.", SourceRef.Standard("2.5-3"), nameof(command.Minutes));
        }
    }
}
