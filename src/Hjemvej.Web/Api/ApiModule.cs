using System.Text.Json.Serialization;
using Hjemvej.Web.Access;
using Microsoft.OpenApi;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace Hjemvej.Web.Api;

/// <summary>The programming interface: the same answers as the pages, with their working. Faults are RFC 9457 problems.</summary>
internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false)
        .AddProblemDetails(options => options.CustomizeProblemDetails = InDanish)
        .ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)))
        .AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hjemvej";
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["session"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = SignInModule.CookieName,
                Description = "Cookien fra log ind. Den, der spørger, ser det samme som på siderne.",
            };
            document.Security = [new() { [new("session", document)] = [] }];
            document.Info.Description = "Sager om midlertidige botilbud efter servicelovens § 107: frister, spærringer og beløb med mellemregning og kilde.";
            return Task.CompletedTask;
        }));

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api", (scalar, context) => scalar
            .WithTitle("Hjemvejs API").WithOpenApiRoutePattern("/openapi/{documentName}.json").DisableDefaultFonts().DisableAgent().DisableMcp().DisableTelemetry().HideDeveloperTools().HideClientButton().WithNonce(context.GetNonce())).AllowAnonymous();
        app.MapGroup("/api/v1").RequireAuthorization(Policies.ReadCase).ProducesProblem(StatusCodes.Status401Unauthorized).MapCasesApi();
        app.MapGroup("/api/v1").RequireAuthorization(Policies.Staff).ProducesProblem(StatusCodes.Status401Unauthorized).MapStandardApi();
    }

    /// <summary>What the framework refuses before an endpoint is asked, in the words of the rest.</summary>
    private static void InDanish(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is { Status: StatusCodes.Status400BadRequest, Detail: null } and not HttpValidationProblemDetails)
        {
            (context.ProblemDetails.Title, context.ProblemDetails.Detail) = ("Forespørgslen kan ikke læses", "Tal i adressen skrives som hele tal og datoer som 2026-01-31. Se /openapi/v1.json.");
        }
    }
}
