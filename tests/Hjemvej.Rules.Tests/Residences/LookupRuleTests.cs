using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Residences;

public sealed class LookupRuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Standard Vejen = StandardFiles.Standard;

    [Fact]
    [Trait("Requirement", "2.8-1")]
    public void A_look_up_is_repeated_after_the_days_of_the_standard()
    {
        var deadline = LookupRule.RepeatBy(Day, Day.AddDays(90), Vejen);

        Assert.Equal((Day.AddDays(90), DeadlineStatus.Open), (deadline.Due, deadline.Status));
        Assert.Equal(DeadlineStatus.Overdue, LookupRule.RepeatBy(Day, Day.AddDays(91), Vejen).Status);
        Assert.Contains(deadline.Steps, s => s.Value == "90 dage");
    }

    [Fact]
    public void A_residence_that_was_never_looked_up_is_due_today() =>
        Assert.Equal((Day, DeadlineStatus.Open), (LookupRule.RepeatBy(null, Day, Vejen).Due, LookupRule.RepeatBy(null, Day, Vejen).Status));
}
