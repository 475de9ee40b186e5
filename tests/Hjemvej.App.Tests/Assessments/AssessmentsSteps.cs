using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Assessments;

/// <summary>Arrangement for other stages: an assessment filled in by Hanne through the handlers.</summary>
public static class AssessmentsSteps
{
    private static readonly RungAnswer NotEnough = new(false, "Det er prøvet i et år og er ikke nok.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A complete assessment of a citizen in the target group, concluded unless told otherwise: nothing of it stands in the way of a grant.</summary>
    /// <param name="homeSupportSuffices">§ 85 is judged to suffice; then the citizen is outside the target group.</param>
    public static async Task<Case> AssessAsync(this HjemvejFactory app, Case @case, bool conclude = true, bool homeSupportSuffices = false, bool wheelchair = false)
    {
        await app.ActAsync(People.Hanne, async services =>
        {
            await FillAsync(services, @case.Id, homeSupportSuffices, wheelchair);
            if (conclude)
            {
                Taken(await services.GetRequiredService<ConcludeAssessmentHandler>().HandleAsync(new(@case.Id), Cancel));
            }

            return true;
        });
        return @case;
    }

    /// <summary>Only the § 85 consideration, with hopes and dreams.</summary>
    public static ConsiderHomeSupport HomeSupportConsidered(Guid caseId, bool suffices = false, int seenVersion = 0) => new(
        caseId,
        seenVersion,
        "Jeg drømmer om min egen lejlighed og et job med dyr.",
        "Jeg kan selv lave mad. Min søster hjælper mig gerne.",
        NotEnough,
        suffices ? new(true, "Støtte fire aftener om ugen dækker behovet.") : NotEnough);

    private static async Task FillAsync(IServiceProvider services, Guid caseId, bool homeSupportSuffices, bool wheelchair)
    {
        Taken(await services.GetRequiredService<ConsiderHomeSupportHandler>().HandleAsync(HomeSupportConsidered(caseId, homeSupportSuffices), Cancel));
        Taken(await services.GetRequiredService<WalkLadderHandler>().HandleAsync(new(caseId, 0, NotEnough, NotEnough), Cancel));
        Taken(await services.GetRequiredService<DocumentGroundsHandler>().HandleAsync(new(caseId, 0, [Ground.Mental], "Statusattest fra egen læge, 12. januar 2026."), Cancel));
        foreach (var theme in VumThemes.All)
        {
            Taken(await services.GetRequiredService<AssessThemeHandler>().HandleAsync(ThemeOf(caseId, theme), Cancel));
        }

        Taken(await services.GetRequiredService<AssessOverallHandler>().HandleAsync(
            new(caseId, 0, "Borgeren har brug for støtte hele døgnet i en periode for at få struktur i hverdagen.", 3, CareApproach.Recovery, wheelchair, null, TargetGroups.CodeOf("Angst"), []), Cancel));
        Taken(await services.GetRequiredService<AssessTargetGroupHandler>().HandleAsync(
            homeSupportSuffices
                ? new(caseId, 0, false, [], null, [], "Udvidet bostøtte kan dække behovet.")
                : new(caseId, 0, true, [Criterion.Development], "Borgeren har brug for et udviklingsforløb.", [TargetGroupReason.TemporaryNeed], "Behovet ventes at falde i løbet af et år.", StayLimb.MayOffer), Cancel));
    }

    private static AssessTheme ThemeOf(Guid caseId, Theme theme) => new(
        caseId,
        0,
        theme.Key,
        [.. theme.Subthemes.Select((s, i) => new SubthemeAnswer(s.Key, i == 0 ? 3 : 2, "Det er svært for mig.", "Mor fortæller, at det er svært.", "Det svarer til det, jeg har set.", i == 0))],
        "En app, der minder om aftaler.",
        "Digital kalender.",
        "Færre glemte aftaler.");

    private static void Taken<T>(Result<T> result) =>
        Assert.True(!result.IsRefused, string.Join(" ", result.Refusals.Select(r => r.Text)));
}
