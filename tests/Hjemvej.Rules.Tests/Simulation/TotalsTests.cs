using FsCheck;
using FsCheck.Fluent;
using Hjemvej.Exchange.Spreadsheets;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Simulation;
using static Hjemvej.Rules.Tests.Simulation.SimulationSteps;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>The sums of a simulation, and the population that is invented for it.</summary>
public sealed class TotalsTests
{
    private static readonly SimulatedCase[] Some = [.. Enumerable.Range(1, 300).Select(n => SimulatedCase.Of(n, new InventedCases(7, Year).Case(n), Vejen, Tried, Year))];

    private static readonly string Whole = Sum(Some).Text();

    [Property(MaxTest = 20)]
    public bool The_order_of_the_cases_does_not_matter(int seed)
    {
        var shuffled = Some.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Sum(shuffled).Text() == Whole;
    }

    [Property(MaxTest = 20)]
    public bool How_the_cases_are_shared_out_does_not_matter(PositiveInt parts)
    {
        var shares = Some.GroupBy(c => c.Number % parts.Get).Select(share =>
        {
            var totals = new SimulationTotals(Year);
            share.ToList().ForEach(totals.Add);
            return totals;
        });
        var whole = new SimulationTotals(Year);
        shares.Reverse().ToList().ForEach(whole.Add);
        return whole.Result().Text() == Whole;
    }

    [Property]
    public bool The_same_standard_twice_makes_no_difference(int seed, ushort month, byte length)
    {
        var from = new DateOnly(2015, 1, 1).AddMonths(month % 200);
        Period period = new(from, from.AddMonths(length % 36));
        var result = Sum(Enumerable.Range(1, 20).Select(n => SimulatedCase.Of(n, new InventedCases(seed, period).Case(n), Vejen, Vejen, period)), period);
        return result.Groups.All(g => g.Sums.All(s => s is { Difference: 0, Rising: 0, Falling: 0 } && s.CasesA == s.CasesB && s.Both == s.CasesA)) && result.Months.All(m => m.A == m.B);
    }

    [Fact]
    public void The_divisions_and_the_months_each_make_the_whole()
    {
        var result = Sum(Some);

        Assert.Equal(300, result.Cases);
        foreach (var kind in Figures.All)
        {
            foreach (var grouping in new[] { Grouping.Age, Grouping.Income, Grouping.OwnHome })
            {
                Assert.Equal(result.All[kind.Figure], result.By(grouping).Aggregate(FigureSum.None, (sum, g) => sum + g[kind.Figure]));
            }
        }

        Assert.Equal((result.All[Figure.FollowUps].SumA, result.All[Figure.FollowUps].SumB), (result.Months.Sum(m => m.A), result.Months.Sum(m => m.B)));
        Assert.Equal(result.All[Figure.FollowUps], result.By(Grouping.Residence).Aggregate(FigureSum.None, (sum, g) => sum + g[Figure.FollowUps]));
        Assert.Equal(12, result.Months.Count);
        Assert.True(result.All[Figure.LateDecisions].Rising > 0 && result.All[Figure.LateDecisions].Falling == 0);
        Assert.True(result.All[Figure.MonthlyPayment].Falling > 0 && result.All[Figure.HolidayEntitled].Rising > 0);
    }

    [Fact]
    public void Cases_counted_under_one_standard_only_are_no_difference()
    {
        var result = Sum(Some.Select(c => c with { B = c.B with { Values = [.. Figures.All.Select(_ => (long?)null)], Due = [], Missing = ["holidayDays"] } }));

        Assert.All(result.All.Sums, s => Assert.Equal((0, 0, 0L), (s.CasesB, s.Both, s.Difference)));
        Assert.Equal(new(true, "holidayDays", 300), Assert.Single(result.Missing, m => m.InB));
        Assert.Equal(("–", "–"), (Figures.Of(Figure.FollowUps).ShownB(result.All[Figure.FollowUps]), Figures.Of(Figure.FollowUps).ShownDifference(result.All[Figure.FollowUps])));
    }

    [Fact]
    public void Who_wins_and_who_loses_follows_from_what_is_better_for_the_citizen()
    {
        FigureSum sum = new(9, 0, 9, 0, 9, 100, 40, 2, 5);

        Assert.Equal((5, 2), (Figures.Of(Figure.MonthlyPayment).Winners(sum), Figures.Of(Figure.MonthlyPayment).Losers(sum)));
        Assert.Equal((2, 5), (Figures.Of(Figure.DisposableAmount).Winners(sum), Figures.Of(Figure.DisposableAmount).Losers(sum)));
        Assert.Equal(((int?)null, (int?)null), (Figures.Of(Figure.FollowUps).Winners(sum), Figures.Of(Figure.FollowUps).Losers(sum)));
        Assert.Equal((true, false, null), (Figures.Of(Figure.MonthlyPayment).IsGood(-1), Figures.Of(Figure.HolidayEntitled).IsGood(-1), Figures.Of(Figure.FollowUps).IsGood(1)));
    }

    [Fact]
    public void The_figures_stand_in_the_order_of_their_names()
    {
        Assert.Equal(Enum.GetValues<Figure>(), Figures.All.Select(f => f.Figure));
        Assert.Equal(Figures.All.Count, Figures.All.Select(f => f.Slug).Distinct().Count());
        Assert.All(Figures.All, f => Assert.Same(f, Figures.Find(f.Slug)));
    }

    [Fact]
    public void An_invented_case_is_the_same_for_the_same_seed_and_knows_nothing_of_what_comes_after_the_period()
    {
        var (cases, again, others) = (new InventedCases(7, Year), new InventedCases(7, Year), new InventedCases(8, Year));

        Assert.All(Enumerable.Range(1, 500), n =>
        {
            var facts = cases.Case(n);
            Assert.Equal(facts.Application, again.Case(n).Application);
            Assert.Equal(facts.Payment, again.Case(n).Payment);
            Assert.All(new[] { facts.Application!.ReceivedOn, facts.Decision?.SentOn, facts.Enrolment?.StartsOn, facts.Enrolment?.EndsOn }, day => Assert.False(day > Year.To));
        });
        Assert.NotEqual(Enumerable.Range(1, 50).Select(n => cases.Case(n).Application), Enumerable.Range(1, 50).Select(n => others.Case(n).Application));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@1", "\"'@1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\"=1+1", "\"'\"\"=1+1\"")]
    [InlineData(" =1+1", "\"' =1+1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("Bo \"Nord\"; 2", "\"Bo \"\"Nord\"\"; 2\"")]
    public void A_text_is_never_a_formula_to_the_program_that_opens_it(string? text, string expected) =>
        Assert.Equal($"{expected};-12;1135,48;-0,50;2025-03-03\r\n", new System.Text.StringBuilder().AppendCsv([text, -12L, new Ore(113_548), new Ore(-50), new DateOnly(2025, 3, 3)]).ToString());
}
