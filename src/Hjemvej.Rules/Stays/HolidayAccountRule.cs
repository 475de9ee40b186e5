using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Stays;

/// <summary>The citizen's holiday account (feriekonto) of a calendar year, in days (døgn).</summary>
/// <param name="ExceededBy">How far what was used goes beyond the account; 0 when it does not.</param>
public sealed record HolidayAccount(int Year, int Entitled, int Used, int Remaining, int Purchased, int ExceededBy, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);

/// <summary>How many days of holiday with accompaniment are left this year?</summary>
[Source("2.3-1")]
[Source("2.3-3")]
[Assumption("2.3-3", "En dagstur tæller som et døgn på feriekontoen. Standarden siger, at ferie kan blive til dagsture, men ikke hvor mange der går på et døgn.",
    Alternatives = "To dagsture for et døgn, eller efter timer.",
    Effect = "Hvor mange dage borgeren kan komme på ferie.")]
[Assumption("2.3-1", "Kontoen følger kalenderåret og er fuld fra første dag, også når borgeren flytter ind midt i året. Det, der ikke er brugt, flytter ikke med til næste år.",
    Alternatives = "Retten deles efter måneder i det første år, eller det ubrugte kan flyttes til næste år.",
    Effect = "Borgere, der flytter ind sent på året, ville have færre døgn.")]
[Assumption("2.3-4", "Et tilkøb af ferie følger standardens ord: borgeren betaler alt. Om loven om tilkøb sætter en snævrere grænse, er ikke afklaret.",
    Alternatives = "Tilkøb kun til bestemte grupper eller kun med overnatning, og med fradrag for den støtte, borgeren ellers får.",
    Effect = "Hvem der kan købe mere ferie, og prisen.")]
public static class HolidayAccountRule
{
    private static readonly SourceRef[] Sources = [SourceRef.Standard("2.3-1"), SourceRef.Standard("2.3-3")];

    public static HolidayAccount Of(IReadOnlyList<HolidayFacts> holidays, int year, Standard standard)
    {
        var entitled = standard.HolidayDays.On(new(year, 1, 1));
        int used = 0, purchased = 0;
        Working steps = [Standard.StepOf($"Ret til ferie med ledsagelse i {year}", entitled, Words.Count(entitled.Value, "døgn", "døgn"))];
        foreach (var holiday in holidays)
        {
            var days = DaysIn(holiday, year);
            if (days == 0)
            {
                continue;
            }

            var bought = holiday.Kind is HolidayKind.Purchased;
            used += bought ? 0 : days;
            purchased += bought ? days : 0;
            steps.Add(new($"{holiday.Kind.Danish()} {Period(holiday)}", $"{days} døgn{(bought ? ", uden for kontoen" : "")}"));
        }

        var remaining = Math.Max(0, entitled.Value - used);
        steps.Add(new("Tilbage på kontoen", Words.Count(remaining, "døgn", "døgn")));
        return new(year, entitled.Value, used, remaining, purchased, Math.Max(0, used - entitled.Value), steps, Sources);
    }

    private static Words Period(HolidayFacts holiday) =>
        holiday.To == holiday.From ? holiday.From : $"fra {Words.Date(holiday.From)} til {Words.Date(holiday.To)}";

    /// <summary>Days that a holiday takes in a year: its nights, each in the year in which it begins; a day trip is one, bought or not.</summary>
    public static int DaysIn(HolidayFacts holiday, int year)
    {
        if (holiday.Kind is HolidayKind.DayTrip || (holiday.Kind is HolidayKind.Purchased && holiday.To == holiday.From))
        {
            return holiday.From.Year == year ? 1 : 0;
        }

        DateOnly first = new(year, 1, 1), next = new(year + 1, 1, 1);
        return Math.Max(0, Math.Min(holiday.To.DayNumber, next.DayNumber) - Math.Max(holiday.From.DayNumber, first.DayNumber));
    }
}
