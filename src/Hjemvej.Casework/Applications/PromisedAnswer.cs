using Hjemvej.Casework.Workings;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>The last day for the answer, as a receipt (kvittering) told it.</summary>
public sealed record PromisedAnswer
{
    public Guid CaseId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; init; }
    public DateOnly Due { get; init; }
}

public static class PromisedAnswers
{
    public static IQueryable<PromisedAnswer> AnswersPromised(this CaseworkDb db) =>
        db.Explanations.Where(e => e.Kind == ExplanationKind.DecisionDeadline && e.Due != null).Select(e => new PromisedAnswer { CaseId = e.CaseId, WrittenAt = e.WrittenAt, Due = e.Due!.Value });

    /// <summary>The day by which the citizen expects the answer or a letter: the deadline, or the day in the receipt when the standard has been changed and that day comes first.</summary>
    /// <param name="db">The context.</param>
    /// <param name="application">The application.</param>
    /// <param name="due">The deadline as the rules give it now.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DateOnly> ExpectedByAsync(this CaseworkDb db, Application application, DateOnly due, CancellationToken ct) =>
        application.ReferredBackOn is null && await db.AnswersPromised().Where(p => p.CaseId == application.CaseId).OrderByDescending(p => p.WrittenAt).Select(p => (DateOnly?)p.Due).FirstOrDefaultAsync(ct) is { } promised && promised < due
            ? promised
            : due;
}
