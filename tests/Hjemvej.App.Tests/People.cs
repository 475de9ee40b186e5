using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.People;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests;

/// <summary>Fictional people and cases for tests. CPR numbers fail modulus 11 on purpose.</summary>
public static class People
{
    public static readonly Actor Hanne = new("hanne", "Hanne Holm", Role.SocialWorker);
    public static readonly Actor Birgit = new("birgit", "Birgit Lund", Role.CommitteeMember);
    public static readonly Actor Lone = new("lone", "Lone Friis", Role.Finance);
    public static readonly Actor Morten = new("morten", "Morten Dahl", Role.Manager);

    private static int _serial;

    /// <summary>A new fictional citizen's application, received on a day.</summary>
    public static RegisterApplication Application(DateOnly receivedOn, string name = "Andreas Bech", bool urgent = false) => new(
        CprNumber.Parse($"140398{Interlocked.Increment(ref _serial) % 1000:0000}"), null, name, "Birkevej 4", "6600", "Vejen", "20 30 40 50", null,
        false, false, null, receivedOn, ApplicationFrom.Relative, "Mor", "Jeg kan ikke overskue hverdagen i min lejlighed.",
        "Jeg vil gerne kunne bo selv.", urgent, urgent ? "Kan ikke være hjemme" : null, CitizenAgreement.Agrees, true);

    /// <summary>A case registered by Hanne.</summary>
    public static async Task<Case> RegisterAsync(this HjemvejFactory app, DateOnly? receivedOn = null, string name = "Andreas Bech", bool urgent = false) =>
        (await app.ActAsync(Hanne, services => services.GetRequiredService<RegisterApplicationHandler>()
            .HandleAsync(Application(receivedOn ?? app.Today, name, urgent), TestContext.Current.CancellationToken))).Value;
}
