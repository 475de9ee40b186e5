using System.Globalization;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Standards;

namespace Hjemvej.Casework.Demo;

/// <summary>How the demo municipality amends its standard: each year's amount by four eyes, and a proposal that waits for a second person.</summary>
internal static class DemoStandard
{
    /// <param name="standard">What the files fix already.</param>
    public static void Add(Play play, StandardInForce standard)
    {
        for (var year = 2026; year <= play.Today.Year; year++)
        {
            DateOnly from = new(year, 1, 1);
            if (standard.Current.DisposableAmount.Find(from) is null)
            {
                // Invented, like everything in the demo: 3.030,50 kr. in 2026, and 80 kr. more each year.
                var kroner = 3030.50m + (80 * (year - 2026));
                Amend(play, new(year - 1, 11, 10), "morten", "karen", new("disposableAmount", from, kroner.ToString("0.00", CultureInfo.InvariantCulture), "Demokommunens bekræftelse", "Opdigtet til demoen.", false, new(year - 1, 11, 10)));
            }
        }

        Amend(play, play.Today.AddDays(-6), "karen", null, new("nearDeadlineDays", play.Today.AddDays(30), "21", "Aftalt på teammødet", "To uger er for kort tid til at nå en udtalelse fra sygehuset.", false));
    }

    private static void Amend(Play play, DateOnly day, string proposer, string? confirmer, ProposeAmendment proposal)
    {
        var id = Guid.Empty;
        play.On(day, proposer, "Standarden", async scene => id = (await Scene.Must(scene.Use<ProposeAmendmentHandler>().HandleAsync(proposal, scene.Cancel))).Id);
        if (confirmer is not null)
        {
            play.On(day.AddDays(2), confirmer, "Standarden", async scene => await Scene.Must(scene.Use<DecideAmendmentHandler>().HandleAsync(new(id, true, null), scene.Cancel)));
        }
    }
}
