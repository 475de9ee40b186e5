using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>From a grant that was sent to the day of moving in; and the end of a case that was not granted.</summary>
internal static class PlacementTasks
{
    public static IEnumerable<CaseTask> Of(CaseView view)
    {
        var decision = view.File.Decision!;
        var sent = decision.SentOn!.Value;
        if (decision.Outcome is not Outcome.Grant)
        {
            if (decision is { Outcome: Outcome.HomeSupport, SupportArrangedOn: null })
            {
                yield return new("arrange-home-support", Role.SocialWorker, "Aftal støtten efter § 85 med borgeren", view.Standard.FollowOnBy(sent), "afgoerelse/stoette",
                    $"Brevet fra den {Danish.Date(sent)} lover borgeren, at I taler om støtten.");
            }

            if (decision.AppealBy is { } appealBy && !view.File.ComplaintUnsettled)
            {
                yield return new("close", Role.SocialWorker, "Afslut sagen, når klagefristen er udløbet", appealBy.AddDays(1), "afgoerelse",
                    $"Borgeren kan klage til og med den {Danish.Date(appealBy)}.", appealBy.AddDays(1));
            }

            yield break;
        }

        if (view.File.LaterDecision is { Kind: DecisionKind.Ending, AppealBy: { } until })
        {
            if (view.File.ComplaintUnsettled)
            {
                yield break;
            }

            yield return new("close", Role.SocialWorker, "Afslut sagen, når klagefristen er udløbet", until.AddDays(1), "afgoerelse",
                $"Bevillingen er afsluttet. Borgeren kan klage til og med den {Danish.Date(until)}.", until.AddDays(1));
            yield break;
        }

        var by = view.Standard.FollowOnBy(sent);
        foreach (var task in PlanTasks.Of(view, by).Concat(Placing(view, by)).Concat(PaymentTasks.BeforeMovingIn(view, by)))
        {
            yield return task;
        }
    }

    /// <summary>Not due before the first day that the citizen can move in: the place is reserved, and the payment that was told holds.</summary>
    private static CaseTask Enrolling(CaseView view, DateOnly by)
    {
        DateOnly?[] opens = [view.File.ReservedFrom, view.File.PaymentBeforeMovingIn?.AppliesFrom];
        return opens.Max() is { } first && first > by
            ? new("enrol", Role.SocialWorker, "Indskriv borgeren", first, "indskrivning", $"Borgeren har sagt ja til pladsen og kan flytte ind fra den {Danish.Date(first)}.")
            : new("enrol", Role.SocialWorker, "Indskriv borgeren", by, "indskrivning", "Borgeren har sagt ja til pladsen.");
    }

    internal static IEnumerable<CaseTask> Placing(CaseView view, DateOnly by)
    {
        var why = $"Botilbuddet er bevilget den {Danish.Date(view.File.Decision!.SentOn!.Value)}. Borgeren skal have et relevant tilbud, så snart der er et ledigt.";
        switch (view.File)
        {
            case { Match.Status: MatchStatus.Accepted }:
                yield return Enrolling(view, by);
                foreach (var order in PlanTasks.Order(view, view.File.Chosen, by))
                {
                    yield return order;
                }

                break;
            case { Match: { Status: MatchStatus.Offered, OfferedOn: { } offered } }:
                yield return new("record-answer", Role.SocialWorker, $"Registrér svaret på pladsen på {view.File.Chosen?.Name}", view.Standard.FollowOnBy(offered), "botilbud",
                    $"Pladsen er tilbudt den {Danish.Date(offered)} og reserveret til borgeren.");
                yield return new("prepare-place", Role.ResidenceStaff, "Gør en plads klar til en borger", view.Standard.FollowOnBy(offered), "bestilling",
                    $"Pladsen er tilbudt den {Danish.Date(offered)}.", ResidenceId: view.File.Chosen?.Id);
                break;
            case { Match.Status: MatchStatus.Draft }:
                yield return new("offer", Role.SocialWorker, "Tilbyd borgeren den valgte plads", by, "botilbud", why);
                break;
            case { Waiting: { ToldOn: { } told } }:
                yield return new("offer-free-place", Role.SocialWorker, $"Tilbyd borgeren den ledige plads på {view.File.Told?.Name}", told, "botilbud",
                    $"Den {Danish.Date(told)} blev det borgerens tur til en ledig plads på {view.File.Told?.Name}.");
                break;
            case { Waiting: null }:
                yield return new("match", Role.SocialWorker, "Find et botilbud", by, "botilbud", why);
                break;
        }
    }
}
