using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>One citizen's way, told in days before today. Each stage's steps stand in a file of their own.</summary>
/// <param name="worker">The persona who is the responsible social worker.</param>
internal sealed partial class Story(Play play, DemoCommittee committee, string name, Profile profile, string worker)
{
    private Guid _caseId;
    private string? _residence;

    public DemoCitizen Citizen { get; } = DemoCitizen.All[name];

    public Profile Profile { get; } = profile;

    private DateOnly Ago(int days) => play.Today.AddDays(-days);

    /// <summary>An act of this story by some persona.</summary>
    private Story Act(int ago, string persona, Func<Scene, Task> act)
    {
        play.On(Ago(ago), persona, name, act);
        return this;
    }

    /// <summary>An act by the responsible social worker.</summary>
    private Story Work(int ago, Func<Scene, Task> act) => Act(ago, worker, act);

    /// <summary>Applies; the receipt is sent.</summary>
    public Story Applies(int ago, Func<RegisterApplication, RegisterApplication>? but = null) => Work(ago, async scene =>
    {
        var born = Citizen.BornAt(play.Today);
        var application = new RegisterApplication(
            DemoCpr.For(born, Citizen.Serial), null, name, Citizen.Address, Citizen.PostalCode, Citizen.City, $"20 {10 + (Citizen.Serial % 80)} {11 + (Citizen.Serial % 77)} {12 + (Citizen.Serial % 66)}", null,
            false, false, null, scene.Day, ApplicationFrom.Citizen, null, Profile.Reason, Profile.Wishes, false, null, CitizenAgreement.Agrees, true);
        _caseId = (await Scene.Must(scene.Use<RegisterApplicationHandler>().HandleAsync(but?.Invoke(application) ?? application, scene.Cancel))).Id;
    });

    /// <summary>§ 85 is considered, with hopes and dreams: the first part, and as far as a new assessment has come.</summary>
    public Story ConsidersHomeSupport(int ago, bool suffices = false) => Work(ago, async scene => await Scene.Must(scene.Use<ConsiderHomeSupportHandler>().HandleAsync(
        new(_caseId, 0, Profile.Hopes, Profile.Resources,
            suffices ? new(true, "Støtte tre gange om ugen i egen bolig kan dække behovet. Det er afprøvet siden foråret med god virkning.") : Profile.HomeSupport,
            suffices ? new(true, "Udvidet bostøtte kan sættes ind i en periode, hvis der bliver brug for det.") : Profile.ExtendedHomeSupport), scene.Cancel)));

    /// <summary>The rest of the assessment, theme by theme; not concluded.</summary>
    public Story AssessesNeeds(int ago, int easier = 0) => Work(ago, async scene =>
    {
        await Scene.Must(scene.Use<WalkLadderHandler>().HandleAsync(new(_caseId, 0, Profile.Network, Profile.Prevention), scene.Cancel));
        await Scene.Must(scene.Use<DocumentGroundsHandler>().HandleAsync(new(_caseId, 0, Profile.Grounds, Profile.Documentation), scene.Cancel));
        foreach (var theme in VumThemes.All)
        {
            var needs = Profile.Needs.Where(n => VumThemes.FindSubtheme(n.Subtheme)!.ThemeKey == theme.Key).ToList();
            var technology = Profile.Technologies.FirstOrDefault(t => t.Theme == theme.Key);
            await Scene.Must(scene.Use<AssessThemeHandler>().HandleAsync(
                new(_caseId, 0, theme.Key, needs.Count == 0 ? [WellInHand(theme)] : [.. needs.Select(n => new SubthemeAnswer(n.Subtheme, Math.Max(0, n.Level - easier), n.Citizen, n.Others, n.Caseworker, n.InFocus))],
                    technology?.Considered ?? "Drøftet med borgeren; der er ikke fundet noget, der passer endnu", technology?.InUse, technology?.Effect), scene.Cancel));
        }
    });

    private static SubthemeAnswer WellInHand(Theme theme) => new(theme.Subthemes[0].Key, 0, "Det går fint.", null, "Borgeren klarer det selv og har ikke brug for støtte her.", false);

    /// <summary>Overall and target-group assessment, and concluded.</summary>
    public Story ConcludesAssessment(int ago, bool inTargetGroup = true, string? otherwise = null) => Work(ago, async scene =>
    {
        await Scene.Must(scene.Use<AssessOverallHandler>().HandleAsync(
            new(_caseId, 0, Profile.Overall, Profile.SupportNeed, Profile.Approach, Profile.Wheelchair, null, TargetGroups.All.First(g => g.Name == Profile.TargetGroup).Code, []), scene.Cancel));
        await Scene.Must(scene.Use<AssessTargetGroupHandler>().HandleAsync(inTargetGroup
            ? new(_caseId, 0, true, [Profile.Criterion], Profile.CriteriaReason, [Profile.Why], Profile.WhyText, Profile.Limb)
            : new(_caseId, 0, false, [], null, [], otherwise), scene.Cancel));
        await Scene.Must(scene.Use<ConcludeAssessmentHandler>().HandleAsync(new(_caseId), scene.Cancel));
    });

    /// <summary>The whole assessment, with some days between its parts.</summary>
    /// <param name="from">Days ago it began.</param>
    /// <param name="to">Days ago it was concluded.</param>
    /// <param name="outside">Why the citizen is not in the target group; null: is.</param>
    public Story IsAssessed(int from, int to, string? outside = null) => ConsidersHomeSupport(from).AssessesNeeds((from + to) / 2).ConcludesAssessment(to, outside is null, outside);

    private Task<int> ApplicationVersionAsync(Scene scene) =>
        scene.Db.Applications.Where(a => a.CaseId == _caseId).Select(a => a.Version).SingleAsync(scene.Cancel);
}
