namespace Hjemvej.Web.Components;

// Replaced by the shell's own module.
internal static class Pending
{
    public static IMvcBuilder AddDanishPages(this IServiceCollection services) => services.AddRazorPages();

    public static IApplicationBuilder UseShell(this IApplicationBuilder app) => app;
}
