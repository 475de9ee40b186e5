using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Tests.Residences;

public sealed class FreePlaceTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("Ingen ledige")]
    [InlineData("1 ledig nu", 0)]
    [InlineData("2 ledige nu", 0, -3)]
    [InlineData("Ingen ledige nu, 1 på vej (07.12.2026)", 13)]
    [InlineData("1 ledig nu, 2 på vej (25.11.2026 og 07.12.2026)", 13, 0, 1)]
    [InlineData("1 ledig nu, 5 på vej (25.11.2026, 26.11.2026, 27.11.2026 og 2 senere)", 0, 1, 2, 3, 4, 5)]
    [Trait("Requirement", "2.5-4")]
    public void Free_places_are_told_the_same_way_everywhere(string words, params int[] days) =>
        Assert.Equal(words, FreePlaceWords.Of([.. days.Select(d => Today.AddDays(d))], Today));

    [Fact]
    public void Places_are_in_the_order_that_people_count_in() => Assert.Equal(
        ["Hus A", "Lejlighed 1", "Lejlighed 2", "Lejlighed 02 b", "lejlighed 10", "Lejlighed 11", "Værelse 3"],
        new[] { "Lejlighed 11", "Værelse 3", "lejlighed 10", "Lejlighed 02 b", "Lejlighed 2", "Hus A", "Lejlighed 1" }.Order(PlaceLabelOrder.Comparer));
}
