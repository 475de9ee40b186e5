using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>From the grant to the day of moving in.</summary>
internal sealed partial class Story
{
    /// <summary>A residence is chosen, with what it can do theme by theme.</summary>
    public Story IsMatched(int ago, string residence, CitizenOpinion opinion = CitizenOpinion.Agrees, string? opinionText = null, string? weighed = null, string because = "Borgeren vil væk fra sit gamle miljø i Vejen, og det støtter behandlingen op om.") => Work(ago, async scene =>
    {
        var id = await scene.Db.Residences.Where(r => r.Name == residence).Select(r => r.Id).SingleAsync(scene.Cancel);
        var (_, ranking) = await scene.Db.RankAsync(_caseId, scene.Day, scene.Cancel);
        var standing = await scene.Db.StandingMatchAsync(_caseId, scene.Cancel);
        await Scene.Must(scene.Use<ChooseResidenceHandler>().HandleAsync(new(
            _caseId, id, standing?.Id, standing?.Version ?? 0,
            [.. Profile.Needs.Select(n => VumThemes.Of(VumThemes.FindSubtheme(n.Subtheme)!)).DistinctBy(t => t.Key).Select(t => new ThemeStatement(t.Key, Help(t.Key)))],
            [.. ranking.SuitableInternal.Select(r => new PassedOverReason(r.Offer.Id, because))],
            "Botilbuddet har aftalt ekstra støtte og kan dække behovet.", Profile.Wishes, opinion, opinionText, weighed), scene.Cancel));
    });

    /// <summary>How the place helps within a theme, to the citizen.</summary>
    private static string Help(string theme) => theme switch
    {
        "practical" => "Du laver mad og gør rent sammen med personalet. De hjælper dig i gang og viser dig, hvordan man gør, indtil du selv kan.",
        "selfcare" => "Personalet minder dig om medicin, søvn og mad, så længe du har brug for det.",
        "relations" => "Der er fællesspisning og små grupper om fælles interesser. Din kontaktperson går med dig de første gange.",
        "society" => "Du får hjælp til breve og budget og til at få kontakt til arbejde eller skole.",
        "communication" => "I aftaler, hvordan I bedst taler sammen. Du kan få en ugeplan med billeder eller på din telefon.",
        "mobility" => "Du øver dig i at komme rundt sammen med en fra personalet, indtil du kan selv.",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, null),
    };

    public Story IsOffered(int ago) => Work(ago, async scene =>
    {
        var match = await StandingMatchAsync(scene);
        await Scene.Must(scene.Use<OfferPlaceHandler>().HandleAsync(new(_caseId, match.Id, match.Version, "Borgeren har brug for netop denne plads nu, og de andre på listen er kontaktet."), scene.Cancel));
    });

    public Story AnswersOffer(int ago, bool accepted = true, string? note = null) => Work(ago, async scene =>
    {
        var match = await StandingMatchAsync(scene);
        await Scene.Must(scene.Use<AnswerOfferHandler>().HandleAsync(new(_caseId, match.Id, match.Version, accepted, scene.Day, note), scene.Cancel));
    });

    /// <summary>On the waiting list since the grant was sent; now it is written what for.</summary>
    public Story Waits(int ago, string note) => Work(ago, async scene =>
    {
        var entry = await scene.Db.WaitingAsync(_caseId, scene.Cancel) ?? throw new InvalidOperationException("Does not wait.");
        await Scene.Must(scene.Use<EnterWaitingListHandler>().HandleAsync(new(_caseId, note, entry.Version), scene.Cancel));
    });

    /// <summary>The citizen says yes to an action plan, and it is written with goals from the needs in focus.</summary>
    public Story Plans(int ago, int goals = 3) => AnswersPlanOffer(ago).Work(ago, async scene =>
    {
        var version = await PlanVersionAsync(scene);
        await Scene.Must(scene.Use<WriteActionPlanHandler>().HandleAsync(new(
            _caseId, version, Profile.Wishes, Profile.Hopes, "Socialpædagogisk støtte i hverdagen på botilbuddet med træning i de opgaver, der er aftalt mål for.", $"{Profile.Duration}.", "Behandlingen fortsætter hos den, der har den i dag.", true), scene.Cancel));
        foreach (var need in Profile.Needs.Where(n => n.InFocus && n.Level > 1).Take(goals))
        {
            var template = GoalTemplates.All.FirstOrDefault(t => t.Subtheme == need.Subtheme);
            await Scene.Must(scene.Use<AddGoalHandler>().HandleAsync(new(_caseId, new(
                need.Subtheme, template?.Text(Profile.Approach) ?? $"Du klarer mere selv: {VumThemes.FindSubtheme(need.Subtheme)!.Name.ToLowerInvariant()}.",
                need.Citizen, GoalType.Develop, Math.Max(0, need.Level - 1), scene.Day.AddMonths(Profile.Months), template?.Technology ?? "Påmindelse på telefonen", null)), scene.Cancel));
        }
    });

    public Story AnswersPlanOffer(int ago, bool accepted = true, string? reason = null) => Work(ago, async scene => await Scene.Must(
        scene.Use<AnswerActionPlanHandler>().HandleAsync(new(_caseId, await PlanVersionAsync(scene), accepted, scene.Day, reason), scene.Cancel)));

    /// <summary>The relevant parts go to the residence.</summary>
    public Story HandsOverPlan(int ago) => Work(ago, async scene =>
    {
        var goals = await scene.Db.Goals.Where(g => g.CaseId == _caseId).Select(g => g.Id).ToListAsync(scene.Cancel);
        await Scene.Must(scene.Use<HandOverPlanHandler>().HandleAsync(new(
            _caseId, await PlanVersionAsync(scene), [PlanPart.Purpose, PlanPart.Effort, PlanPart.ExpectedDuration], goals, "Botilbuddet skal kende målene for at kunne arbejde med dem."), scene.Cancel));
    });

    /// <param name="income">Kroner after tax each month; null is no income.</param>
    /// <param name="commitments">Accepted fixed commitments in kroner.</param>
    /// <param name="movesIn">The day the payment begins, as days before today.</param>
    public Story PaymentIsCalculated(int ago, int movesIn, decimal? income = 13_200, bool keepsHome = false, decimal commitments = 0) =>
        Act(ago, "lone", scene => CalculatePaymentAsync(scene, Ago(movesIn), income, keepsHome, commitments));

    private async Task CalculatePaymentAsync(Scene scene, DateOnly from, decimal? income, bool keepsHome, decimal commitments)
    {
        var residence = await scene.Db.Matches.Where(m => m.CaseId == _caseId && (m.Status == MatchStatus.Offered || m.Status == MatchStatus.Accepted)).Select(m => m.ResidenceId).SingleAsync(scene.Cancel);
        var price = (await scene.Db.OrdinaryPriceAsync(new(residence, null), from, scene.Cancel))!;
        await Scene.Must(scene.Use<CalculatePaymentHandler>().HandleAsync(new(
            _caseId, from, keepsHome, income is not null, income is { } kroner ? Ore.FromKroner(kroner) : null, income is null ? null : "Din ydelse efter skat, som den står i udbetalingsoversigten",
            Ore.FromKroner(commitments), commitments > 0 ? "Husleje for egen bolig og afdrag på gammel gæld" : null, price.Lodging, price.Board, null,
            "Din indtægt rækker ikke til det hele. Derfor betaler du mindre."), scene.Cancel));
    }

    public Story PaymentIsTold(int ago) => Act(ago, "lone", TellPaymentAsync);

    private async Task TellPaymentAsync(Scene scene)
    {
        var payment = await scene.Db.PaymentCalculations.Where(p => p.CaseId == _caseId && p.CommunicatedOn == null).OrderByDescending(p => p.CalculatedAt).FirstAsync(scene.Cancel);
        await Scene.Must(scene.Use<CommunicatePaymentHandler>().HandleAsync(new(_caseId, payment.Id, payment.Version), scene.Cancel));
    }

    /// <summary>Who has no income is given an amount for personal needs.</summary>
    public Story IsGivenForNeeds(int ago, decimal kroner) => Work(ago, async scene => await Scene.Must(scene.Use<TakePersonalNeedsStanceHandler>().HandleAsync(new(
        _caseId, true, Ore.FromKroner(kroner), scene.Day, "Du har ikke fået kontanthjælp endnu. Beløbet er til det, du selv køber, indtil du får en indtægt.", 0), scene.Cancel)));

    public Story MovesIn(int ago, OccupationPlan? occupation = null, CleaningKind cleaning = CleaningKind.Participates, string? cleaningReason = null) => Work(ago, async scene =>
    {
        var match = await StandingMatchAsync(scene);
        await Scene.Must(scene.Use<EnrolCitizenHandler>().HandleAsync(new(
            _caseId, match.Version, scene.Day, Profile.Purposes, WayOut.OwnHomeWithSupport, occupation ?? FullTime, cleaning, cleaningReason), scene.Cancel));
    });

    /// <summary>From the grant to living there, with all that belongs to it.</summary>
    public Story SettlesAt(string residence, int grantedAgo, int movesInAgo, decimal? income = 13_200, bool keepsHome = false, decimal commitments = 0, OccupationPlan? occupation = null)
    {
        _residence = residence;
        IsMatched(grantedAgo - 3, residence).IsOffered(grantedAgo - 4).AnswersOffer(grantedAgo - 8).Plans(grantedAgo - 9).HandsOverPlan(grantedAgo - 9)
            .PaymentIsCalculated(grantedAgo - 9, movesInAgo, income, keepsHome, commitments).PaymentIsTold(grantedAgo - 10).MovesIn(movesInAgo, occupation);
        return movesInAgo > NewYearAgo ? PaymentFollowsTheYear(Math.Min(NewYearAgo + 12, grantedAgo - 11), income, keepsHome, commitments) : this;
    }

    /// <summary>A new year has a new amount: the payment is calculated anew and told before the year begins, unless the citizen is moving out.</summary>
    private Story PaymentFollowsTheYear(int ago, decimal? income, bool keepsHome, decimal commitments) => Act(ago, "lone", async scene =>
    {
        var begins = Ago(NewYearAgo);
        if (!await scene.Db.Stays.AnyAsync(s => s.CaseId == _caseId && s.EndsOn < begins, scene.Cancel))
        {
            await CalculatePaymentAsync(scene, begins, income, keepsHome, commitments);
            await TellPaymentAsync(scene);
        }
    });

    private int NewYearAgo => play.Today.DayNumber - new DateOnly(play.Today.Year, 1, 1).DayNumber;

    private static OccupationPlan FullTime => new(OccupationKind.Education, "VUC", 5, true, null, null, null);

    private Task<int> PlanVersionAsync(Scene scene) => scene.Db.ActionPlans.Where(p => p.CaseId == _caseId).Select(p => p.Version).SingleOrDefaultAsync(scene.Cancel);

    private async Task<Match> StandingMatchAsync(Scene scene) =>
        await scene.Db.StandingMatchAsync(_caseId, scene.Cancel) ?? throw new InvalidOperationException("There is no match.");
}
