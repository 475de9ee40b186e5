using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>An application that is refused: the letter, a complaint, the second look, and the end of the case.</summary>
public sealed class RefusalTests(EmptySite site) : IClassFixture<EmptySite>
{
    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_refusal_can_be_complained_of_and_is_looked_at_again()
    {
        var today = site.App.Today;
        var hanne = await site.VisitAsync("hanne");
        var birgit = await site.VisitAsync("birgit");
        var root = await Town.ApplyAsync(hanne, "Trine Holst", "140390-1003", Day(today));
        await Town.AssessAsync(hanne, root);
        await Town.PresentAsync(hanne, birgit, root, Day(today), "Refusal");

        await Town.DecideAsync(hanne, root, "Refusal");
        await hanne.GoAsync($"{root}/afgoerelse");
        await hanne.SeesAsync("30. marts 2026");
        await hanne.GoAsync($"{root}/breve");
        await hanne.SeesAsync("Afgørelse");

        // The case cannot be closed while the citizen can still complain.
        await hanne.GoAsync($"{root}/afgoerelse");
        await hanne.DoesNotSeeAsync("Hvorfor afsluttes sagen?");

        site.App.GoTo(today.AddDays(10));
        await hanne.SignInAsync("hanne");
        await hanne.AnswerAsync($"{root}/klage", "Registrér klagen", ("Input.ReceivedOn", Day(site.App.Today)), ("Input.Oral", "true"), ("Input.From", "Trine Holst"), ("Input.Text", "Jeg er uenig."));
        await hanne.GoAsync("/opgaver");
        await hanne.SeesAsync("Genvurdér afgørelsen efter klagen");
        await hanne.FollowAsync("Genvurdér afgørelsen efter klagen");
        await hanne.FollowAsync("Genvurdér afgørelsen");
        await hanne.AnswerAsync("Gem genvurderingen", ("Outcome", "Upheld"));
        await hanne.IsToldOfErrorsAsync("Skriv begrundelsen");
        await hanne.AnswerAsync("Gem genvurderingen", ("Outcome", "Upheld"), ("Reason", "Der er ikke kommet nye oplysninger."));
        await hanne.GoAsync($"{root}/historik");
        await hanne.SeesAsync("Afgørelsen fra 2. marts 2026 er genvurderet");
    }
}
