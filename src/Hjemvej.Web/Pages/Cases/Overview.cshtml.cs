using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>Where the case stands, what is next and why, every gate and deadline with its working, and what happened last.</summary>
[Authorize(Policies.ReadCase)]
internal sealed class OverviewModel(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard, Sender sender) : CasePage
{
    private const int LatestEntries = 8;

    public CaseFile Facts { get; private set; } = null!;

    public CaseEvaluation Evaluation { get; private set; } = null!;

    public IReadOnlyList<CaseStep> Steps { get; private set; } = [];

    public IReadOnlyList<WorkItem> Tasks { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Latest { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>The steps planned before an answer that is not sent yet.</summary>
    public IReadOnlyList<PlannedStep> Plan => Facts.Answered ? [] : DecisionPlanRule.Of(Facts.Application.ToFacts(), standard.Current);

    /// <summary>A planned step is done.</summary>
    public bool Done(DecisionStep step) => step switch
    {
        DecisionStep.HomeSupport => Evaluation.Gates.Any(g => g is { Id: "decision.homeSupportConsidered", IsOpen: true }),
        DecisionStep.Assessment => Facts.Assessment?.ConcludedOn is not null,
        DecisionStep.Committee => Facts.Committee is not null,
        _ => Facts.Answered,
    };

    public CaseSight Sight { get; } = CaseSight.Of(actor.Role);

    /// <summary>
    /// The gates of one step. Those of a decision that is made stand with the decision, as they were then; of a move-in there is nothing to
    /// ask for once the citizen lives there.
    /// </summary>
    public IReadOnlyList<Gate> GatesOf(string prefix) => (prefix is "decision." && Facts.Answered) || (prefix is "enrolment." && LivesThere)
        ? []
        : [.. Evaluation.Gates.Where(g => g.Id.StartsWith(prefix, StringComparison.Ordinal) && Sight.Sees(g))];

    /// <summary>Moved in, and not on the way to another place.</summary>
    private bool LivesThere => Facts.Stay is { } stay && !(Facts.Match is { } match && match.ResidenceId != stay.ResidenceId);

    /// <summary>For staff of a residence: what they look for first.</summary>
    public ResidenceView? AtResidence { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Facts = (await db.CaseFileAsync(CaseId, clock.Today, ct))!.SeenBy(actor);
        Evaluation = await db.AnswerAsync(Facts, Today, standard.Current, ct);
        Steps = CaseSteps.Of(Facts, Today);
        AtResidence = actor.Role is Role.ResidenceStaff ? await ResidenceView.OfAsync(db, actor, sender, CaseId, clock.Today, ct) : null;
        Tasks = await db.WorkItems.AsNoTracking().Where(i => i.CaseId == CaseId && i.ShowFrom <= Today).For(actor, WorklistScope.All)
            .OrderBy(i => i.DueOn).ToListAsync(ct);
        Latest = !Sight.History ? [] : await db.JournalEntries.AsNoTracking().Where(e => e.CaseId == CaseId).OrderByDescending(e => e.Id).Take(LatestEntries).ToListAsync(ct);
    }
}
