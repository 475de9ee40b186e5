using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Committee;

/// <summary>The case and the committee: laid before it, taken off, recommended on, with the extract of the assessment that it takes.</summary>
[Authorize(Policies.Committee)]
internal sealed class CaseModel(
    CaseworkDb db, Actor actor, CivilClock clock, LayBeforeCommitteeHandler lay, TakeOffAgendaHandler takeOff, RecordRecommendationHandler recommend,
    MoveToMeetingHandler move, PostponeItemHandler postpone, StandardInForce standard) : CasePage
{
    private const int MeetingsOffered = 30;

    [BindProperty]
    public Guid ItemId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Guid? MeetingId { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? Submission { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
    public string? Missing { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Højst 200 tegn.")]
    public string? FoundBy { get; set; }

    [BindProperty]
    public RecommendationForm Input { get; set; } = new();

    /// <summary>On the agenda of a coming meeting.</summary>
    public CommitteeItem? Waiting { get; private set; }

    public IReadOnlyList<CommitteeItem> Earlier { get; private set; } = [];

    /// <summary>The latest answer, when it was that something is missing, and the case is not on the agenda again.</summary>
    public CommitteeItem? Postponed { get; private set; }

    /// <summary>Moved to one of them, when the case waits on an agenda.</summary>
    public IReadOnlyList<SelectListItem> OtherMeetings => Waiting is null ? [] : Meetings;

    /// <summary>The item the committee can recommend on: waiting, or considered at a meeting that is not closed.</summary>
    public CommitteeItem? Correctable { get; private set; }

    public Gate? Recommending { get; private set; }

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    public Gate Ready { get; private set; } = null!;

    public AssessmentExtract? Extract { get; private set; }

    public Assessment? Assessment => Extract?.Assessment;

    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    public bool Urgent { get; private set; }

    /// <summary>The last day of the decision, while it is not sent and the day has not passed.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The citizen has not said yes to the application, and nobody has talked with the citizen about it: the stay is voluntary.</summary>
    public CitizenAgreement? AsksForTalk { get; private set; }

    public bool MayRecommend => actor.Role is Role.CommitteeMember or Role.Manager;

    public bool MayTalk => actor.Role is Role.SocialWorker or Role.Manager;

    public bool MayLay => actor.Role is Role.SocialWorker or Role.Manager && Waiting is null && Correctable is null && !Header.IsClosed;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (MayLay)
        {
            Submission = await db.LatestSubmissionAsync(CaseId, ct);
        }

        if (Correctable is { } item)
        {
            SeenVersion = item.Version;
            Input = new() { Recommendation = item.Recommendation, ProposedResidences = item.ProposedResidences, Minutes = item.Minutes };
        }
    }

    public async Task<IActionResult> OnPostLayAsync(CancellationToken ct) =>
        await AnswerAsync("forelagt", async () => (await lay.HandleAsync(new(CaseId, MeetingId ?? Guid.Empty, Submission), ct)).Refusals, null, ct);

    public async Task<IActionResult> OnPostTakeOffAsync(CancellationToken ct) =>
        await AnswerAsync("taget-af", async () => (await takeOff.HandleAsync(new(CaseId, ItemId, SeenVersion, Reason), ct)).Refusals, null, ct);

    public async Task<IActionResult> OnPostRecommendAsync(CancellationToken ct) =>
        await AnswerAsync("indstillet", async () => (await recommend.HandleAsync(new(CaseId, ItemId, SeenVersion, Input.Recommendation, Input.ProposedResidences, Input.Minutes), ct)).Refusals, nameof(Input), ct);

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct) =>
        await AnswerAsync("flyttet", async () => (await move.HandleAsync(new(CaseId, ItemId, SeenVersion, MeetingId), ct)).Refusals, null, ct);

    public async Task<IActionResult> OnPostPostponeAsync(CancellationToken ct) =>
        await AnswerAsync("udsat", async () => (await postpone.HandleAsync(new(CaseId, ItemId, SeenVersion, Missing, FoundBy), ct)).Refusals, null, ct);

    private async Task<IActionResult> AnswerAsync(string saved, Func<Task<IReadOnlyList<Refusal>>> act, string? prefix, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var refusals = await act();
            if (refusals.Count == 0)
            {
                // A committee member may no longer open a case that was taken off the agenda.
                return saved == "taget-af" && actor.Role is Role.CommitteeMember ? Redirect("/udvalg") : ToCase("udvalg", saved);
            }

            ModelState.AddRefusals(refusals, prefix);
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <summary>A folded form that was answered with a fault comes back open.</summary>
    public bool Opens(params string[] fields) => fields.Any(f => ModelState.GetFieldValidationState(f) is ModelValidationState.Invalid);

    private async Task LoadAsync(CancellationToken ct)
    {
        var items = await db.CommitteeItems.AsNoTracking().Include(i => i.Meeting).Where(i => i.CaseId == CaseId).OrderByDescending(i => i.Meeting.Date).ToListAsync(ct);
        var applied = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == CaseId, ct);
        var application = applied.ToFacts();
        Urgent = application.Urgent;
        AsksForTalk = applied.NeedsTalk && !Header.IsClosed ? applied.Agreement : null;
        Waiting = items.Find(i => i.Waits);
        Earlier = items.FindAll(i => !i.Waits);
        Postponed = Waiting is null && Earlier.Where(i => i.PostponedOn is not null).MaxBy(i => i.PostponedOn) is { } put && !Earlier.Any(i => i.PresentedOn >= put.PostponedOn) ? put : null;
        Correctable = Waiting ?? items.Find(i => i.PresentedOn is not null && i.Meeting.HeldOn is null);
        Recommending = Correctable is { } item ? MeetingGates.Recommending(item.Meeting.Date, item.Meeting.HeldOn, clock.Today) : null;
        Extract = await AssessmentExtract.OfAsync(db, CaseId, ct);
        Ready = LayingGate.Ready(application, Assessment?.ToFacts() ?? AssessmentFacts.None, Assessment?.ConcludedOn);
        var committee = items.Where(i => CommitteeGate.InThisRound(i.ToFacts(), application.ReferredBackOn)).MaxBy(i => i.PresentedOn)?.ToFacts();
        Gates =
        [
            .. MayLay ? [Ready] : Array.Empty<Gate>(),
            CommitteeGate.Of(committee ?? Earlier.Select(i => i.ToFacts()).FirstOrDefault(c => c is not null), clock.Today, Waiting?.Meeting.Date),
            .. application.ReferredBackOn is { } back ? [CommitteeGate.Anew(committee, back, Waiting?.Meeting.Date)] : Array.Empty<Gate>(),
        ];
        if ((MayLay || Waiting is not null) && !Header.IsClosed)
        {
            var today = clock.Today;
            var meetings = await db.CommitteeMeetings.AsNoTracking().Where(m => m.HeldOn == null && m.Date >= today && (!m.Extraordinary || Urgent) && !m.Items.Any(i => i.CaseId == CaseId))
                .OrderBy(m => m.Date).Take(MeetingsOffered).Select(m => new { m.Id, m.Date, m.Extraordinary }).ToListAsync(ct);
            var due = await db.ToldDecisionDeadlineAsync(applied, DecisionDeadlineRule.Of(application, null, today, standard.Current), null, today, ct);
            AnswerBy = await db.AnsweredOnAsync(applied, ct) is null && due.Due >= today ? due.Due : null;
            Meetings = [.. meetings.Select(m => new SelectListItem(
                $"{Danish.LongDate(m.Date)}{(m.Extraordinary ? " (ekstraordinært)" : "")}{(m.Date > AnswerBy ? $", efter fristen for afgørelsen {Danish.Date(AnswerBy.Value)}" : "")}", m.Id.ToString()))];
        }
    }

    internal sealed class RecommendationForm
    {
        public Recommendation? Recommendation { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? ProposedResidences { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Minutes { get; set; }
    }
}
