using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Assessments;

/// <summary>What a form learns when its part is saved: the version to carry from now on.</summary>
public sealed record PartSaved(int Version, DateTime At);

/// <summary>Saves one part of a case's assessment. The first part saved starts the assessment.</summary>
public sealed class AssessmentDesk(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    /// <param name="caseId">The case.</param>
    /// <param name="partKey">One of the keys of <see cref="AssessmentPart"/>.</param>
    /// <param name="seenVersion">The version the form was opened with; 0 when the part was not saved yet.</param>
    /// <param name="change">Writes the answers; called on the assessment as it is now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<PartSaved>> SaveAsync(Guid caseId, string partKey, int seenVersion, Func<Assessment, Task> change, CancellationToken ct)
    {
        try
        {
            return await TryAsync(caseId, partKey, seenVersion, change, ct);
        }
        catch (DbUpdateException e) when (Saving.IsDuplicate(e))
        {
            // A colleague started the assessment, or saved this part for the first time, at the same instant.
            db.ChangeTracker.Clear();
            return await TryAsync(caseId, partKey, seenVersion, change, ct);
        }
    }

    /// <summary>The assessment with its ladder, tracked; null while none is started.</summary>
    public async Task<Assessment?> FindAsync(Guid caseId, CancellationToken ct) =>
        await db.Assessments.Include(a => a.Alternatives).SingleOrDefaultAsync(a => a.CaseId == caseId, ct);

    /// <summary>Shut to those who only read it, and while the case is closed or the assessment concluded.</summary>
    public async Task<Refusal?> RefuseAsync(Guid caseId, Assessment? assessment, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var closedOn = await db.Cases.Where(c => c.Id == caseId).Select(c => c.ClosedOn).SingleAsync(ct);
        return closedOn is { } on
            ? new("case.closed", $"Sagen blev afsluttet {Danish.Date(on)}. Udredningen kan ikke ændres.")
            : assessment?.ConcludedOn is { } concluded
                ? new("assessment.concluded", $"Udredningen blev afsluttet {Danish.Date(concluded)}. Genåbn den med en begrundelse, før du ændrer den.")
                : null;
    }

    private async Task<Result<PartSaved>> TryAsync(Guid caseId, string partKey, int seenVersion, Func<Assessment, Task> change, CancellationToken ct)
    {
        var assessment = await FindAsync(caseId, ct);
        if (await RefuseAsync(caseId, assessment, ct) is { } refusal)
        {
            return refusal;
        }

        assessment ??= Start(caseId);
        var part = await db.AssessmentParts.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id && p.Part == partKey, ct);
        if ((part?.Version ?? 0) != seenVersion)
        {
            return ChangedMeanwhile(part);
        }

        await change(assessment);
        if (part is not null && !db.ChangeTracker.HasChanges())
        {
            return new PartSaved(part.Version, part.SavedAt);
        }

        part ??= db.AssessmentParts.Add(new() { CaseId = caseId, AssessmentId = assessment.Id, Part = partKey }).Entity;
        (part.SavedAt, part.SavedBy) = (clock.Now, actor.Name);
        if (db.Entry(part).State is not EntityState.Added)
        {
            // The version rises with every change of the part, also when the same person saves twice in one tick of the clock.
            db.Entry(part).Property(p => p.SavedAt).IsModified = true;
        }

        if (db.Entry(assessment).State is EntityState.Unchanged)
        {
            // A part's answers lie in tables of their own; asking for the conclusion stops a part that is saved in the instant of concluding.
            db.Entry(assessment).Property(a => a.ConcludedOn).IsModified = true;
        }

        journal.Record(caseId, "AssessmentPartSaved", $"Udredning: {AssessmentPart.TitleOf(partKey)} er gemt.");
        return await db.SaveOrRetryAsync(caseId, ct) is { } late ? late : new PartSaved(part.Version, part.SavedAt);
    }

    private Assessment Start(Guid caseId)
    {
        var assessment = new Assessment { CaseId = caseId, StartedOn = clock.Today, CatalogueVersion = VumThemes.Version };
        assessment.Alternatives.AddRange(Enum.GetValues<Rung>().Select(rung => new AlternativeConsidered { CaseId = caseId, AssessmentId = assessment.Id, Rung = rung }));
        db.Assessments.Add(assessment);
        journal.Record(caseId, "AssessmentStarted", "Udredningen er begyndt.");
        return assessment;
    }

    private static Refusal ChangedMeanwhile(AssessmentPart? part) => new(
        "changed-meanwhile",
        part is null
            ? "Udredningen er ændret, siden du åbnede siden. Åbn den igen."
            : $"{part.SavedBy} gemte denne del {Danish.Date(CivilClock.DayOf(part.SavedAt))} kl. {CivilClock.Local(part.SavedAt):HH.mm}, efter at du åbnede siden. Det, du skrev, står stadig i felterne. Åbn siden i en ny fane, sammenlign, og gem så igen.");
}
