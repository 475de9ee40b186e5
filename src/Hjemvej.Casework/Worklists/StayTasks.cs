using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Worklists;

/// <summary>While the citizen lives at the residence: follow-up, occupation, payment, and a registration that lapses.</summary>
internal static class StayTasks
{
    public static IEnumerable<CaseTask> Of(CaseView view) => view.File.Stay switch
    {
        { EndsOn: { } ends } when ends < view.Today && view.File.Match is null => view.File.ComplaintUnsettled ? [] :
            [new("close-case", Role.SocialWorker, "Afslut sagen", view.Standard.FollowOnBy(ends), "udskrivning", $"Borgeren flyttede den {Danish.Date(ends)}.")],
        { EndsOn: { } ends } when ends < view.Today => PlacingAnew(view),
        _ => [.. PlacingAnew(view), .. PlanTasks.Of(view, view.Standard.FollowOnBy(view.File.Stay!.StartsOn)), .. PlanTasks.Order(view, view.File.Residence, view.File.Stay.StartsOn), .. FollowUp(view), .. AfterDecision(view), .. Occupation(view), .. PaymentTasks.OfResident(view), .. Registration(view)],
    };

    /// <summary>The citizen is on the way to another place: the stay has a last day, and a place elsewhere is chosen, or moved into already on paper.</summary>
    private static IEnumerable<CaseTask> PlacingAnew(CaseView view) => view.File switch
    {
        { Stay.EndsOn: not null, NextStay: { } next } => PlanTasks.Order(view, view.File.Chosen, next.StartsOn),
        { Stay.EndsOn: not null, Match: { } match } when view.Standard.FollowOnBy(match.ChosenOn) is var by => PlacementTasks.Placing(view, by).Concat(PaymentTasks.BeforeMovingIn(view, by)),
        _ => [],
    };

    /// <summary>The meeting would end the stay, which ends by the citizen's own wish or because the citizen is dead: no decision is needed for that.</summary>
    private static bool LeavesAnyhow(CaseView view, StatusMeeting held) =>
        held.Result is FollowUpResult.End && view.File.Stay is { EndsOn: not null, EndedBy: DischargeBy.Citizen or DischargeBy.Died };

    /// <summary>Work before a status meeting, or a registration that lapses, shows so many days before.</summary>
    private static int Ahead(CaseView view) => view.Standard.FollowUpAheadDays.On(view.Today).Value;

    private static IEnumerable<CaseTask> FollowUp(CaseView view)
    {
        if (StartLaterDecisionHandler.AsksForDecision(view.File) is { } held && !LeavesAnyhow(view, held))
        {
            yield return new("decide-after-follow-up", Role.SocialWorker, "Træf afgørelse efter statusmødet", view.Standard.FollowOnBy(held.HeldOn!.Value), "afgoerelse",
                $"Mødet den {Danish.Date(held.HeldOn.Value)} endte med: {held.Result!.Value.Danish().ToLowerInvariant()}.");
        }

        if (view.File.Meetings.FirstOrDefault(m => m.Status is MeetingStatus.Requested) is { } wished)
        {
            var who = wished.RequestedBy is MeetingParty.Authority ? "myndigheden" : wished.RequestedBy!.Value.Danish().ToLowerInvariant();
            yield return new("convene-extra", Role.SocialWorker, $"Indkald til det ekstra møde, som {who} har ønsket", wished.PlannedOn, "opfoelgning",
                $"Mødet er ønsket senest den {Danish.Date(wished.PlannedOn)}. Indkald til det, eller frafald ønsket, og skriv hvorfor.");
        }

        var due = view.Deadline("nextFollowUp") ?? view.Deadline("firstFollowUp");
        var planned = view.File.Meetings.Where(m => m.Status is MeetingStatus.Planned).MinBy(m => m.PlannedOn);
        if (due is null || (planned is null && due.Due > view.File.Stay!.EndsOn))
        {
            yield break;
        }

        // A meeting planned after the last day does not move the last day: it is overdue while it is not held.
        var by = planned?.PlannedOn is { } on && on <= due.Due ? on : planned is null ? due.PlanBy ?? due.Due : due.Due;
        var showFrom = by.AddDays(-Ahead(view));
        yield return planned is null
            ? new("convene", Role.SocialWorker, "Indkald til statusmøde", by, "opfoelgning", WhenDue(due), showFrom)
            : new("hold-meeting", Role.SocialWorker, $"Hold statusmøde den {Danish.Date(planned.PlannedOn)}", by, "opfoelgning", WhenDue(due), showFrom);
        if (planned is not null)
        {
            yield return new("attend-meeting", Role.ResidenceStaff, $"Deltag i statusmøde den {Danish.Date(planned.PlannedOn)}", by, $"opfoelgning/moeder/{planned.Id}",
                $"Myndigheden har inviteret botilbuddet{(planned.StartsAt is { } at ? $" kl. {at.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture)}" : "")}, {planned.Place}.");
        }

        if (view.File.Residence is { Internal: true } && FormIsMissing(view))
        {
            yield return new("complete-form", Role.ResidenceStaff, "Udfyld skemaet Opfølgning", by, "opfoelgning/skema",
                planned is null ? $"Statusmødet skal holdes senest {Danish.Date(due.Due)}." : $"Statusmødet er den {Danish.Date(planned.PlannedOn)}.", showFrom);
        }
    }

    /// <summary>What a decision that adjusts or ends the grant leaves to be done: the meeting that led to it is done with, and its tasks are not.</summary>
    private static IEnumerable<CaseTask> AfterDecision(CaseView view)
    {
        var stay = view.File.Stay!;
        switch (view.File.LaterDecision)
        {
            case { Kind: DecisionKind.Adjustment, MadeOn: { } made } adjusted when made >= stay.StartsOn && view.File.OrdersGiven.Contains(stay.ResidenceId) && !OrderGivenSince(view, adjusted):
                var from = adjusted.TakesEffectOn is { } day && day > made ? day : made;
                var by = view.Standard.FollowOnBy(made);
                yield return new("tell-of-adjustment", Role.SocialWorker, "Ret målene, og giv botilbuddet besked", from > by ? from : by, "bestilling/giv",
                    $"Bevillingen er tilpasset ved afgørelsen {Danish.Date(made)} og gælder fra den {Danish.Date(from)}. Botilbuddet skal have en ny bestilling fra den dag.");
                break;
            case { Kind: DecisionKind.Ending, MadeOn: { } made } ending when made >= stay.StartsOn && stay.EndsOn is null:
                var last = ending.TakesEffectOn ?? view.Standard.FollowOnBy(made);
                yield return new("discharge", Role.SocialWorker, "Udskriv borgeren", last, "udskrivning",
                    $"Bevillingen er afsluttet ved afgørelsen {Danish.Date(made)}{(ending.TakesEffectOn is { } ends ? $" og gælder ikke fra den {Danish.Date(ends)}" : "")}.");
                yield return new("prepare-moving-out", Role.ResidenceStaff, "Gør klar til, at borgeren flytter", last, "ophold",
                    $"Kommunen har den {Danish.Date(made)} besluttet, at opholdet slutter{(ending.TakesEffectOn is { } until ? $" den {Danish.Date(until)}" : "")}. Aftal dagen med sagsbehandleren.");
                break;
        }
    }

    /// <summary>An order handed after the decision, and not before the day that it takes effect from: until then it says what held before.</summary>
    private static bool OrderGivenSince(CaseView view, Decision adjusted) =>
        view.File.OrderGivenAt is { } at && CivilClock.DayOf(at) is var on
        && !(on < adjusted.TakesEffectOn) && (adjusted.MadeAt is { } made ? at >= made : on >= adjusted.MadeOn);

    private static string WhenDue(Deadline due) => due.PlanBy is { } by && by != due.Due
        ? $"{due.Title}: hold det senest {Danish.LongDate(by)}. Fristen, den {Danish.Date(due.Due)}, er en fridag."
        : $"{due.Title}: fristen er den {Danish.Date(due.Due)}.";

    private static bool FormIsMissing(CaseView view)
    {
        var lastHeld = view.File.Meetings.Max(m => m.HeldOn);
        return view.File.Form?.CompletedOn is not { } completed || completed <= lastHeld;
    }

    private static IEnumerable<CaseTask> Occupation(CaseView view)
    {
        switch (view.File.Occupation)
        {
            case null:
                yield return new("plan-occupation", Role.SocialWorker, "Læg en plan for beskæftigelse eller uddannelse", view.Standard.FollowOnBy(view.File.Stay!.StartsOn), "ophold/beskaeftigelse", $"Udgangspunktet er fuld tid {Danish.Count(view.Standard.OccupationDaysPerWeek.On(view.Today).Value, "dag", "dage")} om ugen.");
                break;
            case { ReviewOn: { } review }:
                yield return new("review-occupation", Role.SocialWorker, "Vurdér den nedsatte beskæftigelse igen", review, "ophold/beskaeftigelse", $"Den skal vurderes igen den {Danish.Date(review)}.", review.AddDays(-view.Standard.FollowOnTaskDays.On(view.Today).Value));
                break;
        }
    }

    private static IEnumerable<CaseTask> Registration(CaseView view)
    {
        if (view.File.Residence?.Registrations.MaxBy(r => r.RecordedAt) is not { Lapses: true } latest)
        {
            yield break;
        }

        var name = view.File.Residence.Name;
        var ends = latest.Approved ? latest.RegisteredTo!.Value : latest.VerifiedOn;
        switch (view.File.RegistrationStance)
        {
            case { Stance: StanceOnStay.Moves } stance when stance.RegistrationId == latest.Id:
                yield return new("move-elsewhere", Role.SocialWorker, "Aftal flytningen til et andet tilbud, og udskriv borgeren", ends, "udskrivning",
                    $"{stance.TakenBy} har den {Danish.Date(stance.TakenOn)} besluttet, at borgeren skal flytte fra {name}.");
                break;
            case { ReviewOn: { } review } stance when stance.RegistrationId == latest.Id:
                yield return new("registration-lapse", Role.SocialWorker, "Se igen på botilbuddets registrering", review, "ophold/registrering",
                    $"Opholdet på {name} fortsætter, mens registreringen bringes i orden.", review.AddDays(-view.Standard.FollowOnTaskDays.On(view.Today).Value));
                break;
            default:
                yield return latest.Approved
                    ? new("registration-lapse", Role.SocialWorker, ends < view.Today ? "Botilbuddets registrering er udløbet. Tag stilling til opholdet" : "Botilbuddets registrering udløber. Tag stilling til opholdet",
                        ends, "ophold/registrering", $"{name} er registreret på Tilbudsportalen til og med {Danish.Date(ends)}.", ends.AddDays(-Ahead(view)))
                    : new("registration-lapse", Role.SocialWorker, "Botilbuddet er ikke længere godkendt. Tag stilling til opholdet", ends, "ophold/registrering", $"Det fremgik af opslaget den {Danish.Date(ends)}.");
                break;
        }
    }
}
