namespace Hjemvej.Web.Api;

internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddProblemDetails().AddOpenApi();

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        return app;
    }
}
