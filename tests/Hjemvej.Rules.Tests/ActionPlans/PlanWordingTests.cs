using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Tests.Explanations;

namespace Hjemvej.Rules.Tests.ActionPlans;

public sealed class PlanWordingTests
{
    [Fact]
    [Trait("Requirement", "2-1")]
    public void Each_approach_asks_in_its_own_words()
    {
        CareApproach?[] approaches = [.. Enum.GetValues<CareApproach>().Select(a => (CareApproach?)a), null];

        Written.Compare("Explanations/Readings/plan-wording.txt", string.Join("\n", approaches.Select(a => PlanWording.Of(a)).Select(w => string.Join("\n", w.Lead, w.Wishes, w.Purpose, w.Effort, w.Goal) + "\n")));
    }
}
