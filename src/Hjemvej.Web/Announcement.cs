using Hjemvej.Casework.Demo;
using Hjemvej.Web.Access;

namespace Hjemvej.Web;

/// <summary>Tells whoever started the product where it is and how to get in.</summary>
internal static class Announcement
{
    public static void AnnounceWhenStarted(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoMode>().On)
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.FirstOrDefault() is not { } address)
            {
                return;
            }

            Console.WriteLine();
            Console.WriteLine($"Hjemvej kører på {address}");
            Console.WriteLine($"Log ind på {address}/log-ind som en af demokommunens personer (ingen adgangskode):");
            foreach (var persona in Persona.All)
            {
                Console.WriteLine($"  {persona.Name,-16} {persona.Title}");
            }

            Console.WriteLine("Stop med Ctrl+C.");
        });
    }
}
