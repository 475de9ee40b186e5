using Hjemvej.Casework;
using Hjemvej.Web;
using Hjemvej.Web.Access;
using Hjemvej.Web.Api;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddCasework()
    .AddPersistence(builder.Configuration)
    .AddStandards(builder.Configuration, builder.Environment)
    .AddSimulationWatch()
    .AddSignIn(builder.Configuration)
    .AddCasePages()
    .AddApi()
    .AddHealth()
    .AddDanishPages();

var app = builder.Build();
if (await MaintenanceVerbs.RunAsync(app, args))
{
    return;
}

app.RequireSettings();

// The tables and the pages are most of a start: side by side.
var database = Task.Run(app.PrepareDatabaseAsync);
app.UseShell();

// After the shell, so that the shell's error pages find their route too.
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.Use(StandardWatch.RefreshAsync);
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapHealth();
app.AnnounceWhenStarted();
if (!await StartFaults.ToldAsync(() => database))
{
    await app.RunAsync();
}
