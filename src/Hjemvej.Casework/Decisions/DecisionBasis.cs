using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>What a decision in a case is made from: the case as the stages before have left it, and the decisions there are.</summary>
/// <param name="Committee">The latest time the committee considered the case as it now stands.</param>
/// <param name="Decisions">All of the case, also those set aside.</param>
/// <param name="Complaints">All of the case.</param>
/// <param name="OnAgendaFor">The day of the committee's meeting that the case waits for; null when it is on no agenda.</param>
public sealed record DecisionBasis(
    Case Case, Application Application, Assessment? Assessment, CommitteeItem? Committee, IReadOnlyList<Decision> Decisions, IReadOnlyList<Complaint> Complaints, DateOnly? OnAgendaFor)
{
    /// <summary>The letter of hearing in this round; null when none was written.</summary>
    public HearingNotice? HearingNotice { get; init; }

    /// <summary>Being written; one at a time.</summary>
    public Decision? Draft => Decisions.FirstOrDefault(d => d.MadeOn is null);

    /// <summary>The decision on the application that was made and is not set aside.</summary>
    public Decision? InForce => Decisions.Where(d => d is { OnApplication: true, MadeOn: not null, SetAsideOn: null }).MaxBy(d => d.MadeOn);

    /// <summary>The decision on the application whose letter was sent last, also one that Ankestyrelsen has set aside.</summary>
    public Decision? LastSent => Decisions.Where(d => d is { OnApplication: true, MadeOn: not null }).MaxBy(d => d.MadeOn);

    /// <summary>The latest that adjusts or ends the grant, and is not set aside.</summary>
    public Decision? LaterInForce => Decisions.Where(d => d is { OnApplication: false, MadeOn: not null, SetAsideOn: null }).MaxBy(d => d.MadeOn);

    /// <summary>Was a complaint over it found right, wholly or partly?</summary>
    public bool FoundRightOver(Decision? decision) => decision is not null && Complaints.Any(c => c.DecisionId == decision.Id && c.FoundRight);

    /// <summary>The day the municipality found the citizen wholly right in a complaint over the ending in force; null when it has not.</summary>
    public DateOnly? EndingFoundWrongOn => LaterInForce is { Kind: DecisionKind.Ending } ending
        ? Complaints.Where(c => c.DecisionId == ending.Id && c is { Outcome: ReassessmentOutcome.Changed, BoardOutcome: null }).Max(c => c.ReassessedOn)
        : null;

    /// <summary>Null when no complaint over the decision in force was found right by the municipality itself; what Ankestyrelsen changes, its decision says.</summary>
    public Gate? FoundRightGate(Outcome outcome) =>
        InForce is { Outcome: { } over } inForce
        && Complaints.Where(c => c.DecisionId == inForce.Id && c is { Outcome: ReassessmentOutcome.Partly or ReassessmentOutcome.Changed, BoardOutcome: null }).MaxBy(c => c.ReassessedOn) is { } complaint
            ? DraftGates.FoundRight(outcome, over, complaint.Outcome is ReassessmentOutcome.Changed)
            : null;

    /// <summary>The gates of a grant and of an answer at all, as they stand on a day. Those of the drafted text come with the draft.</summary>
    public IReadOnlyList<Gate> GatesOn(DateOnly day, Standard standard) =>
    [
        DraftGates.Undecided(Application.ToFacts(), InForce?.ToFacts(), FoundRightOver(InForce)),
        .. Rules.Decisions.DecisionGates.Of(Case.Citizen.BirthDate, Assessment?.ToFacts() ?? AssessmentFacts.None, Committee?.ToFacts(), day, standard, OnAgendaFor),
        .. Application.Agreement is CitizenAgreement.Agrees ? [] : new[] { VoluntaryGate.Of(false, Application.TalkedOn) },
        .. Application.ReferredBackOn is { } back ? [CommitteeGate.Anew(Committee?.ToFacts(), back, OnAgendaFor)] : Array.Empty<Gate>(),
    ];

    /// <summary>The gates that this draft must pass on a day.</summary>
    public IReadOnlyList<Gate> Needed(Decision draft, DateOnly day, Standard standard)
    {
        Gate[] drafted = [HearingGate.Of(draft.Outcome, draft.ToHearingFacts() with { Notice = HearingNotice }, day, Application.ReceivedOn), DraftGates.Reasoned(draft.ToDraftFacts() with { Suggested = DecisionDrafting.Recommended(this) }, day)];
        if (draft.Outcome is not { } outcome)
        {
            return drafted;
        }

        var all = GatesOn(day, standard);
        return
        [
            all[0],
            .. FoundRightGate(outcome) is { } foundRight ? [foundRight] : Array.Empty<Gate>(),
            .. Rules.Decisions.DecisionGates.Needed(outcome, all.Skip(1)),
            .. MinorGate(draft, day) is { } minor ? [minor] : Array.Empty<Gate>(),
            ConsistencyGate.Of(outcome, Assessment?.ToFacts() ?? AssessmentFacts.None, Committee?.ToFacts(), draft.DepartsBecause),
            .. drafted,
        ];
    }

    /// <summary>What is to be settled of a citizen who is not of age, and is not granted a stay; null when there is nothing.</summary>
    public Gate? MinorGate(Decision draft, DateOnly day) => draft.Outcome is Outcome.Refusal or Outcome.HomeSupport ? AdultGate.Minor(Case.Citizen.BirthDate, day, draft.MinorStance) : null;

    /// <summary>The day of the letter that the citizen must know this one takes the place of; also one that Ankestyrelsen has set aside. Null when it is the first.</summary>
    public DateOnly? EarlierLetter(Decision draft) => draft.OnApplication
        ? Decisions.Where(d => d is { OnApplication: true, MadeOn: not null }).Max(d => d.SentOn)
        : ReplacedBy(draft).Max(d => d.SentOn);

    /// <summary>What this draft, once made, takes the place of.</summary>
    public IEnumerable<Decision> ReplacedBy(Decision draft) => draft.OnApplication
        ? Decisions.Where(d => d is { OnApplication: true, MadeOn: not null, SetAsideOn: null })
        : Decisions.Where(d => d is { OnApplication: false, MadeOn: not null, SetAsideOn: null } && FoundRightOver(d));
}

internal static class DecisionBases
{
    /// <summary>Loads it tracked, so that the use case can change the decisions.</summary>
    public static async Task<DecisionBasis> DecisionBasisAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == caseId, ct);
        var application = await db.Applications.SingleAsync(a => a.CaseId == caseId, ct);
        var items = await db.CommitteeItems.AsNoTracking().Include(i => i.Meeting).Where(i => i.CaseId == caseId).ToListAsync(ct);
        return new(
            @case,
            application,
            await db.Assessments.AsNoTracking().Include(a => a.Alternatives).SingleOrDefaultAsync(a => a.CaseId == caseId, ct),
            items.Where(i => CommitteeGate.InThisRound(i.ToFacts(), application.ReferredBackOn)).MaxBy(i => i.PresentedOn),
            await db.Decisions.Where(d => d.CaseId == caseId).ToListAsync(ct),
            await db.Complaints.AsNoTracking().Where(c => c.CaseId == caseId).ToListAsync(ct),
            items.Find(i => i.Waits)?.Meeting.Date)
        {
            HearingNotice = (await db.HearingLetterAsync(caseId, ct))?.ToHearingNotice(),
        };
    }
}
