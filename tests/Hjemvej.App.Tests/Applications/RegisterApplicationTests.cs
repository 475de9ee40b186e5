using Hjemvej.Casework.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Applications;

public sealed class RegisterApplicationTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Fact]
    public async Task A_registered_application_opens_a_case_and_is_journaled()
    {
        var @case = await app.RegisterAsync();

        var entry = await app.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.CaseId == @case.Id && e.Event == "ApplicationReceived", TestContext.Current.CancellationToken));
        Assert.Equal("Hanne Holm", entry.ActorName);
        Assert.Equal("Ansøgning modtaget 2. marts 2026 og registreret.", entry.Text);
    }

    [Fact]
    public async Task A_citizen_with_an_open_case_is_not_registered_twice()
    {
        var application = People.Application(app.Today);
        var first = await RegisterAsync(application);
        var second = await RegisterAsync(application);

        Assert.False(first.IsRefused);
        Assert.Equal("application.open-case", Assert.Single(second.Refusals).Code);
    }

    private Task<Rules.Explanations.Result<Case>> RegisterAsync(RegisterApplication command) =>
        app.ActAsync(People.Hanne, services => services.GetRequiredService<RegisterApplicationHandler>().HandleAsync(command, TestContext.Current.CancellationToken));
}
