using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Simulation;

/// <summary>Invented cases of any number, the same for the same seed: from applications that wait to stays that have ended.</summary>
/// <param name="Period">Applications come in from a year before it to its end; nothing that comes after its end has happened.</param>
public sealed record InventedCases(int Seed, Period Period)
{
    public const int Most = 1_000_000;

    private static readonly Rung[] Ladder = Enum.GetValues<Rung>();

    /// <summary>The case with a number, from 1, as it stands at the end of the period.</summary>
    public CaseFacts Case(int number)
    {
        var first = Period.From.AddYears(-1);
        var whole = Whole(number, first.AddDays(Draw(number, 0, Period.To.DayNumber - first.DayNumber + 1)));
        var end = Period.To;
        var enrolled = whole.Enrolment!.StartsOn <= end;
        return whole with
        {
            AsOf = end,
            Committee = whole.Committee!.PresentedOn <= end ? whole.Committee : null,
            Decision = whole.Decision!.SentOn <= end ? whole.Decision : null,
            Payment = whole.Payment!.CommunicatedOn <= end ? whole.Payment : null,
            Enrolment = enrolled ? whole.Enrolment with { EndsOn = whole.Enrolment.EndsOn <= end ? whole.Enrolment.EndsOn : null } : null,
            Meetings = [.. whole.Meetings.Where(m => m.HeldOn <= end)],
            Holidays = enrolled ? [.. whole.Holidays!.Where(h => h.To <= end)] : null,
        };
    }

    /// <summary>A case from application to the second meeting, with every deadline, gate and amount to answer.</summary>
    public CaseFacts Whole(int number, DateOnly received)
    {
        int Of(int question, int below) => Draw(number, question, below);
        var made = received.AddDays(20 + Of(1, 80));
        var starts = made.AddDays(14 + Of(2, 60));
        var held = starts.AddDays(75 + Of(3, 30));
        var holiday = starts.AddDays(20 + Of(4, 60));
        var residence = Of(5, 12);
        return new(starts.AddDays(150))
        {
            BirthDate = new DateOnly(1955, 1, 1).AddDays(Of(6, 18_000)),
            Application = new(received, Of(7, 20) == 0),
            Assessment = new([Ground.Mental], true, "Vil gerne have egen lejlighed og et job.", [.. Ladder.Select(rung => new AlternativeFacts(rung, false, "Er prøvet"))], [Criterion.Development], [TargetGroupReason.TemporaryNeed]),
            Committee = new(made.AddDays(-7), Recommendation.Grant),
            Decision = new(made, Outcome.Grant, made, Of(8, 5) == 0 ? Channel.Letter : Channel.DigitalPost, made),
            Residence = new(residence % 3 != 0, new(1998, 7, 1), null, true, $"Opdigtet botilbud {(char)('A' + residence)}"),
            Payment = new(starts.AddDays(-10), Of(9, 10) == 0, Of(10, 25) == 0 ? null : Ore.Kroner(5_500 + Of(11, 9_000)), Ore.Kroner(Of(12, 400)), Ore.Kroner(3_200), Ore.Kroner(3_600)),
            Enrolment = new(starts, Of(13, 3) == 0 ? starts.AddDays(180 + Of(14, 540)) : null),
            Meetings = [new(held, held.AddDays(-2))],
            Holidays = [new(HolidayKind.Holiday, holiday, holiday.AddDays(Of(15, 10)))],
        };
    }

    /// <summary>A number from 0 up to but not including another: the same for the same seed, case and question (SplitMix64).</summary>
    private int Draw(int number, int question, int below)
    {
        unchecked
        {
            var x = (ulong)Seed + ((ulong)number * 0x9E3779B97F4A7C15) + ((ulong)question * 0xD1B54A32D192ED03);
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return (int)((x ^ (x >> 31)) % (ulong)below);
        }
    }
}
