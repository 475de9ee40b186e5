using System.Text.Json.Serialization;
using Hjemvej.Web.Access;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace Hjemvej.Web.Api;

/// <summary>The programming interface: the same answers as the pages, with their working. Faults are RFC 9457 problems.</summary>
internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddProblemDetails()
        .ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)))
        .AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hjemvej";
            document.Info.Description = "Sager om midlertidige botilbud efter servicelovens § 107: frister, spærringer og beløb med mellemregning og kilde.";
            return Task.CompletedTask;
        }));

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api", (scalar, context) => scalar
            .WithTitle("Hjemvejs API").WithOpenApiRoutePattern("/openapi/{documentName}.json").DisableDefaultFonts().WithNonce(context.GetNonce())).AllowAnonymous();
        app.MapGroup("/api/v1").RequireAuthorization(Policies.ReadCase).ProducesProblem(StatusCodes.Status401Unauthorized).MapCasesApi();
    }
}
