using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>Daily life, follow-up and the way home.</summary>
internal sealed partial class Story
{
    private static readonly string[] Notes =
    [
        "Lavede aftensmad til fire sammen med en medarbejder. Fulgte opskriften på tabletten.",
        "Var med i byen efter indkøb. Gik hjem, da der blev for mange mennesker, og det var aftalt.",
        "Ryddede op efter planen på tavlen uden at blive mindet om det.",
        "Havde en svær aften. Snakkede med nattevagten og faldt i søvn ved midnat.",
        "Ringede selv til kommunen om en regning, med en medarbejder ved siden af.",
        "Gik en tur til åen med to andre. Fortalte om sin barndom.",
        "Kom op til tiden hele ugen. Er glad for at komme af sted.",
        "Vaskede tøj med billedplanen. Huskede at tømme maskinen.",
    ];

    /// <summary>The persona or colleague who works where the citizen lives.</summary>
    private string Staff => DemoStaff.At(_residence ?? throw new InvalidOperationException($"{name} lives nowhere."));

    /// <summary>The residence writes of daily life, a note every so many days until today.</summary>
    public Story IsWrittenOf(int from, int every = 11, int to = 1)
    {
        for (var ago = from; ago >= to; ago -= every)
        {
            var at = ago;
            Act(ago, Staff, async scene =>
            {
                var goals = await scene.Db.Goals.Where(g => g.CaseId == _caseId && g.Status == GoalStatus.Active).OrderBy(g => g.Subtheme).Select(g => new { g.Id, g.Subtheme }).ToListAsync(scene.Cancel);
                var need = goals.Count > 0 ? goals[at % goals.Count] : null;
                var theme = need is null ? "practical" : VumThemes.FindSubtheme(need.Subtheme)!.ThemeKey;
                await Scene.Must(scene.Use<WriteDailyNoteHandler>().HandleAsync(new(_caseId, scene.Day, theme, need?.Id, Notes[(Citizen.Serial + at) % Notes.Length]), scene.Cancel));
            });
        }

        return this;
    }

    public Story IsAccompaniedToTreatment(int ago, string purpose = "Samtale i psykiatrien", int? minutes = 90) => Act(ago, Staff, async scene =>
        await Scene.Must(scene.Use<PlanAccompanimentHandler>().HandleAsync(new(_caseId, AccompanimentKind.Treatment, scene.Day, purpose, minutes), scene.Cancel)));

    public Story IsAssessedForAccompaniment(int ago) => Act(ago, Staff, async scene =>
    {
        await Scene.Must(scene.Use<AssessAccompanimentHandler>().HandleAsync(new(
            _caseId, AccompanimentKind.Shopping, "Kan ikke overskue butikken alene", "Én gang om ugen i tre måneder", "Øver at handle på rolige tidspunkter, så ledsagelsen kan falde væk", scene.Day, scene.Day.AddDays(90)), scene.Cancel));
        await Scene.Must(scene.Use<PlanAccompanimentHandler>().HandleAsync(new(_caseId, AccompanimentKind.Shopping, scene.Day, "Ugens indkøb", 60), scene.Cancel));
    });

    /// <summary>A relative, with the citizen's consent to some topics.</summary>
    public Story LetsIn(int ago, string person, string relation, params ConsentTopic[] topics) => Work(ago, async scene =>
    {
        var id = await Scene.Must(scene.Use<SaveRelatedPersonHandler>().HandleAsync(new(_caseId, null, 0, new(person, relation, RelatedRole.Relative, "21 22 23 24", null, null, null)), scene.Cancel));
        if (topics.Length > 0)
        {
            await Scene.Must(scene.Use<GiveConsentHandler>().HandleAsync(new(_caseId, id, topics, scene.Day, "Sagt ved samtale på botilbuddet"), scene.Cancel));
        }
    });

    public Story TakesConsentBack(int ago, ConsentTopic topic) => Work(ago, async scene =>
    {
        var consent = await scene.Db.Consents.Where(c => c.CaseId == _caseId && c.Topic == topic && c.WithdrawnOn == null).Select(c => c.Id).FirstAsync(scene.Cancel);
        await Scene.Must(scene.Use<WithdrawConsentHandler>().HandleAsync(new(_caseId, consent, "Sagt ved samtale"), scene.Cancel));
    });

    /// <summary>A holiday, day trip or purchase, planned and approved the same day; a purchase is accepted first.</summary>
    public Story Travels(int plannedAgo, int fromAgo, int nights, HolidayKind kind, string purpose, bool approved = true) => Act(plannedAgo, Staff, async scene =>
    {
        var holiday = await Scene.Must(scene.Use<PlanHolidayHandler>().HandleAsync(new(
            _caseId, new(kind, Ago(fromAgo), Ago(fromAgo - nights), purpose, new(Ore.FromKroner(850), Ore.FromKroner(3_600), Ore.FromKroner(640)))), scene.Cancel));
        if (!approved)
        {
            return;
        }

        if (kind is HolidayKind.Purchased)
        {
            holiday = await Scene.Must(scene.Use<AcceptPurchaseHandler>().HandleAsync(new(_caseId, holiday.Id, holiday.Version, scene.Day, "Har læst tilbuddet og skrevet under"), scene.Cancel));
        }

        await Scene.Must(scene.Use<ApproveHolidayHandler>().HandleAsync(new(_caseId, holiday.Id, holiday.Version), scene.Cancel));
    });

    public Story IsConvened(int ago, int heldAgo, string? lateReason = null) => Work(ago, async scene =>
    {
        var residence = await scene.Db.Stays.Where(s => s.CaseId == _caseId).Select(s => s.Residence.Name).SingleAsync(scene.Cancel);
        await Scene.Must(scene.Use<ConveneMeetingHandler>().HandleAsync(new(_caseId, Ago(heldAgo), new(10, 0), $"{residence}, fællesrummet", lateReason), scene.Cancel));
    });

    /// <summary>The residence fills in the form, fully or as a draft.</summary>
    public Story FillsForm(int ago, bool complete = true, FollowUpResult recommends = FollowUpResult.Continue) => Act(ago, Staff, async scene =>
    {
        var draft = (await scene.Use<FormDrafting>().OfCaseAsync(_caseId, scene.Cancel))!;
        var content = draft.Content with
        {
            Goals = [.. draft.Content.Goals.Select(g => g with { Progress = g.Progress ?? "Der er øvet hver uge, og det går fremad.", Informant = "Kontaktperson", ObservedLevel = g.ObservedLevel is > 0 and { } level ? level - 1 : g.ObservedLevel })],
            Themes = [.. draft.Content.Themes.Select(t => t with { Observation = t.Observation ?? "Ingen ændringer i perioden.", WelfareTechnology = t.WelfareTechnology ?? "ingen" })],
            CitizensPerspective = complete ? "Jeg er glad for at bo her, men savner mit eget køkken." : null,
            CitizensResources = "Er vedholdende og har fået to gode venner i huset.",
            FutureHousingWish = draft.Content.FutureHousingWish ?? "En lille lejlighed i Vejen.",
            OccupationStatus = draft.Content.OccupationStatus ?? "Der er ikke lavet en plan endnu.",
            Methods = complete ? "Faste aftaler, visuel ugeplan og motiverende samtale." : null,
            Recommendation = complete ? recommends : null,
            RecommendationReason = complete ? "Målene er ikke nået endnu, men der er fremgang." : null,
        };
        await Scene.Must(scene.Use<SaveFollowUpFormHandler>().HandleAsync(new(_caseId, draft.Version, content, complete), scene.Cancel));
    });

    public Story Meets(int ago, FollowUpResult result = FollowUpResult.Continue, string conclusion = "Behov og bevilling passer sammen. Målene fortsætter.", bool citizenCame = true) => Work(ago, async scene =>
    {
        var meeting = await scene.Db.StatusMeetings.SingleAsync(m => m.CaseId == _caseId && m.Status == MeetingStatus.Planned, scene.Cancel);
        var purposes = await scene.Db.Stays.Where(s => s.CaseId == _caseId).Select(s => s.Purposes).SingleAsync(scene.Cancel);
        await Scene.Must(scene.Use<HoldMeetingHandler>().HandleAsync(new(
            _caseId, meeting.Id, meeting.Version, scene.Day, [.. meeting.Participants.Where(p => citizenCame || p.Party is not MeetingParty.Citizen).Select(p => new Attendee(p.Party, p.RelatedPersonId))],
            citizenCame ? null : "Var syg om morgenen", citizenCame ? null : "Kontaktpersonen gennemgår mødet med borgeren samme uge",
            [.. purposes.Select(p => new PurposeEvaluation(p, "Der er fremgang siden sidst, og formålet er stadig det rette."))], result, conclusion), scene.Cancel));
    });

    /// <summary>A whole follow-up: convened, the form completed where the residence is internal, held.</summary>
    public Story IsFollowedUp(int ago, FollowUpResult result = FollowUpResult.Continue, string conclusion = "Behov og bevilling passer sammen. Målene fortsætter.", bool citizenCame = true, string? lateReason = null) =>
        IsConvened(ago + 21, ago, lateReason).FillsForm(ago + 4, recommends: result).Meets(ago, result, conclusion, citizenCame);

    public Story AsksForMeeting(int ago, MeetingParty party, string reason, int wishedIn) => Act(ago, Staff, async scene =>
        await Scene.Must(scene.Use<RequestMeetingHandler>().HandleAsync(new(_caseId, party, reason, scene.Day.AddDays(wishedIn)), scene.Cancel)));

    public Story MovesOut(int ago, int lastDayAgo, DischargeTo to, string reason, string support) => Work(ago, async scene =>
    {
        var version = await scene.Db.Stays.Where(s => s.CaseId == _caseId).Select(s => s.Version).SingleAsync(scene.Cancel);
        await Scene.Must(scene.Use<DischargeCitizenHandler>().HandleAsync(new(_caseId, version, Ago(lastDayAgo), to, reason, support), scene.Cancel));
    });

    public Story PlansOccupation(int ago, OccupationPlan plan) => Work(ago, async scene =>
    {
        var seen = await scene.Db.Occupations.Where(o => o.CaseId == _caseId).OrderByDescending(o => o.From).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(scene.Cancel);
        await Scene.Must(scene.Use<PlanOccupationHandler>().HandleAsync(new(_caseId, seen, scene.Day, plan), scene.Cancel));
    });
}
