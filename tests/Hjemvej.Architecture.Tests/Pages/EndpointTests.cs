using Hjemvej.App.Tests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Architecture.Tests.Pages;

/// <summary>The doors of the product, as the running application knows them.</summary>
public sealed class EndpointTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    /// <summary>What anybody may open without signing in: the way in, what went wrong, the accessibility statement that the law wants public, is it alive, and the description of the API.</summary>
    private static readonly string[] Open = ["log-ind", "fejl", "tilgaengelighed", "health", "openapi", "api"];

    private IReadOnlyList<RouteEndpoint> Endpoints => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_page_and_endpoint_names_the_policy_of_those_who_may_use_it() =>
        Findings.None("Without a policy", from endpoint in Endpoints
                                          where !IsStatic(endpoint) && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                                          where !endpoint.Metadata.OfType<IAuthorizeData>().Any(a => a.Policy is not null) && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
                                          select Describe(endpoint));

    [Fact]
    public void Only_what_tells_of_nobody_is_open_to_all() =>
        Findings.None("Open to anybody", from endpoint in Endpoints
                                         where !IsStatic(endpoint) && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                                         where !Open.Contains(Path(endpoint).Split('/')[0]) || Path(endpoint).StartsWith("api/v1", StringComparison.Ordinal)
                                         select Describe(endpoint));

    [Fact]
    public void The_pages_are_seen_at_all() => Assert.Contains(Endpoints, e => Path(e) == "log-ind");

    private static string Path(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    /// <summary>Style sheets, scripts, fonts and pictures, which show nothing of anybody; the fallback is there in development only.</summary>
    private static bool IsStatic(RouteEndpoint endpoint) =>
        Path(endpoint) == "{**path:file}"
        || (endpoint.Metadata.Any(m => m.GetType().FullName?.Contains("StaticAsset", StringComparison.Ordinal) == true)
            && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null);

    private static string Describe(RouteEndpoint endpoint) => $"/{Path(endpoint)} ({endpoint.DisplayName})";
}
