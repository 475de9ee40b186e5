using FsCheck;
using FsCheck.Fluent;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Tests.Matching;

/// <summary>Citizens and residences as they could be, few enough kinds that they often meet.</summary>
public static class Arbitrary
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string[] Groups = [.. TargetGroups.All.Take(4).Select(g => g.Code)];
    private static readonly string[] Themes = [.. VumThemes.All.Select(t => t.Key)];
    private static readonly string?[] PostalCodes = ["6600", "6640", "7100", null];

    public static Arbitrary<CitizenNeeds> Needs() => (
        from primary in Gen.Elements<string?>([.. Groups, null])
        from others in Gen.SubListOf(Groups)
        from inFocus in Gen.SubListOf(Themes)
        from level in Gen.Choose(0, 4)
        from support in Gen.Elements<int?>([0, 1, 2, 3, 4, null])
        from wheelchair in Gen.Elements(true, false)
        from near in Gen.Elements(PostalCodes)
        select new CitizenNeeds(primary, [.. others], [.. inFocus.Select(t => new ThemeNeed(t, level))], support, wheelchair, near)).ToArbitrary();

    public static Arbitrary<ResidenceOffer> Offers() => (
        from id in Gen.Choose(1, 1000)
        from @internal in Gen.Elements(true, false)
        from approved in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from starts in Gen.Choose(-400, 30)
        from ends in Gen.Elements<int?>([null, -1, 0, 100])
        from groups in Gen.SubListOf(Groups)
        from themes in Gen.SubListOf(Themes)
        from support in Gen.Choose(0, 4)
        from wheelchair in Gen.Elements(true, false)
        from postalCode in Gen.Elements(PostalCodes)
        from free in Gen.Choose(0, 2)
        let facts = new ResidenceFacts(@internal, Today.AddDays(starts), ends is { } e ? Today.AddDays(e) : null, approved)
        select new ResidenceOffer(
            new Guid(id, 0, 0, new byte[8]), $"Bosted {id % 7}", facts, "Vejen", postalCode, "By", [.. groups], [.. themes], support, wheelchair, Ore.Kroner(3000), Ore.Kroner(2500),
            [.. Enumerable.Range(0, free).Select(_ => Today)])).ToArbitrary();
}
