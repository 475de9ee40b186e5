using Hjemvej.Casework.Access;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Cases;

/// <summary>What a person sees of a case that is theirs to open: no more than the work needs. One answer for pages, API and explanations.</summary>
/// <param name="Way">Where the case stands, step by step.</param>
/// <param name="Decisions">The authority's gates and deadlines up to the decision, and the citizen's rights after it.</param>
/// <param name="MovingIn">What must be in place before moving in.</param>
/// <param name="Stay">Follow-up and holiday.</param>
/// <param name="Economy">Income, own payment and their working.</param>
/// <param name="History">The journal.</param>
public sealed record CaseSight(bool Way, bool Decisions, bool MovingIn, bool Stay, bool Economy, bool History)
{
    public static CaseSight Of(Role role) => role switch
    {
        Role.SocialWorker or Role.Manager or Role.System => new(true, true, true, true, true, true),
        Role.CommitteeMember => new(true, true, false, false, false, false),
        Role.Finance => new(true, false, true, false, true, false),
        Role.ResidenceStaff => new(false, false, false, true, false, false),
        _ => new(false, false, false, false, false, false),
    };

    public bool Sees(Deadline deadline) => OfStay(deadline) ? Stay : Decisions;

    /// <summary>A deadline of the stay; every other is the authority's own, or the citizen's against it.</summary>
    public static bool OfStay(Deadline deadline) => deadline.Id.EndsWith("FollowUp", StringComparison.Ordinal);

    public bool Sees(Gate gate) => gate.Id.Split('.')[0] switch
    {
        "decision" => Decisions,
        "enrolment" => MovingIn,
        "meeting" or "holiday" => Stay,
        _ => Decisions && MovingIn,
    };

    /// <summary>A residence sees the board that it collects itself in its own list, and neither the lodging nor the citizen's income behind the payment.</summary>
    public bool Sees(ExplanationKind kind) => kind switch
    {
        ExplanationKind.Payment or ExplanationKind.MonthCharge => Economy,
        _ => Decisions,
    };
}
