using Hjemvej.Rules.People;

namespace Hjemvej.Rules.Tests.People;

public sealed class PeopleTests
{
    /// <summary>The seventh digit and the year give the century (no number here satisfies modulus 11).</summary>
    [Theory]
    [InlineData("010190-0003", 1990, 1, 1)]
    [InlineData("0101900003", 1990, 1, 1)]
    [InlineData("010190 0003", 1990, 1, 1)]
    [InlineData("  010190-0003 ", 1990, 1, 1)]
    [InlineData("140336-3001", 1936, 3, 14)]
    [InlineData("140336-4003", 2036, 3, 14)]
    [InlineData("140337-4001", 1937, 3, 14)]
    [InlineData("140336-9001", 2036, 3, 14)]
    [InlineData("140337-9003", 1937, 3, 14)]
    [InlineData("140357-5003", 2057, 3, 14)]
    [InlineData("140358-5001", 1858, 3, 14)]
    [InlineData("140357-8001", 2057, 3, 14)]
    [InlineData("140358-8003", 1858, 3, 14)]
    [InlineData("290200-4002", 2000, 2, 29)]
    [InlineData("610190-0001", 1990, 1, 1)]
    [InlineData("910190-0003", 1990, 1, 31)]
    [InlineData("311290-0004", 1990, 12, 31)]
    public void The_birth_date_follows_from_the_number(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), CprNumber.Parse(text).BirthDate);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("010190")]
    [InlineData("010190-000")]
    [InlineData("010190-00030")]
    [InlineData("01-01-900003")]
    [InlineData("010190--0003")]
    [InlineData("01019-00003")]
    [InlineData("0101900-003")]
    [InlineData("010190-000a")]
    [InlineData("010190-٠٠٠٣")]
    [InlineData("000190-0003")]
    [InlineData("320190-0003")]
    [InlineData("600190-0003")]
    [InlineData("920190-0003")]
    [InlineData("310490-0003")]
    [InlineData("290201-0003")]
    [InlineData("290200-0003")]
    [InlineData("010090-0003")]
    [InlineData("011390-0003")]
    public void What_is_no_number_of_a_day_that_existed_is_refused(string? text)
    {
        Assert.False(CprNumber.TryParse(text, out var cpr));
        Assert.Null(cpr);
    }

    [Fact]
    public void A_number_that_is_none_is_an_error_when_it_had_to_be_one() =>
        Assert.Equal("Not a CPR number.", Assert.Throws<FormatException>(() => CprNumber.Parse("010190")).Message);

    [Fact]
    public void Two_writings_of_a_number_are_one_person()
    {
        CprNumber a = CprNumber.Parse("010190-0003"), b = CprNumber.Parse("0101900003"), other = CprNumber.Parse("010190-0005");

        Assert.Equal(a, b);
        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, other);
        Assert.True(a != other);
        Assert.Single(new HashSet<CprNumber> { a, b });
    }

    [Fact]
    public void A_number_is_masked_unless_it_is_revealed_on_purpose()
    {
        var cpr = CprNumber.Parse("0101900003");

        Assert.Equal("010190-xxxx", cpr.ToString());
        Assert.Equal("010190-xxxx", $"{cpr}");
        Assert.Equal("010190-0003", cpr.Reveal());
    }

    [Fact]
    public void A_substitute_number_is_told_from_a_real_one()
    {
        Assert.True(CprNumber.Parse("610190-0001").IsSubstitute);
        Assert.True(CprNumber.Parse("910190-0003").IsSubstitute);
        Assert.False(CprNumber.Parse("311290-0004").IsSubstitute);
    }

    [Theory]
    [Trait("Requirement", "1.2-1")]
    [InlineData("2007-05-05", "2025-05-04", 17)]
    [InlineData("2007-05-05", "2025-05-05", 18)]
    [InlineData("2007-05-05", "2025-06-01", 18)]
    [InlineData("2007-05-05", "2025-04-30", 17)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2004-02-29", "2024-02-29", 20)]
    [InlineData("2025-05-05", "2025-05-05", 0)]
    public void A_year_is_completed_on_the_birthday(string born, string on, int age) =>
        Assert.Equal(age, Age.On(DateOnly.ParseExact(born, "yyyy-MM-dd", null), DateOnly.ParseExact(on, "yyyy-MM-dd", null)));

    [Property]
    public bool The_day_an_age_is_reached_is_the_first_on_which_it_is_held(ushort day, byte any)
    {
        DateOnly born = new DateOnly(1930, 1, 1).AddDays(day % 36_000);
        var years = any % 90;
        var reached = Age.Reached(born, years);
        return Age.On(born, reached) == years && (years == 0 || Age.On(born, reached.AddDays(-1)) == years - 1);
    }

    [Fact]
    public void One_born_on_the_leap_day_comes_of_age_on_1_March() => Assert.Equal(new DateOnly(2026, 3, 1), Age.Reached(new(2008, 2, 29), 18));
}
