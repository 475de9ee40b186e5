using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Loads whole cases, one query per kind of fact however many cases are asked for.</summary>
public static class CaseFiles
{
    public static async Task<CaseFile?> CaseFileAsync(this CaseworkDb db, Guid caseId, DateOnly today, CancellationToken ct) =>
        (await db.CaseFilesAsync([caseId], today, ct)).SingleOrDefault();

    /// <param name="db">The context; nothing it returns is tracked.</param>
    /// <param name="caseIds">At most some hundred: a caller with more asks in batches.</param>
    /// <param name="today">Decides which stay is the present one.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<CaseFile>> CaseFilesAsync(this CaseworkDb db, IReadOnlyCollection<Guid> caseIds, DateOnly today, CancellationToken ct)
    {
        Guid[] ids = [.. caseIds];
        var cases = await db.Cases.AsNoTracking().Include(c => c.Citizen).Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var applications = await OfAsync(db.Applications);
        var promised = (await db.AnswersPromised().Where(p => ids.Contains(p.CaseId)).ToListAsync(ct)).ToLookup(p => p.CaseId);
        var assessments = await OfAsync(db.Assessments.Include(a => a.Alternatives));
        var committee = await OfAsync(db.CommitteeItems.Include(i => i.Meeting));
        var decisions = await OfAsync(db.Decisions);
        var matches = await OfAsync(db.StandingMatches());
        var waiting = await OfAsync(db.WaitingList.Where(w => w.LeftOn == null));
        var plans = await OfAsync(db.ActionPlans);
        var payments = await OfAsync(db.PaymentCalculations);
        var personalNeeds = await OfAsync(db.PersonalNeedsStances);
        var stays = await OfAsync(db.Stays);
        var stances = await OfAsync(db.RegistrationStances);
        var occupations = await OfAsync(db.Occupations);
        var meetings = await OfAsync(db.StatusMeetings);
        var forms = await OfAsync(db.FollowUpForms);
        var holidays = await OfAsync(db.Holidays);
        var complaints = await OfAsync(db.Complaints);
        var overPlaces = complaints.Where(g => g.Any(x => x is { Over: ComplaintOver.Place, FoundRight: true })).Select(g => g.Key).ToList();
        var offered = (overPlaces.Count == 0 ? [] : await db.Matches.AsNoTracking().Where(m => overPlaces.Contains(m.CaseId) && m.OfferedOn != null)
            .Select(m => new { m.CaseId, m.Id, On = m.OfferedOn!.Value, LetterId = m.OfferLetterId }).ToListAsync(ct)).ToLookup(m => m.CaseId);

        // When a letter was written says whether it came before or after a complaint was found right, the same day.
        Guid[] toldOf = [.. complaints.Where(g => g.Any(x => x.FoundRight)).SelectMany(g => payments[g.Key].Select(p => p.LetterId).Concat(offered[g.Key].Select(m => m.LetterId))).OfType<Guid>()];
        var written = toldOf.Length == 0 ? [] : await db.Letters.AsNoTracking().Where(l => toldOf.Contains(l.Id)).Select(l => new { l.Id, l.WrittenAt }).ToDictionaryAsync(l => l.Id, l => l.WrittenAt, ct);
        var requests = await OfAsync(db.AccessRequests);
        var toPost = (await db.Letters.AsNoTracking().ToPost().Where(l => ids.Contains(l.CaseId)).OrderBy(l => l.WrittenAt)
            .Select(l => new { l.CaseId, Letter = new LetterToPost(l.Id, l.Kind, l.Title, l.RecipientName, l.DatedOn) }).ToListAsync(ct)).ToLookup(l => l.CaseId, l => l.Letter);
        Guid[] residenceIds = [.. matches.SelectMany(g => g).Select(m => m.ResidenceId)
            .Concat(stays.SelectMany(g => g).Select(s => s.ResidenceId)).Concat(waiting.SelectMany(g => g).Select(w => w.ToldOfResidenceId).OfType<Guid>()).Distinct()];
        var orders = (await db.PlanExtracts.AsNoTracking().Where(e => ids.Contains(e.CaseId)).GroupBy(e => new { e.CaseId, e.ResidenceId })
            .Select(g => new { g.Key.CaseId, g.Key.ResidenceId, HandedAt = g.Max(e => e.HandedAt) }).ToListAsync(ct)).ToLookup(e => e.CaseId);
        var reserved = await OfAsync(db.PlaceHolds.Where(h => h.Until == null && !h.Occupied));
        var residences = residenceIds.Length == 0 ? [] : await db.Residences.AsNoTracking().Include(r => r.Registrations)
            .Where(r => residenceIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var prices = (residenceIds.Length == 0 ? [] : await db.ResidencePrices.AsNoTracking().Where(p => residenceIds.Contains(p.ResidenceId)).ToListAsync(ct)).ToLookup(p => p.ResidenceId);

        return [.. cases.Select(c =>
        {
            var stay = stays[c.Id].AsQueryable().PresentFirst(today).FirstOrDefault();
            var match = matches[c.Id].AsQueryable().StandingFirst().FirstOrDefault();
            var application = applications[c.Id].Single();
            var decided = decisions[c.Id].Where(d => d.SetAsideOn is null).ToList();
            var onApplication = decided.Where(d => d.OnApplication).ToList();
            var onApplicationMade = onApplication.Where(d => d.MadeOn is not null).MaxBy(d => (d.MadeOn, d.MadeAt));
            var later = decided.Where(d => !d.OnApplication && d.MadeOn is not null && (d.Kind is not DecisionKind.Ending || d.Ends(onApplicationMade))).MaxBy(d => (d.MadeOn, d.MadeAt));
            var foundRight = complaints[c.Id].Where(x => x.FoundRight).OrderBy(x => x.ReceivedOn).ToList();
            IReadOnlyList<ComplaintSubject> subjects = foundRight.Count == 0 ? [] :
            [
                .. decisions[c.Id].Where(d => d.MadeOn is not null).Select(d => new ComplaintSubject(ComplaintOver.Decision, d.Id, d.Title, d.MadeOn!.Value, d.AppealBy, d.LetterId, d.SetAsideOn is null, d.OnApplication, d.MadeAt)),
                .. payments[c.Id].Where(p => p.CommunicatedOn is not null).Select(p => Told(ComplaintOver.Payment, p.Id, p.CommunicatedOn!.Value, WrittenAt(p.LetterId))),
                .. offered[c.Id].Select(m => Told(ComplaintOver.Place, m.Id, m.On, WrittenAt(m.LetterId))),
                .. personalNeeds[c.Id].Select(s => Told(ComplaintOver.PersonalNeeds, s.Id, s.TakenOn, s.RecordedAt)),
                .. requests[c.Id].Where(r => r.Outcome is AccessOutcome.Partly or AccessOutcome.Refused).Select(r => Told(ComplaintOver.Access, r.Id, r.AnsweredOn!.Value, null)),
            ];
            var rest = foundRight.Where(x => x is { Outcome: ReassessmentOutcome.Partly, RestAnsweredOn: null, BoardOutcome: null })
                .Select(x => (Complaint: x, Anew: x.DecidedAnew(subjects))).FirstOrDefault(x => x.Anew is not null);
            var complaint = complaints[c.Id].Where(x => x.Waits).MinBy(x => x.ReceivedOn) ?? complaints[c.Id].MaxBy(x => x.ReceivedOn);
            return new CaseFile(c, application)
            {
                Assessment = assessments[c.Id].SingleOrDefault(),
                Committee = committee[c.Id].Where(i => CommitteeGate.InThisRound(i.ToFacts(), application.ReferredBackOn)).MaxBy(i => i.PresentedOn),
                Agenda = committee[c.Id].Where(i => i.Waits).MinBy(i => i.Meeting.Date),
                Postponed = committee[c.Id].Where(i => !(i.PostponedOn < application.ReferredBackOn)).MaxBy(i => i.PostponedOn) is { PostponedOn: not null } postponed ? postponed : null,
                Decision = onApplicationMade ?? onApplication.FirstOrDefault(),
                FirstAnsweredOn = decisions[c.Id].Where(d => d.OnApplication && d.SentOn is not null && !(d.SentOn < application.ReferredBackOn)).Min(d => d.SentOn),
                PromisedBy = application.ReferredBackOn is null ? promised[c.Id].MaxBy(p => p.WrittenAt)?.Due : null,
                LaterDecision = later,
                Match = match,
                Waiting = waiting[c.Id].SingleOrDefault(),
                Told = waiting[c.Id].SingleOrDefault()?.ToldOfResidenceId is { } told ? residences[told] : null,
                OrdersGiven = [.. orders[c.Id].Select(o => o.ResidenceId)],
                OrderGivenAt = orders[c.Id].SingleOrDefault(o => o.ResidenceId == (stay?.ResidenceId ?? match?.ResidenceId))?.HandedAt,
                ReservedFrom = reserved[c.Id].FirstOrDefault(h => h.PlaceId == match?.PlaceId)?.From,
                Plan = plans[c.Id].SingleOrDefault(),
                Payments = [.. payments[c.Id].OrderBy(p => p.CalculatedAt)],
                PersonalNeeds = [.. personalNeeds[c.Id]],
                Stay = stay,
                NextStay = stay is null ? null : stays[c.Id].Where(s => s.StartsOn > stay.StartsOn).MinBy(s => s.StartsOn),
                Residence = (stay?.ResidenceId ?? match?.ResidenceId) is { } residence ? residences[residence] : null,
                Prices = (stay?.ResidenceId ?? match?.ResidenceId) is { } priced ? [.. prices[priced]] : [],
                Chosen = match is null ? null : residences[match.ResidenceId],
                ChosenPrices = match is null ? [] : [.. prices[match.ResidenceId]],
                RegistrationStance = stances[c.Id].Where(s => s.StayId == stay?.Id).MaxBy(s => s.RecordedAt),
                Occupation = occupations[c.Id].Where(o => o.StayId == stay?.Id).OrderBy(o => o.From).ThenBy(o => o.RecordedAt).LastOrDefault(),
                Meetings = [.. meetings[c.Id].Where(m => m.StayId == stay?.Id).OrderBy(m => m.HeldOn ?? m.PlannedOn)],
                Form = forms[c.Id].Where(f => f.StayId == stay?.Id).MaxBy(f => f.PeriodFrom),
                Holidays = [.. holidays[c.Id].OrderBy(h => h.From)],
                Complaint = complaint,
                ComplaintOverOutsidersAccess = complaint is { Over: ComplaintOver.Access } && requests[c.Id].Any(r => r.Id == complaint.SubjectId && r.By is AccessAsker.Outsider),
                ToDecideAnew = foundRight.Find(x => x.Over switch
                {
                    ComplaintOver.Decision => decided.Exists(d => d.Id == x.DecisionId && !(d.OnApplication && x.BoardOutcome is BoardOutcome.ReferredBack)),

                    // Who has moved, or whose grant has ended, is offered no other place.
                    ComplaintOver.Place => x.DecidedAnew(subjects) is null && !(stay?.EndsOn < today) && later is not { Kind: DecisionKind.Ending },

                    // Taken up again at once: the complaint or the request waits as it did before it was answered.
                    ComplaintOver.Dismissal or ComplaintOver.Access => false,
                    _ => x.DecidedAnew(subjects) is null,
                }),
                RestAwaited = rest.Complaint,
                RestAwaitedSince = rest.Anew?.DecidedOn,
                ComplaintAtBoard = complaints[c.Id].Any(x => x.AtBoard),
                ToPost = [.. toPost[c.Id]],
                AccessRequest = requests[c.Id].Where(x => x.AnsweredOn is null).MinBy(x => x.ReceivedOn) ?? requests[c.Id].MaxBy(x => x.ReceivedOn),
            };
        })];

        DateTime? WrittenAt(Guid? letter) => letter is { } id && written.TryGetValue(id, out var at) ? at : null;

        static ComplaintSubject Told(ComplaintOver over, Guid id, DateOnly on, DateTime? at) => new(over, id, "", on, null, null, ToldAt: at);

        async Task<ILookup<Guid, T>> OfAsync<T>(IQueryable<T> rows)
            where T : class, IBelongsToCase =>
            (await rows.AsNoTracking().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
    }
}
