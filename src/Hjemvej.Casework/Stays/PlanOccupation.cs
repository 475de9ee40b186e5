using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Plans or changes the occupation or education (beskæftigelse) from a day on; the earlier plan is kept.</summary>
/// <param name="SeenId">The plan that was in force when the form was opened; null when there was none.</param>
public sealed record PlanOccupation(Guid CaseId, Guid? SeenId, DateOnly From, OccupationPlan Plan);

[Source("2.4-1")]
[Source("2.4-2")]
public sealed class PlanOccupationHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock, StandardInForce standard)
{
    public async Task<Result<Occupation>> HandleAsync(PlanOccupation command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<Occupation>.Refused(opened.Refusals);
        }

        var stay = opened.Value;
        // A day outside the stay may lie outside the standard too, and then nothing else can be asked of it.
        List<Refusal> faults = [.. StayDays.Within(stay, command.From, nameof(command.From))];
        if (faults.Count == 0)
        {
            faults.AddRange(command.Plan.Faults(command.From, standard.Current));
        }

        if (faults.Count > 0)
        {
            return Result<Occupation>.Refused(faults);
        }

        var latest = await db.Occupations.Where(o => o.StayId == stay.Id).LatestFirst().Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
        if (latest != command.SeenId)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        var occupation = db.Occupations.Add(command.Plan.ToRow(stay, command.From, clock.Now, standard.Current)).Entity;
        // The reason is of the citizen's health and stays in the row: the journal is read by more people.
        journal.Record(command.CaseId, "OccupationPlanned", $"Beskæftigelse fra den {Danish.Date(command.From)}: {occupation.InWords()}.{(occupation.ReviewOn is { } review ? $" Den vurderes igen den {Danish.Date(review)}." : "")}");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : occupation;
    }
}
