using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Matching;

/// <summary>Steps of matching, taken by Hanne: from the grant to a place that is offered and answered.</summary>
public static class MatchingSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A citizen with anxiety and a high support need, assessed and granted; the grant is sent today.</summary>
    public static async Task<Case> GrantedAsync(this HjemvejFactory app, string name = "Andreas Bech", bool urgent = false, bool wheelchair = false)
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(name: name, urgent: urgent), wheelchair: wheelchair);
        await app.ArrangeGrantAsync(@case);
        return @case;
    }

    /// <summary>A choice with every statement and the citizen's agreement; passing over each suitable internal residence with a reason.</summary>
    public static async Task<ChooseResidence> ChoiceAsync(this HjemvejFactory app, Case @case, Residence residence)
    {
        var @internal = await app.ReadAsync(db => db.Residences.Where(r => r.Internal && r.Id != residence.Id).Select(r => r.Id).ToListAsync(Cancel));
        var seen = await app.ReadAsync(db => db.StandingMatchAsync(@case.Id, Cancel));
        return new(
            @case.Id, residence.Id, seen?.Id, seen?.Version ?? 0, [.. VumThemes.All.Select(t => new ThemeStatement(t.Key, "Du får hjælp af fast personale hver dag."))],
            [.. @internal.Select(id => new PassedOverReason(id, "Ligger for tæt på det gamle miljø."))], null, "Et roligt sted.", CitizenOpinion.Agrees, "Det lyder godt.");
    }

    public static async Task<Result<Match>> ChooseAsync(this HjemvejFactory app, Case @case, Residence residence, Func<ChooseResidence, ChooseResidence>? but = null)
    {
        var choice = await app.ChoiceAsync(@case, residence);
        return await app.AsAsync<ChooseResidenceHandler, Match>(People.Hanne, h => h.HandleAsync(but?.Invoke(choice) ?? choice, Cancel));
    }

    public static Task<Result<Match>> OfferAsync(this HjemvejFactory app, Match match, string? outOfTurn = null) =>
        app.AsAsync<OfferPlaceHandler, Match>(People.Hanne, h => h.HandleAsync(new(match.CaseId, match.Id, match.Version, outOfTurn), Cancel));

    /// <summary>Chosen and offered today.</summary>
    public static async Task<Match> OfferedAsync(this HjemvejFactory app, Case @case, Residence residence, string? outOfTurn = null) =>
        (await app.OfferAsync((await app.ChooseAsync(@case, residence)).Value, outOfTurn)).Value;

    public static Task<Result<Match>> AnswerAsync(this HjemvejFactory app, Match match, bool accepted, string? note = "Svaret kom i telefonen.") =>
        app.AsAsync<AnswerOfferHandler, Match>(People.Hanne, h => h.HandleAsync(new(match.CaseId, match.Id, match.Version, accepted, app.Today, note), Cancel));

    /// <summary>Waits past what is free, for a reason; or is back on the list after being taken off it.</summary>
    public static async Task<Result<WaitingListEntry>> EnterAsync(this HjemvejFactory app, Case @case, string? note = null)
    {
        var seen = (await app.WaitingNowAsync(@case))?.Version ?? 0;
        return await app.AsAsync<EnterWaitingListHandler, WaitingListEntry>(People.Hanne, h => h.HandleAsync(new(@case.Id, note, seen), Cancel));
    }

    public static async Task<Result<WaitingListEntry>> LeaveAsync(this HjemvejFactory app, Case @case, string reason = "Flytter hjem.")
    {
        var entry = (await app.WaitingNowAsync(@case))!;
        return await app.AsAsync<LeaveWaitingListHandler, WaitingListEntry>(People.Hanne, h => h.HandleAsync(new(@case.Id, entry.Version, reason), Cancel));
    }

    /// <summary>On the list now; null when not.</summary>
    public static Task<WaitingListEntry?> WaitingNowAsync(this HjemvejFactory app, Case @case) =>
        app.ReadAsync(db => db.WaitingList.AsNoTracking().SingleOrDefaultAsync(w => w.CaseId == @case.Id && w.LeftOn == null, Cancel));

    public static Task<List<string>> TasksAsync(this HjemvejFactory app, Case @case) =>
        app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel));
}
