using System.Security.Claims;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Hjemvej.Web.Access;

/// <summary>Signing in with a cookie. The demo's personas are one way to get it; an OpenID Connect provider will be another.</summary>
internal static class SignInModule
{
    /// <summary>Of the session's cookie; the interface's description names it.</summary>
    public const string CookieName = "hjemvej";

    private const string ResidenceClaim = "hjemvej:residence";

    private static readonly Role?[] StaffRoles = [Role.SocialWorker, Role.CommitteeMember, Role.ResidenceStaff, Role.Finance, Role.Manager];

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var demo = DemoMode.From(configuration);
        services.AddDataProtection().SetApplicationName("Hjemvej").PersistKeysToDbContext<CaseworkDb>();
        if (demo.On)
        {
            // The demo's keys protect invented citizens; a newcomer need not be warned of them.
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        }

        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = demo.On ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/log-ind";
            cookie.AccessDeniedPath = "/fejl/403";
            cookie.ReturnUrlParameter = "til";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.Events.OnRedirectToLogin = context => AnswerApi(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => AnswerApi(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorization(Policies.Add);
        services.AddSingleton(demo);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request ? ActorOf(request.User) : Actor.System);
        return services;
    }

    /// <summary>The signed-in person as the use cases know them. Whoever the claims do not make a person of staff may do nothing; the system itself never comes by a request.</summary>
    public static Actor ActorOf(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && StaffRoles.FirstOrDefault(r => r.ToString() == user.FindFirstValue(ClaimTypes.Role)) is { } role
            ? new(id, user.Identity?.Name ?? id, role, Guid.TryParse(user.FindFirstValue(ResidenceClaim), out var residence) ? residence : null)
            : Actor.Nobody;

    public static ClaimsPrincipal PrincipalOf(Actor actor)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, actor.Id), new(ClaimTypes.Name, actor.Name), new(ClaimTypes.Role, actor.Role.ToString())];
        if (actor.ResidenceId is { } residence)
        {
            claims.Add(new(ResidenceClaim, residence.ToString()));
        }

        return new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>A program that calls the API gets a status, a person gets a page.</summary>
    private static Task AnswerApi(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
