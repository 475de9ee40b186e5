using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Letters;

/// <summary>The appeal guidance (klagevejledning) of every letter with a decision in it, computed for a letter that is sent today.</summary>
public sealed class AppealGuide(StandardInForce standard, CivilClock clock)
{
    /// <param name="channel">How the letter goes; it decides when it counts as received.</param>
    /// <returns>The deadline with its working, and what the letter says of it.</returns>
    [Source("2.5-5")]
    public (Deadline Deadline, AppealGuidanceFacts Facts) Of(Channel channel)
    {
        var deadline = AppealRule.Of(clock.Today, channel, null, clock.Today, standard.Current);
        return (deadline, new(
            deadline.Due,
            Weeks(standard.Current.AppealWeeks.On(clock.Today).Value * 7),
            Weeks(standard.Current.ReassessmentDays.On(clock.Today).Value),
            channel is Channel.Letter));
    }

    /// <summary>So many days in words: in weeks, when they are whole.</summary>
    public static string Weeks(int days) => days % 7 == 0 ? Danish.Count(days / 7, "uge", "uger") : Danish.Count(days, "dag", "dage");
}
