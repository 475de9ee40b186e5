using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Catalogue;

namespace Hjemvej.Rules.Tests.Catalogue;

public sealed class CatalogueTests
{
    [Fact]
    [Trait("Requirement", "2-2")]
    public void The_six_themes_are_KL_s_and_the_standard_s()
    {
        Assert.Equal(["Relationer", "Samfundsliv", "Kommunikation", "Praktiske opgaver", "Egenomsorg", "Mobilitet"], VumThemes.All.Select(t => t.Name));
        Assert.Equal(["2-3", "2-4", "2-5", "2-6", "2-9", "2-10"], VumThemes.All.Select(t => t.Requirement));
        Assert.Equal([3, 5, 4, 6, 9, 4], VumThemes.All.Select(t => t.Subthemes.Count));
        Assert.Equal(31, VumThemes.Subthemes.Count);
        Assert.Equal("FFB 20240530", VumThemes.Version);
    }

    /// <summary>Keys are stored in cases, and codes are sent to others: neither may change unnoticed.</summary>
    [Fact]
    public void Keys_names_and_codes_are_as_they_were_written_down() => Written.Compare(
        "Catalogue/catalogue.txt",
        string.Join('\n', [
            .. VumThemes.All.Select(t => $"{t.Key} | {t.Name} | {t.About} | {t.Code}"),
            .. VumThemes.Subthemes.Select(s => $"{s.Key} | {s.ThemeKey} | {s.Name} | {s.Code}"),
            .. TargetGroups.All.Select(g => $"{g.Code} | {g.Name} | {g.Group}"),
            .. GoalTemplates.All.Select(g => $"{g.Key} | {g.Subtheme} | {g.Area} | {g.Ability} | {g.Technology}"),
            .. Levels.Functional,
            .. Levels.Support,
        ]));

    [Fact]
    public void Every_code_is_one_of_its_kind()
    {
        string[] codes = [.. VumThemes.All.Select(t => t.Code), .. VumThemes.Subthemes.Select(s => s.Code), .. TargetGroups.All.Select(g => g.Code)];

        Assert.All(codes, code => Assert.True(Guid.TryParseExact(code, "D", out _), code));
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.Equal(VumThemes.Subthemes.Count, VumThemes.Subthemes.Select(s => s.Key).Distinct().Count());
        Assert.Equal(GoalTemplates.All.Count, GoalTemplates.All.Select(g => g.Key).Distinct().Count());
    }

    [Fact]
    public void A_theme_and_its_parts_are_found_by_their_keys()
    {
        foreach (var theme in VumThemes.All)
        {
            Assert.Same(theme, VumThemes.Find(theme.Key));
            Assert.All(theme.Subthemes, s =>
            {
                Assert.Same(s, VumThemes.FindSubtheme(s.Key));
                Assert.Same(theme, VumThemes.Of(s));
                Assert.StartsWith($"{theme.Key}.", s.Key, StringComparison.Ordinal);
            });
            Assert.NotEmpty(GoalTemplates.Of(theme.Key));
            Assert.All(GoalTemplates.Of(theme.Key), g => Assert.Equal(theme.Key, VumThemes.FindSubtheme(g.Subtheme)!.ThemeKey));
        }

        Assert.All(GoalTemplates.All, g => Assert.Same(g, GoalTemplates.Find(g.Key)));
        Assert.Equal(GoalTemplates.All, VumThemes.All.SelectMany(t => GoalTemplates.Of(t.Key)));
        Assert.All(TargetGroups.All, g => Assert.Same(g, TargetGroups.Find(g.Code)));
        Assert.Null(VumThemes.Find(null));
        Assert.Null(VumThemes.Find("x"));
        Assert.Null(VumThemes.FindSubtheme(null));
        Assert.Null(VumThemes.FindSubtheme("x"));
        Assert.Null(TargetGroups.Find(null));
        Assert.Null(TargetGroups.Find("x"));
        Assert.Null(GoalTemplates.Find(null));
    }

    [Fact]
    public void There_are_45_target_groups_found_by_their_names()
    {
        Assert.Equal(45, TargetGroups.All.Count);
        Assert.Equal("303deb9b-84f0-49d2-ab7a-f8b98eed40a2", TargetGroups.CodeOf("Angst"));
        Assert.Throws<InvalidOperationException>(() => TargetGroups.CodeOf("Ukendt"));
    }

    [Fact]
    [Trait("Requirement", "2-3")]
    [Trait("Requirement", "2-4")]
    [Trait("Requirement", "2-5")]
    [Trait("Requirement", "2-6")]
    [Trait("Requirement", "2-9")]
    [Trait("Requirement", "2-10")]
    public void What_the_standard_mentions_under_each_theme_is_a_goal_to_begin_from()
    {
        static string[] Areas(string theme) => [.. GoalTemplates.Of(theme).Select(g => g.Area)];

        Assert.Equal(["Samspil og kontakt", "Netværk", "Sociale fællesskaber", "Fritid"], Areas("relations"));
        Assert.Equal(["Betalingsservice og budgetkonto", "Betale regninger", "Uddannelse", "Beskæftigelse", "Bolig", "Post og Digital Post"], Areas("society"));
        Assert.Equal(["Kontakt til myndigheder", "Digital selvbetjening", "Hverdagens kommunikation", "Forstå beskeder"], Areas("communication"));
        Assert.Equal(["Struktur i hverdagen", "Oprydning", "Rengøring", "Tøjvask", "Indkøb", "Indkøb på nettet", "Madlavning"], Areas("practical"));
        Assert.Equal(
            ["Personlig hygiejne", "Tænder, barbering og pleje", "Måltider", "Drikke", "Påklædning", "KRAM: kost", "KRAM: rygning", "KRAM: alkohol", "KRAM: motion", "Seksualitet"],
            Areas("selfcare"));
        Assert.Equal(["Færdes i det offentlige rum", "Offentlig transport"], Areas("mobility"));
    }

    [Fact]
    public void A_level_reads_with_its_number_and_one_not_assessed_is_never_0()
    {
        Assert.Equal("2 – Moderat nedsat funktionsevne", Levels.FunctionalText(2));
        Assert.Equal("3 – Højt støttebehov", Levels.SupportText(3));
        Assert.Equal("Ikke vurderet", Levels.FunctionalText(null));
        Assert.Equal("Ikke vurderet", Levels.SupportText(null));
        Assert.True(Levels.IsValid(null) && Levels.IsValid(0) && Levels.IsValid(4));
        Assert.False(Levels.IsValid(-1) || Levels.IsValid(5));
    }
}
