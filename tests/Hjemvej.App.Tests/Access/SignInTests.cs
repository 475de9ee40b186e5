using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Hjemvej.App.Tests.Access;

public sealed class SignInTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/opgaver")]
    [InlineData("/sager")]
    [InlineData("/kilder")]
    public async Task Nobody_sees_a_page_without_signing_in(string path)
    {
        using var stranger = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var answer = await stranger.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/log-ind", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_in_the_page_that_was_asked_for_opens()
    {
        using var browser = new StaffBrowser(app.CreateClient());
        var signIn = await browser.OpenAsync("/kilder");

        await browser.SubmitAsync(signIn, [("persona", "hanne")]);

        Assert.Equal("/kilder", browser.At);
    }

    [Fact]
    public async Task Signing_in_does_not_lead_to_somebody_elses_site()
    {
        using var browser = new StaffBrowser(app.CreateClient());
        var signIn = await browser.OpenAsync("/log-ind?til=https://example.org/");

        await browser.SubmitAsync(signIn, [("persona", "hanne")]);

        Assert.Equal("/opgaver", browser.At);
    }

    [Fact]
    public async Task A_persona_that_does_not_exist_is_nobody()
    {
        using var browser = new StaffBrowser(app.CreateClient());
        var signIn = await browser.OpenAsync("/log-ind");

        await browser.SubmitAsync(signIn, [("persona", "root")]);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var browser = await app.SignInAsync("hanne");
        var page = await browser.OpenAsync("/opgaver");

        await browser.SubmitAsync(page, [], form: "form[action='/log-ud']");
        await browser.OpenAsync("/opgaver");

        Assert.StartsWith("/log-ind", browser.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_answered_in_danish()
    {
        using var browser = await app.SignInAsync("hanne");

        var answer = await browser.OpenAsync("/findes-ikke");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Contains("Siden findes ikke", answer.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused_in_danish()
    {
        using var browser = await app.SignInAsync("hanne");

        var answer = await browser.PostAsync("/log-ud", [new("uden", "mærke")]);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Formularen kunne ikke læses", answer.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_demo_mode_no_persona_can_sign_in()
    {
        await using var production = app.WithWebHostBuilder(builder => builder
            .UseSetting("Hjemvej:Demo", "false").UseSetting("Hjemvej:Standard", Checkout.File("standards/vejen/vejen-107.json")).UseSetting("Hjemvej:Department", "Myndighed"));
        using var browser = new StaffBrowser(production.CreateClient());

        var page = await browser.OpenAsync("/log-ind");
        await browser.PostAsync("/log-ind", [new("persona", "morten")]);

        Assert.Empty(page.QuerySelectorAll("button[name=persona]"));
        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Anybody_may_ask_whether_the_product_is_well(string path)
    {
        using var probe = app.CreateClient();

        Assert.Equal("Healthy", await probe.GetStringAsync(path, Cancel));
    }
}
