using System.ComponentModel.DataAnnotations;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Tests.Explanations;

public sealed class ExplainedTests
{
    private static readonly Refusal No = new("decision.committee", "Sæt sagen på udvalgets dagsorden.");

    [Fact]
    public void A_step_taken_has_its_value_and_no_refusals()
    {
        Result<int> result = 7;

        Assert.False(result.IsRefused);
        Assert.Equal(7, result.Value);
        Assert.Empty(result.Refusals);
    }

    [Fact]
    public void A_step_refused_has_its_refusals_and_no_value()
    {
        Result<int> one = No;
        var more = Result<int>.Refused([No, No with { Code = "other" }]);

        Assert.True(one.IsRefused);
        Assert.Equal([No], one.Refusals);
        Assert.Equal(2, more.Refusals.Count);
        Assert.Contains("decision.committee", Assert.Throws<InvalidOperationException>(() => more.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_bug() =>
        Assert.Contains("At least one refusal is needed.", Assert.Throws<ArgumentException>(() => Result<int>.Refused([])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_shut_gate_refuses_with_each_of_its_reasons_and_its_first_source()
    {
        SourceRef[] sources = [SourceRef.Standard("2.5-3"), Law.Sel("107", 1)];
        Gate shut = new("decision.committee", "Sagen er forelagt", ["Fordi", "Og derfor"], [], sources);

        Assert.False(shut.IsOpen);
        Assert.Equal([new("decision.committee", "Fordi", sources[0]), new("decision.committee", "Og derfor", sources[0])], shut.Refusals());
        Assert.Null(Assert.Single((shut with { Reasons = ["Fordi"], Sources = [] }).Refusals()).Source);
        Assert.True((shut with { Reasons = [] }).IsOpen);
        Assert.Empty((shut with { Reasons = [] }).Refusals());
    }

    [Theory]
    [InlineData(null, 0, DeadlineStatus.Open)]
    [InlineData(null, 1, DeadlineStatus.Overdue)]
    [InlineData(0, 5, DeadlineStatus.Met)]
    [InlineData(1, 5, DeadlineStatus.Missed)]
    [InlineData(-1, -1, DeadlineStatus.Met)]
    public void The_last_day_is_inclusive(int? done, int asked, DeadlineStatus status)
    {
        DateOnly due = new(2025, 5, 26);

        Assert.Equal(status, Deadline.StatusOf(due, done is { } d ? due.AddDays(d) : null, due.AddDays(asked)));
    }

    [Theory]
    [InlineData("2.9-2", "Kvalitetsstandarden, afsnit 2.9")]
    [InlineData("1-1", "Kvalitetsstandarden, afsnit 1")]
    [InlineData("2.10-3", "Kvalitetsstandarden, afsnit 2.10")]
    public void A_sentence_of_the_standard_is_cited_by_its_section(string id, string label) => Assert.Equal(new(id, label), SourceRef.Standard(id));

    [Fact]
    public void Statutes_are_cited_as_a_letter_does()
    {
        Assert.Equal(new("sel-107-1", "Serviceloven § 107, stk. 1"), Law.Sel("107", 1));
        Assert.Equal(new("sel-85", "Serviceloven § 85"), Law.Sel("85"));
        Assert.Equal(new("rsl-3-2", "Retssikkerhedsloven § 3, stk. 2"), Law.Rsl("3", 2));
        Assert.Equal(new("fvl-16-2", "Forvaltningsloven § 16, stk. 2"), Law.Fvl("16", 2));
        Assert.Equal(new("bek1387-2", "Betalingsbekendtgørelsen § 2"), Law.Payment("2"));
        Assert.Equal(new("digitalpost-10", "Digital Post-loven § 10"), Law.DigitalPost("10"));
        Assert.Equal(new("ast-97-16", "Ankestyrelsen, 97-16"), Law.Practice("97-16"));
    }

    [Fact]
    public void A_rule_names_its_requirement_and_an_assumption_its_text()
    {
        Assert.Equal("2.9-2", new SourceAttribute("2.9-2").Requirement);
        Assert.Equal(("2.9-2", "Seks måneder."), (new AssumptionAttribute("2.9-2", "Seks måneder.").Requirement, new AssumptionAttribute("2.9-2", "Seks måneder.").Text));
    }

    /// <summary>Whichever way it is asked for; one without a text is a bug that says which. Choices that nobody is shown have none at all.</summary>
    [Fact]
    public void A_choice_that_is_shown_has_a_Danish_text_for_each_of_its_values()
    {
        var silent = from type in typeof(Gate).Assembly.GetTypes()
                     where type.IsEnum && type.GetFields().Any(f => f.IsDefined(typeof(DisplayAttribute), false))
                     from Enum value in Enum.GetValues(type)
                     where string.IsNullOrWhiteSpace(EnumText.Danish(value))
                     select value;

        Assert.Empty(silent);
        Assert.Equal("Dagstur", HolidayKind.DayTrip.Danish());
        Assert.Equal("Dagstur", EnumText.Danish((Enum)HolidayKind.DayTrip));
        Assert.Equal("DayOfWeek.Friday has no Danish text.", Assert.Throws<InvalidOperationException>(() => DayOfWeek.Friday.Danish()).Message);
        Assert.Equal("HolidayKind.99 has no Danish text.", Assert.Throws<InvalidOperationException>(() => ((HolidayKind)99).Danish()).Message);
    }
}
