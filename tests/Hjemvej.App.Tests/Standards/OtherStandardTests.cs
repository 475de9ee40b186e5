using Hjemvej.App.Tests.Amendments;
using Hjemvej.Casework.Demo;

namespace Hjemvej.App.Tests.Standards;

/// <summary>Another municipality's standard than the one that Hjemvej and its demo are written after.</summary>
public sealed class OtherStandardTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"standard-{Guid.NewGuid():n}.json");

    private static string Vejen => File.ReadAllText(Checkout.File("standards/vejen/vejen-107.json"));

    private static string Other => Vejen.Replace("\"vejen-107\"", "\"nabo-107\"", StringComparison.Ordinal).Replace("\"Vejen Kommune\"", "\"Nabo Kommune\"", StringComparison.Ordinal)
        .Replace("Standarden følger uddannelseshjælpens procent.", "Kommunen har ikke valgt.", StringComparison.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task The_sentences_are_not_told_as_that_municipalitys_own()
    {
        await using var app = With(Other);
        using var hanne = await app.SignInAsync("hanne");

        var page = (await hanne.OpenAsync("/kilder")).Words();
        var amount = (await hanne.OpenAsync("/standard/raadighedsbeloeb?aar=2026")).Words();

        Assert.Contains("Kravene er skrevet efter Vejen Kommunes kvalitetsstandard", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hver sætning i standarden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Standarden lader rådighedsbeløbet følge", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Standarden følger uddannelseshjælpens procent", amount, StringComparison.Ordinal);
        Assert.DoesNotContain("Standarden lader beløbet følge", amount, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demos_amounts_are_laid_over_its_own_standard_only_and_what_the_file_says_itself_goes_first()
    {
        await using var other = With(Other);
        Assert.Null(other.StandardOf().DisposableAmount.Find(new(2026, 3, 1)));

        await using var own = With(Vejen.Replace("\"disposableAmount\": [", "\"disposableAmount\": [ { \"from\": \"2024-01-01\", \"value\": 2800, \"source\": \"x\", \"status\": \"adopted\" },", StringComparison.Ordinal)
            .Replace("\"from\": \"2025-01-01\", \"value\": 2900.00", "\"from\": \"2026-01-01\", \"value\": 3000.00", StringComparison.Ordinal));
        Assert.Equal("3.000,00 kr.", own.StandardOf().DisposableAmount.On(new(2026, 3, 1)).Value.ToString());
    }

    [Fact]
    public async Task A_small_change_of_the_standard_does_not_keep_the_demo_from_being_played()
    {
        await using var app = With(Vejen.Replace("\"value\": 12, \"unit\": \"weeks\"", "\"value\": 10, \"unit\": \"weeks\"", StringComparison.Ordinal)
            .Replace("\"value\": 4, \"source\": \"2.3-1\"", "\"value\": 5, \"source\": \"2.3-1\"", StringComparison.Ordinal)
            .Replace("\"value\": 2, \"source\": \"2.9-2\"", "\"value\": 3, \"source\": \"2.9-2\"", StringComparison.Ordinal));
        Assert.Equal(3, app.StandardOf().FollowUpsPerYear.On(app.Today).Value);

        Assert.True(await DemoMunicipality.SeedAsync(app.Services, Cancel));
    }

    [Fact]
    public async Task A_standard_that_the_demo_cannot_be_played_under_is_named_with_what_to_do()
    {
        await using var app = With(Other.Replace("\"value\": 18, \"source\": \"1.2-1\"", "\"value\": 90, \"source\": \"1.2-1\"", StringComparison.Ordinal));

        var told = await Assert.ThrowsAsync<DemoNotPlayableException>(() => DemoMunicipality.SeedAsync(app.Services, Cancel));

        Assert.Contains("its past cannot be played under 'nabo-107': start with standards/vejen/vejen-107.json, or without the demo's citizens", told.Message, StringComparison.Ordinal);
    }

    private HjemvejFactory With(string standard)
    {
        File.WriteAllText(_file, standard);
        return new() { StandardFile = _file };
    }
}
