using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>What a letter told the citizen with guidance on how to complain (klagevejledning).</summary>
/// <param name="Title">What was decided, or the letter's title.</param>
/// <param name="DecidedOn">The day of the letter.</param>
/// <param name="AppealBy">The last day to complain, as it told.</param>
/// <param name="InForce">False when another has taken its place.</param>
/// <param name="OnApplication">The decision on the application; a later decision is of another row.</param>
/// <param name="ToldAt">The instant it was told, UTC; null when it is not known.</param>
/// <param name="OutsidersAccess">A no to access for somebody who is no party: only that person can complain, and by offentlighedsloven.</param>
public sealed record ComplaintSubject(
    ComplaintOver Over, Guid Id, string Title, DateOnly DecidedOn, DateOnly? AppealBy, Guid? LetterId, bool InForce = true, bool OnApplication = false, DateTime? ToldAt = null, bool OutsidersAccess = false)
{
    /// <summary>Where it is decided anew.</summary>
    public static string PageOf(ComplaintOver over) => over switch
    {
        ComplaintOver.Decision => "afgoerelse",
        ComplaintOver.Payment => "egenbetaling",
        ComplaintOver.Place => "botilbud",
        ComplaintOver.PersonalNeeds => "egenbetaling/fornoedenheder",
        ComplaintOver.Dismissal => "klage",
        ComplaintOver.Access => "aktindsigt",
        _ => throw new ArgumentOutOfRangeException(nameof(over), over, null),
    };

    /// <summary>What the authority does there, to a citizen who was found right.</summary>
    public static string ToDoOf(ComplaintOver over) => over switch
    {
        ComplaintOver.Decision => "Træf ny afgørelse efter klagen",
        ComplaintOver.Payment => "Beregn egenbetalingen igen efter klagen, og giv borgeren besked",
        ComplaintOver.Place => "Tilbyd borgeren en plads på ny efter klagen",
        ComplaintOver.PersonalNeeds => "Tag stilling til beløbet til personlige fornødenheder igen efter klagen",
        ComplaintOver.Dismissal => "Genvurdér det, som den afviste klage er over",
        ComplaintOver.Access => "Besvar anmodningen om aktindsigt igen efter klagen",
        _ => throw new ArgumentOutOfRangeException(nameof(over), over, null),
    };
}

public static class ComplaintSubjects
{
    /// <summary>All that can be complained over in a case, the newest first; also what no longer is in force.</summary>
    /// <remarks>A deadline stands as its letter told it; a letter from before that was kept is counted by the standard of its own day.</remarks>
    public static async Task<IReadOnlyList<ComplaintSubject>> ComplaintSubjectsAsync(this CaseworkDb db, Guid caseId, Standard standard, CancellationToken ct)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.CaseId == caseId && d.MadeOn != null).ToListAsync(ct);
        var payments = await db.PaymentCalculations.Where(p => p.CaseId == caseId && p.CommunicatedOn != null).OrderBy(p => p.CalculatedAt)
            .Select(p => new { p.Id, On = p.CommunicatedOn!.Value, p.LetterId }).ToListAsync(ct);
        var places = await db.Matches.Where(m => m.CaseId == caseId && m.OfferedOn != null).OrderBy(m => m.OfferedOn)
            .Select(m => new { m.Id, On = m.OfferedOn!.Value, LetterId = m.OfferLetterId, m.Status }).ToListAsync(ct);
        var stances = await db.PersonalNeedsStances.Where(s => s.CaseId == caseId).OrderBy(s => s.Sequence)
            .Select(s => new { s.Id, On = s.TakenOn, s.LetterId }).ToListAsync(ct);
        var dismissed = await db.Complaints.Where(c => c.CaseId == caseId && c.Ending == ComplaintEnding.Dismissed).OrderBy(c => c.EndedOn)
            .Select(c => new { c.Id, On = c.EndedOn!.Value, LetterId = c.EndLetterId }).ToListAsync(ct);
        var access = await db.AccessRequests.Where(r => r.CaseId == caseId && (r.Outcome == AccessOutcome.Partly || r.Outcome == AccessOutcome.Refused)).OrderBy(r => r.AnsweredOn)
            .Select(r => new { r.Id, On = r.AnsweredOn!.Value, r.LetterId, r.From, r.By }).ToListAsync(ct);
        var ids = payments.Select(p => p.LetterId).Concat(places.Select(p => p.LetterId)).OfType<Guid>().Concat(stances.Select(s => s.LetterId)).Concat(dismissed.Select(c => c.LetterId).OfType<Guid>()).ToList();
        var letters = await db.Letters.Where(l => l.CaseId == caseId && ids.Contains(l.Id)).Select(l => new { l.Id, l.Title, l.Channel, l.WrittenAt }).ToDictionaryAsync(l => l.Id, ct);
        var told = (await db.Explanations.Where(e => e.CaseId == caseId && e.Kind == ExplanationKind.Appeal && ids.Contains(e.SubjectId))
            .OrderByDescending(e => e.WrittenAt).Select(e => new { e.SubjectId, e.Due }).ToListAsync(ct)).ToLookup(e => e.SubjectId, e => e.Due);

        ComplaintSubject Of(ComplaintOver over, Guid id, DateOnly on, Guid? letterId, bool inForce)
        {
            var letter = letterId is { } written ? letters.GetValueOrDefault(written) : null;
            var due = letter is null ? null : told[letter.Id].FirstOrDefault();
            return new(over, id, letter?.Title ?? over.Danish(), on, due ?? AppealRule.Of(on, letter?.Channel ?? Channel.DigitalPost, null, on, standard).Due, letterId, inForce, ToldAt: letter?.WrittenAt);
        }

        return
        [
            .. decisions.Select(d => new ComplaintSubject(ComplaintOver.Decision, d.Id, d.Title, d.MadeOn!.Value, d.AppealBy, d.LetterId, d.SetAsideOn is null, d.OnApplication, d.MadeAt))
                .Concat(payments.Select((p, n) => Of(ComplaintOver.Payment, p.Id, p.On, p.LetterId, n == payments.Count - 1)))
                .Concat(places.Select(p => Of(ComplaintOver.Place, p.Id, p.On, p.LetterId, p.Status is Matching.MatchStatus.Offered or Matching.MatchStatus.Accepted)))
                .Concat(stances.Select((s, n) => Of(ComplaintOver.PersonalNeeds, s.Id, s.On, s.LetterId, n == stances.Count - 1)))
                .Concat(dismissed.Select(c => Of(ComplaintOver.Dismissal, c.Id, c.On, c.LetterId, inForce: true)))

                // No law sets a last day to complain over access, and the letter tells none.
                .Concat(access.Select(r => new ComplaintSubject(ComplaintOver.Access, r.Id, $"{ComplaintOver.Access.Danish()} til {r.From}", r.On, null, r.LetterId, OutsidersAccess: r.By is AccessAsker.Outsider)))
                .OrderByDescending(s => s.DecidedOn),
        ];
    }

    /// <summary>What was told in the place of what a complaint was found right over; null while nothing is.</summary>
    public static ComplaintSubject? DecidedAnew(this Complaint complaint, IReadOnlyList<ComplaintSubject> subjects)
    {
        var over = subjects.FirstOrDefault(s => s.Id == complaint.SubjectId);
        return complaint.FoundRightOn is not { } found ? null : subjects
            .Where(s => s.Over == complaint.Over && s.Id != complaint.SubjectId && s.OnApplication == over?.OnApplication && s.IsToldAfter(found, complaint.FoundRightAt))
            .Where(s => complaint.Over is not ComplaintOver.Decision || over is { InForce: false })
            .MinBy(s => (s.DecidedOn, s.ToldAt));
    }

    /// <summary>On the day itself the instants say which came first, as far as they are kept.</summary>
    private static bool IsToldAfter(this ComplaintSubject subject, DateOnly day, DateTime? at) =>
        subject.DecidedOn > day || (subject.DecidedOn == day && !(subject.ToldAt < at));
}
