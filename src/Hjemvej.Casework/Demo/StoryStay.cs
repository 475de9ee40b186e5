using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>Daily life, follow-up and the way home.</summary>
internal sealed partial class Story
{
    /// <summary>What the residence writes of, by the sub-theme of the goal that is worked with.</summary>
    private static readonly Dictionary<string, string[]> Notes = new()
    {
        ["practical.cooking"] = ["Lavede aftensmad til fire sammen med en medarbejder. Fulgte opskriften på tabletten.", "Fandt selv en opskrift og skrev, hvad der skulle købes."],
        ["practical.cleaning"] = ["Ryddede op efter planen på tavlen uden at blive mindet om det.", "Gjorde rent på badeværelset. Havde brug for hjælp til at komme i gang."],
        ["practical.laundry"] = ["Vaskede tøj med billedplanen. Huskede at tømme maskinen.", "Sorterede vasketøjet selv og spurgte om temperaturen."],
        ["practical.shopping"] = ["Var med i byen efter indkøb. Gik hjem, da der blev for mange mennesker, og det var aftalt.", "Bestilte dagligvarer på nettet sammen med en medarbejder."],
        ["relations.communities"] = ["Spillede brætspil med to andre i fællesrummet en time.", "Var med til fællesspisning og blev siddende bagefter."],
        ["relations.network"] = ["Ringede til familien og aftalte et besøg på søndag.", "Fik besøg i weekenden. Fortalte bagefter, at det gik godt."],
        ["relations.interaction"] = ["Sagde selv fra, da en anden ville låne penge.", "Gik en tur til åen med to andre. Fortalte om sin barndom."],
        ["society.economy"] = ["Ringede selv til kommunen om en regning, med en medarbejder ved siden af.", "Gik budgettet igennem sammen med kontaktpersonen og betalte to regninger."],
        ["society.housing"] = ["Blev skrevet op i boligforeningen sammen med en medarbejder.", "Så på lejligheder på nettet og skrev ned, hvad der er vigtigt i en bolig."],
        ["society.employment"] = ["Kom op til tiden hele ugen. Er glad for at komme af sted til praktikken.", "Talte med mentoren om, hvor mange timer der er realistiske."],
        ["society.education"] = ["Var på skolen i to timer med følge. Det var hårdt, men det lykkedes.", "Lavede opgaver hjemme og sendte dem til læreren."],
        ["selfcare.health"] = ["Havde en svær aften. Snakkede med nattevagten og faldt i søvn ved midnat.", "Tog sin medicin til tiden og spiste morgenmad med de andre."],
        ["selfcare.washing"] = ["Gik i bad om morgenen efter billedplanen.", "Huskede selv bad og rent tøj, før der kom besøg."],
        ["selfcare.interests"] = ["Tegnede hele eftermiddagen og hængte en tegning op i fællesrummet.", "Viste sine tegninger til en, der er ny i huset."],
        ["mobility.transport"] = ["Øvede bussen til stationen sammen med en medarbejder. Havde høretelefoner på.", "Kørte selv to stop med bussen og ringede, da det var gået godt."],
        ["mobility.walking"] = ["Gik med rollator til postkassen og hjem igen.", "Trænede balance i et kvarter efter fysioterapeutens plan."],
        ["communication.conversation"] = ["Fortalte selv ved morgenmødet, hvad dagen skulle gå med.", "Svarede i telefonen, da banken ringede."],
        ["communication.devices"] = ["Satte selv en påmindelse på telefonen om tandlægen.", "Kom til tiden til træning efter kalenderen på telefonen."],
    };

    /// <summary>Of the day as a whole, when no goal is worked with.</summary>
    private static readonly string[] OtherNotes = ["En rolig dag. Hjalp til med at dække bord.", "Sov længe og var med i haven om eftermiddagen."];

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
                await Scene.Must(scene.Use<WriteDailyNoteHandler>().HandleAsync(new(_caseId, scene.Day, theme, need?.Id, NoteOf(need?.Subtheme, Citizen.Serial + at)), scene.Cancel));
            });
        }

        return this;
    }

    private static string NoteOf(string? subtheme, int number)
    {
        var notes = subtheme is null ? OtherNotes : Notes[subtheme];
        return notes[number % notes.Length];
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
        var planned = await scene.Use<PlanHolidayHandler>().HandleAsync(new(
            _caseId, new(kind, Ago(fromAgo), Ago(fromAgo - nights), purpose, new(Ore.FromKroner(850), Ore.FromKroner(3_600), Ore.FromKroner(640)))), scene.Cancel);
        if (planned.IsRefused && planned.Refusals.All(r => r.Code == "holiday.account"))
        {
            // A standard with fewer days than the stories were written for: the citizen stays at home.
            return;
        }

        var holiday = await Scene.Must(Task.FromResult(planned));
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

    /// <summary>No meeting lies on a day when nobody works; then it is the working day before.</summary>
    private int WorkingDay(int ago)
    {
        while (!DanishCalendar.IsWorkingDay(Ago(ago)))
        {
            ago++;
        }

        return ago;
    }

    public Story IsConvened(int ago, int heldAgo, string? lateReason = null) => Work(ago, async scene =>
    {
        var residence = await scene.Db.Stays.Where(s => s.CaseId == _caseId).Select(s => s.Residence.Name).SingleAsync(scene.Cancel);
        var meeting = new ConveneMeeting(_caseId, Ago(WorkingDay(heldAgo)), new(10, 0), $"{residence}, fællesrummet", lateReason);
        var convened = await scene.Use<ConveneMeetingHandler>().HandleAsync(meeting, scene.Cancel);
        // A standard that asks for more meetings than the stories have: then this one is late, and somebody says why.
        await Scene.Must(convened.IsRefused && convened.Refusals.All(r => r.Code == "meeting.late")
            ? scene.Use<ConveneMeetingHandler>().HandleAsync(meeting with { LateReason = "Alle kunne først mødes den dag." }, scene.Cancel)
            : Task.FromResult(convened));
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

    public Story Meets(int ago, FollowUpResult result = FollowUpResult.Continue, string conclusion = "Behov og bevilling passer sammen. Målene fortsætter.", bool citizenCame = true) => Work(WorkingDay(ago), async scene =>
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
}
