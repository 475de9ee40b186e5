using FsCheck.Xunit;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Tests.Matching;

[Properties(Arbitrary = [typeof(Arbitrary)])]
public sealed class RankingRuleTests
{
    private static readonly DateOnly Today = Arbitrary.Today;
    private static readonly string Anxiety = TargetGroups.CodeOf("Angst");
    private static readonly CitizenNeeds Needs = new(Anxiety, [], [new("practical", 3), new("relations", 2)], 3, false, "6600");

    [Property]
    [Trait("Requirement", "2.7-4")]
    public bool A_suitable_internal_residence_always_stands_before_every_external_one(CitizenNeeds needs, ResidenceOffer[] offers)
    {
        var ranked = RankingRule.Of(needs, offers, Today).Ranked;
        var firstExternal = ranked.TakeWhile(r => r.Offer.Facts.Internal).Count();
        return ranked.Skip(firstExternal).All(r => !(r.Suitable && r.Offer.Facts.Internal));
    }

    [Property]
    [Trait("Requirement", "2.8-2")]
    public bool Only_residences_that_are_registered_and_approved_on_the_day_are_suggested(CitizenNeeds needs, ResidenceOffer[] offers)
    {
        var ranking = RankingRule.Of(needs, offers, Today);
        return ranking.Ranked.All(r => RegistrationRule.IsUsable(r.Offer.Facts, Today))
            && ranking.Unusable.All(u => !RegistrationRule.IsUsable(u.Offer.Facts, Today) && u.Reasons.Count > 0)
            && ranking.Ranked.Count + ranking.Unusable.Count == offers.Length;
    }

    [Property]
    [Trait("Requirement", "2.7-1")]
    public bool The_order_does_not_depend_on_the_order_they_were_found_in(CitizenNeeds needs, ResidenceOffer[] offers)
    {
        var distinct = offers.DistinctBy(o => o.Id).ToArray();
        return Ids(distinct).SequenceEqual(Ids(distinct.Reverse())) && Ids(distinct).SequenceEqual(Ids(distinct.OrderBy(o => o.MaxSupportNeed)));

        IEnumerable<Guid> Ids(IEnumerable<ResidenceOffer> some) => RankingRule.Of(needs, some, Today).Ranked.Select(r => r.Offer.Id);
    }

    [Property]
    [Trait("Requirement", "2.7-1")]
    public bool Each_residence_says_why_and_one_that_is_not_suitable_says_why_not(CitizenNeeds needs, ResidenceOffer[] offers) =>
        RankingRule.Of(needs, offers, Today).Ranked.All(r => r.Suitable ? r.Fits.Count > 0 : r.Misfits.Count > 0);

    [Property]
    public bool Suitable_residences_serve_the_group_the_support_need_and_the_access(CitizenNeeds needs, ResidenceOffer[] offers) =>
        RankingRule.Of(needs, offers, Today).Ranked.All(r => r.Suitable ==
            (needs.PrimaryTargetGroup is { } group && r.Offer.TargetGroups.Contains(group)
            && needs.SupportNeed <= r.Offer.MaxSupportNeed
            && (r.Offer.WheelchairAccess || !needs.WheelchairAccess)));

    [Fact]
    public void The_order_among_equals_goes_by_free_places_themes_wish_nearness_and_name()
    {
        var full = Offer("A fuldt", free: 0);
        var oneTheme = Offer("B et tema", themes: ["relations"]);
        var far = Offer("C langt væk", postalCode: "7100");
        var near = Offer("D nær");
        var alsoNear = Offer("E nær");
        var wished = Offer("F ønsket", postalCode: "7100");

        var ranking = RankingRule.Of(Needs with { WishedResidence = wished.Id }, [full, oneTheme, far, alsoNear, near, wished], Today);

        Assert.Equal(["F ønsket", "D nær", "E nær", "C langt væk", "B et tema", "A fuldt"], ranking.Ranked.Select(r => r.Offer.Name));
        Assert.Equal(5, ranking.Ranked[0].ThemesMet);
    }

    [Theory]
    [InlineData("Demens", 4, true, false, "Modtager ikke borgere i målgruppen Angst.")]
    [InlineData("Angst", 2, true, false, "Kan højst dække moderat støttebehov. Borgeren har højt støttebehov.")]
    [InlineData("Angst", 3, false, true, "Har ikke adgang for kørestol, og det har borgeren brug for.")]
    public void Why_not_is_said_in_words(string group, int support, bool wheelchair, bool needsWheelchair, string misfit)
    {
        var ranked = Suitability.Of(Needs with { WheelchairAccess = needsWheelchair }, Offer("A") with { TargetGroups = [TargetGroups.CodeOf(group)], MaxSupportNeed = support, WheelchairAccess = wheelchair }, Today);

        Assert.False(ranked.Suitable);
        Assert.Contains(misfit, ranked.Misfits);
    }

    [Fact]
    public void What_was_not_assessed_is_never_suitable_and_a_theme_without_a_level_is_never_counted_as_zero()
    {
        Assert.Contains("Borgerens primære målgruppe står ikke i udredningen.", Suitability.Of(Needs with { PrimaryTargetGroup = null }, Offer("A"), Today).Misfits);
        Assert.False(Suitability.Of(Needs with { SupportNeed = null }, Offer("A"), Today).Suitable);
        var unlevelled = Suitability.Of(Needs with { Themes = [new("mobility", null)] }, Offer("A", themes: []), Today);
        Assert.DoesNotContain(unlevelled.Misfits, m => m.Contains("Mobilitet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_marked_need_that_nobody_works_with_and_another_group_and_a_later_place_are_told()
    {
        var ranked = Suitability.Of(
            Needs with { OtherTargetGroups = [TargetGroups.CodeOf("Depression")] }, Offer("A", themes: ["relations"]) with { FreeFrom = [Today.AddDays(9)] }, Today);

        Assert.True(ranked.Suitable);
        Assert.Contains("Arbejder især med Relationer (niveau 2).", ranked.Fits);
        Assert.Contains("Arbejder ikke særligt med Praktiske opgaver (niveau 3).", ranked.Misfits);
        Assert.Contains("Er ikke beregnet til borgerens øvrige målgruppe: Depression.", ranked.Misfits);
        Assert.Contains("Ledige pladser: ingen ledige nu, 1 på vej (11.03.2026).", ranked.Fits);
    }

    [Theory]
    [InlineData("6600", "6600", Nearness.SamePlace)]
    [InlineData("6600", "6640", Nearness.SameArea)]
    [InlineData("6600", "7100", Nearness.Elsewhere)]
    [InlineData(null, "7100", Nearness.Unknown)]
    [InlineData("6600", null, Nearness.Unknown)]
    public void Nearness_goes_by_postal_code(string? wanted, string? at, Nearness nearness) => Assert.Equal(nearness, Suitability.NearnessOf(wanted, at));

    private static ResidenceOffer Offer(string name, int free = 1, string postalCode = "6600", string[]? themes = null) => new(
        new Guid(name[0], 0, 0, new byte[8]), name, new(true, Today.AddYears(-1), null, true, name), "Vejen", postalCode, "Vejen", [Anxiety], themes ?? ["practical", "relations"], 4, false,
        Ore.Kroner(3000), Ore.Kroner(2500), [.. Enumerable.Repeat(Today, free)]);
}
