using Hjemvej.Exchange.Letters;
using Hjemvej.Web.Components.Binding;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Components;

/// <summary>Razor Pages as Danes use them, and what surrounds every page.</summary>
internal static class ShellModule
{
    public static IMvcBuilder AddDanishPages(this IServiceCollection services)
    {
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        return services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new DanishBinderProvider());
            mvc.Filters.Add<UnansweredPost>();
            Messages(mvc);
        });
    }

    /// <summary>Error pages in Danish, security headers, one cookie-free static folder.</summary>
    public static void UseShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/fejl/500");
        }

        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/fejl/{0}"));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseWhen(context => !IsApiReference(context), pages => pages.UseSecurityHeaders(Headers(ofApiReference: false)));
        app.UseWhen(IsApiReference, page => page.UseSecurityHeaders(Headers(ofApiReference: true)));
    }

    /// <summary>The readable page of the API: a library's, which starts itself by a script in the page and writes its styles as it goes.</summary>
    private static bool IsApiReference(HttpContext context) => context.Request.Path == "/api" || context.Request.Path == "/api/";

    private static HeaderPolicyCollection Headers(bool ofApiReference) => new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddImgSrc().Self().Data();
            if (ofApiReference)
            {
                csp.AddScriptSrc().Self().WithNonce();
                csp.AddStyleSrc().Self().UnsafeInline();
            }
            else
            {
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self().WithHash256(LetterStyle.Hash);
            }

            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().Self();
        });

    private static void Messages(MvcOptions mvc)
    {
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => "Udfyld feltet.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Udfyld feltet.");
        messages.SetMissingKeyOrValueAccessor(() => "Udfyld feltet.");
        messages.SetValueIsInvalidAccessor(value => $"Værdien »{value}« kan ikke bruges her.");
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"Værdien »{value}« kan ikke bruges her.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Værdien »{value}« kan ikke bruges her.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Værdien kan ikke bruges her.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Værdien kan ikke bruges her.");
        messages.SetValueMustBeANumberAccessor(_ => "Skriv et tal.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv et tal.");
    }
}
