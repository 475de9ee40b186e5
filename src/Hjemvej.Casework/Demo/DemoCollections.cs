using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Standards;

namespace Hjemvej.Casework.Demo;

/// <summary>Finance closes each month some days after its end; the latest still waits.</summary>
internal static class DemoCollections
{
    private const int MonthsBack = 12, DayOfMonth = 4;

    public static void Add(Play play, StandardInForce standard)
    {
        DateOnly thisMonth = new(play.Today.Year, play.Today.Month, 1);
        for (var back = MonthsBack; back >= 2; back--)
        {
            var month = thisMonth.AddMonths(-back);
            play.On(month.AddMonths(1).AddDays(DayOfMonth - 1), "lone", "Opkrævning", async scene =>
            {
                var overview = await scene.Db.MonthOverviewAsync(month, null, standard.Current, scene.Day, scene.Cancel);
                if (overview.Rows.Any(r => r.IsOpen))
                {
                    await Scene.Must(scene.Use<CloseMonthHandler>().HandleAsync(new(month, overview.Fingerprint, new Dictionary<Guid, string?>()), scene.Cancel));
                }
            });
        }
    }
}
