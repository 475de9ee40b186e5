using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>Something to do that belongs to no case (opgave uden for sagerne).</summary>
public sealed record GeneralTask(string Title, DateOnly DueOn, string Url, string Why);

/// <summary>What must be done about the standard itself, and about the months of collection? Read off what is recorded when somebody looks: done is gone.</summary>
public static class GeneralTasks
{
    /// <summary>The year's new payments of many residents, done on one page.</summary>
    public static GeneralTask Of(YearlyPayments yearly) => new(
        yearly switch
        {
            { ToCalculate: 0 } => $"Send {Danish.Count(yearly.ToTell, "brev", "breve")} om ny egenbetaling",
            { ToTell: 0 } => $"Beregn egenbetalingen igen for {Danish.Count(yearly.ToCalculate, "borger", "borgere")}",
            _ => $"Beregn egenbetalingen igen for {Danish.Count(yearly.ToCalculate, "borger", "borgere")}, og send {Danish.Count(yearly.ToTell, "brev", "breve")}",
        },
        yearly.DueOn,
        yearly.ToCalculate == 0 ? "/opkraevning/genberegning/breve" : "/opkraevning/genberegning",
        "Rådighedsbeløbet er et andet end det, beregningerne hviler på. De kan beregnes og sendes samlet, eller sag for sag.");

    public static async Task<IReadOnlyList<GeneralTask>> GeneralTasksAsync(this CaseworkDb db, Actor actor, StandardInForce standard, DateOnly today, CancellationToken ct)
    {
        if (actor.Role is not (Role.Manager or Role.Finance))
        {
            return [];
        }

        var tasks = new List<GeneralTask>(2);
        if (YearlyAmountRule.MissingYear(today, standard.Current) is { } year)
        {
            DateOnly first = new(year, 1, 1);
            var name = standard.Current.DisposableAmount.Name;
            var waits = await db.Amendments.Waiting().AnyAsync(a => a.Parameter == name && a.From == first, ct);
            tasks.Add(new(
                (waits, actor.Role) switch
                {
                    (true, _) => $"Rådighedsbeløbet for {year} venter på en anden leders bekræftelse",
                    (_, Role.Manager) => $"Fastsæt rådighedsbeløbet for {year}",
                    // Finance waits for it and may ask, but cannot set it.
                    _ => $"Rådighedsbeløbet for {year} mangler: bed en leder fastsætte det",
                },
                first.AddDays(-1),
                "/standard/raadighedsbeloeb",
                $"Uden beløbet kan egenbetaling fra {Danish.Date(first)} ikke beregnes.{(actor.Role is Role.Finance ? " En leder foreslår, og en anden bekræfter." : "")}"));
        }

        if (actor.Role is Role.Finance && await db.UnclosedMonthsAsync(today, ct) is [var month, ..] unclosed)
        {
            tasks.Add(new(
                $"Luk opkrævningen for {Danish.Month(month)}",
                standard.Current.FollowOnBy(month.AddMonths(1).AddDays(-1)),
                $"/opkraevning?maaned={month:yyyy-MM}",
                unclosed.Count == 1
                    ? "Måneden er slut, og kost og logi er ikke sendt til opkrævning."
                    : $"{Danish.Count(unclosed.Count, "måned", "måneder")} er slut og ikke lukket. Begynd med den ældste."));
        }

        if (actor.Role is Role.Finance)
        {
            tasks.AddRange((await db.MonthsToCorrectAsync(today, ct)).Select(m => new GeneralTask(
                $"Ret opkrævningen for {Danish.Month(m.Month)}: {Danish.Count(m.Rows, "række", "rækker")}",
                m.DueOn,
                $"/opkraevning?maaned={m.Month:yyyy-MM}",
                "Måneden er lukket, men noget er ændret siden, eller kan først opkræves nu.")));
        }

        if (actor.Role is Role.Manager)
        {
            if (await db.ReadingsToCheckByAsync(ct) is { } checkBy && checkBy.AddMonths(-1) <= today)
            {
                tasks.Add(new("Kontrollér, hvem der har slået op i sagerne", checkBy, "/historik/opslag", "Det skal ses efter mindst hvert halve år. Træk en stikprøve, og notér, hvad den viste."));
            }

            var waiting = db.Amendments.Waiting().Where(a => a.ProposedById != actor.Id);
            if (await waiting.CountAsync(ct) is > 0 and var count)
            {
                var oldest = await waiting.MinAsync(a => a.ProposedAt, ct);
                tasks.Add(new(
                    $"Tag stilling til {Danish.Count(count, "forslag", "forslag")} til ændring af standarden",
                    standard.Current.FollowOnBy(Time.CivilClock.DayOf(oldest)),
                    "/standard/aendringer",
                    "En ændring gælder først, når en anden end den, der foreslog den, har bekræftet."));
            }
        }

        return tasks;
    }
}
