using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>The decisions of a case: what is in force, what may be decided now and what stands in the way, and the closing of the case.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class IndexModel(
    CaseworkDb db, DecisionDesk desk, StartDecisionHandler start, StartLaterDecisionHandler startLater, DiscardDecisionHandler discard, CloseCaseHandler close,
    CivilClock clock, StandardInForce standard) : CasePage
{
    private IReadOnlyList<Explanation> _explanations = [];

    [BindProperty]
    public Outcome? Outcome { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    /// <summary>Says »ja« once somebody has asked to throw the draft away, and is asked whether they mean it.</summary>
    [BindProperty(SupportsGet = true, Name = "kasser")]
    public string? Discard { get; set; }

    public bool Discarding => Discard is "ja";

    public DecisionBasis Basis { get; private set; } = null!;

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    public Gate Undecided => Gates[0];

    /// <summary>Of an ending.</summary>
    public Gate Later { get; private set; } = null!;

    public Gate Adjusting { get; private set; } = null!;

    public Gate Closing { get; private set; } = null!;

    public Deadline? DecisionDeadline { get; private set; }

    public bool Enrolled { get; private set; }

    public IReadOnlyList<Decision> InForce { get; private set; } = [];

    public IReadOnlyList<Decision> SetAside { get; private set; } = [];

    public bool HomeSupportSuffices => Basis.Assessment is { } assessment && AssessmentGates.HomeSupportSuffices(assessment.ToFacts());

    public bool MayChangeGrant => !Header.IsClosed && Basis.InForce is { Outcome: Rules.Decisions.Outcome.Grant };

    /// <summary>After a stay the case is closed where the citizen is discharged.</summary>
    public bool ShowsClosing => !Header.IsClosed && !Enrolled && Basis is { InForce: { } decision, Draft: null }
        && (decision.Outcome is not Rules.Decisions.Outcome.Grant || Basis.LaterInForce is { Kind: DecisionKind.Ending });

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken ct) =>
        await AnswerAsync("afgoerelse/udkast", null, async () => (await start.HandleAsync(new(CaseId, Outcome), ct)).Refusals, ct);

    public async Task<IActionResult> OnPostLaterAsync(DecisionKind kind, CancellationToken ct) => kind is DecisionKind.Application
        ? BadRequest()
        : await AnswerAsync("afgoerelse/udkast", null, async () => (await startLater.HandleAsync(new(CaseId, kind), ct)).Refusals, ct);

    public async Task<IActionResult> OnPostDiscardAsync(Guid decisionId, int seenVersion, CancellationToken ct) =>
        await AnswerAsync("afgoerelse", "kasseret", async () => (await discard.HandleAsync(new(CaseId, decisionId, seenVersion), ct)).Refusals, ct);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        await AnswerAsync("afgoerelse", "afsluttet", async () => (await close.HandleAsync(new(CaseId, SeenVersion, Reason ?? ""), ct)).Refusals, ct);

    /// <summary>A decision's appeal deadline as it was told, whatever the standard says since.</summary>
    public Deadline AppealOf(Decision decision)
    {
        var now = AppealRule.Of(decision.SentOn!.Value, decision.Channel!.Value, null, Today, standard.Current);
        return ExplanationOf(decision, ExplanationKind.Appeal)?.AsTold(now, null, Today) ?? now;
    }

    /// <summary>What was kept of a decision when it was made.</summary>
    public Explanation? ExplanationOf(Decision decision, ExplanationKind kind) => _explanations.Where(e => e.SubjectId == decision.Id && e.Kind == kind).MaxBy(e => e.WrittenAt);

    private async Task<IActionResult> AnswerAsync(string page, string? saved, Func<Task<IReadOnlyList<Refusal>>> act, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var refusals = await act();
            if (refusals.Count == 0)
            {
                return ToCase(page, saved);
            }

            ModelState.AddRefusals(refusals);
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Basis = await desk.BasisAsync(CaseId, ct);
        Gates = desk.Gates(Basis);
        Guid[] decided = [.. Basis.Decisions.Where(d => d.MadeOn is not null).Select(d => d.Id)];
        _explanations = await db.Explanations.AsNoTracking().Where(e => e.CaseId == CaseId && decided.Contains(e.SubjectId)).ToListAsync(ct);
        var file = (await db.CaseFileAsync(CaseId, clock.Today, ct))!;
        Enrolled = file.Stay is not null;
        Later = StartLaterDecisionHandler.GateOf(file, Basis, DecisionKind.Ending);
        Adjusting = StartLaterDecisionHandler.GateOf(file, Basis, DecisionKind.Adjustment);
        Closing = ClosingGate.Of(file.ClosingFacts(), Today);
        DecisionDeadline = (await db.AnswerAsync(file, Today, standard.Current, ct)).Deadlines.FirstOrDefault(d => d.Id == "decision");
        InForce = [.. Basis.Decisions.Where(d => d is { MadeOn: not null, SetAsideOn: null }).OrderByDescending(d => d.MadeOn)];
        SetAside = [.. Basis.Decisions.Where(d => d.SetAsideOn is not null).OrderByDescending(d => d.MadeOn)];
    }
}
