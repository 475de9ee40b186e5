using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Changes who cleans (rengøring) from a day on; the earlier arrangement is kept.</summary>
/// <param name="SeenId">The arrangement that was the latest when the form was opened.</param>
public sealed record ArrangeCleaning(Guid CaseId, Guid? SeenId, DateOnly From, CleaningKind Kind, string? Reason);

[Source("2-7")]
public sealed class ArrangeCleaningHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<CleaningArrangement>> HandleAsync(ArrangeCleaning command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<CleaningArrangement>.Refused(opened.Refusals);
        }

        var stay = opened.Value;
        List<Refusal> faults =
        [
            .. StayDays.Within(stay, command.From, nameof(command.From)),
            .. CleaningRule.Of(command.Kind, command.Reason).Refusals().Select(r => r with { Field = nameof(command.Reason) }),
        ];
        if (faults.Count > 0)
        {
            return Result<CleaningArrangement>.Refused(faults);
        }

        if (await db.CleaningArrangements.Where(c => c.StayId == stay.Id).LatestFirst().Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct) != command.SeenId)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        var arrangement = db.CleaningArrangements.Add(new()
        {
            CaseId = command.CaseId,
            StayId = stay.Id,
            Kind = command.Kind,
            Reason = command.Reason.OrNull(),
            From = command.From,
            RecordedAt = clock.Now,
        }).Entity;
        journal.Record(command.CaseId, "CleaningArranged", $"Rengøring fra den {Danish.Date(command.From)}: {command.Kind.Danish()}. {CleaningRule.Consequence(command.Kind)}");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : arrangement;
    }
}
