using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Applications;

public sealed class RegisterApplicationTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_application_opens_a_case_and_is_journaled()
    {
        var @case = await app.RegisterAsync();

        var entry = await app.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.CaseId == @case.Id && e.Event == "ApplicationReceived", Cancel));
        Assert.Equal("Hanne Holm", entry.ActorName);
        Assert.Equal("Ansøgning modtaget den 2. marts 2026 og registreret.", entry.Text);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task The_receipt_tells_the_citizen_when_the_decision_comes()
    {
        var @case = await app.RegisterAsync(new(2026, 3, 2));

        var letter = await LetterAsync(@case.Id);
        Assert.Equal(LetterKind.Receipt, letter.Kind);
        Assert.Equal(Channel.DigitalPost, letter.Channel);
        Assert.Contains("mandag den 25. maj 2026", letter.Html, StringComparison.Ordinal);
        Assert.Contains("12 uger", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Hanne Holm", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task The_receipt_is_easy_to_read()
    {
        var letter = await LetterAsync((await app.RegisterAsync(urgent: true)).Id);

        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }

    [Fact]
    public async Task A_citizen_with_an_open_case_is_not_registered_twice()
    {
        var application = People.Application(app.Today);
        var first = await RegisterAsync(application);
        var second = await RegisterAsync(application);

        Assert.False(first.IsRefused);
        Assert.Equal("application.open-case", Assert.Single(second.Refusals).Code);
        Assert.Contains($"nr. {first.Value.Number}", second.Refusals[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_citizen_who_was_refused_may_apply_anew_while_the_old_case_waits_for_a_complaint()
    {
        var (old, refusal) = await app.RefusedAsync();
        var application = People.Application(app.Today, old.Citizen.Name) with { Cpr = old.Citizen.Cpr };

        var anew = await RegisterAsync(application);
        var third = await RegisterAsync(application);

        Assert.False(anew.IsRefused);
        Assert.Equal(old.CitizenId, anew.Value.CitizenId);
        Assert.Equal("application.open-case", Assert.Single(third.Refusals).Code);
        Assert.NotNull(refusal.SentOn);
    }

    [Fact]
    public async Task A_CPR_number_known_under_another_name_is_asked_about_and_a_protection_is_never_lifted_by_a_new_application()
    {
        var first = People.Application(app.Today, "Birthe Krog") with { ProtectedAddress = true, DigitalPostExempt = true, Address = "Nygade 2", PostalCode = "6600", City = "Vejen" };
        var known = (await RegisterAsync(first)).Value;
        await CloseAsync(known);
        var again = first with { Name = "Birthe Vad", ProtectedAddress = false, DigitalPostExempt = false };

        Assert.Equal("application.maybe-same", Assert.Single((await RegisterAsync(again)).Refusals).Code);
        Assert.Equal("application.other-name", Assert.Single((await RegisterAsync(again with { SomebodyElse = true })).Refusals).Code);
        var same = (await RegisterAsync(again with { SameAs = known.CitizenId })).Value;

        var citizen = await app.ReadAsync(db => db.Citizens.SingleAsync(c => c.Id == same.CitizenId, Cancel));
        Assert.Equal(("Birthe Vad", true, true), (citizen.Name, citizen.ProtectedAddress, citizen.DigitalPostExempt));
        Assert.Equal("Borgerens oplysninger er rettet med den nye ansøgning: navn.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == same.Id && e.Event == "CitizenCorrected").Select(e => e.Text).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task The_same_citizen_registered_twice_at_the_same_instant_gets_one_case()
    {
        var application = People.Application(app.Today);

        var both = await Task.WhenAll(RegisterAsync(application), RegisterAsync(application));

        Assert.Single(both, r => !r.IsRefused);
        Assert.Equal("application.open-case", Assert.Single(both.Single(r => r.IsRefused).Refusals).Code);
    }

    [Fact]
    public async Task Two_citizens_registered_at_the_same_instant_get_two_numbers()
    {
        var both = await Task.WhenAll(RegisterAsync(People.Application(app.Today)), RegisterAsync(People.Application(app.Today)));

        Assert.NotEqual(both[0].Value.Number, both[1].Value.Number);
    }

    [Fact]
    public async Task Someone_with_the_name_and_birth_date_of_a_known_citizen_is_asked_about()
    {
        var unknown = People.Application(app.Today, "Åse Østerby") with { Cpr = null, BirthDate = new(1999, 4, 1) };
        var first = await RegisterAsync(unknown);

        var again = await RegisterAsync(unknown with { Name = "ÅSE ØSTERBY " });
        var same = await RegisterAsync(unknown with { SameAs = first.Value.CitizenId });
        var other = await RegisterAsync(unknown with { SomebodyElse = true });

        Assert.Equal("application.maybe-same", Assert.Single(again.Refusals).Code);
        Assert.Equal("application.open-case", Assert.Single(same.Refusals).Code);
        Assert.False(other.IsRefused);
    }

    [Fact]
    public async Task Two_real_CPR_numbers_tell_namesakes_apart()
    {
        var first = await RegisterAsync(People.Application(app.Today, "Jens Jensen"));
        var second = await RegisterAsync(People.Application(app.Today, "Jens Jensen"));

        Assert.NotEqual(first.Value.CitizenId, second.Value.CitizenId);
    }

    [Fact]
    public async Task A_substitute_number_is_accepted_and_gives_way_to_the_real_one()
    {
        var substitute = People.Application(app.Today, "Kim Vad") with { Cpr = CprNumber.Parse("750190-0001") };
        var first = await RegisterAsync(substitute);
        await CloseAsync(first.Value);

        var real = CprNumber.Parse("150190-4447");
        var second = await RegisterAsync(substitute with { Cpr = real, SameAs = first.Value.CitizenId });

        Assert.Equal(first.Value.CitizenId, second.Value.CitizenId);
        Assert.Equal(real, await app.ReadAsync(db => db.Citizens.Where(c => c.Id == first.Value.CitizenId).Select(c => c.Cpr).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_substitute_number_never_takes_the_place_of_the_real_one()
    {
        var real = CprNumber.Parse("160190-4447");
        var application = People.Application(app.Today, "Kim Dam") with { Cpr = real };
        var first = await RegisterAsync(application);
        await CloseAsync(first.Value);

        var second = await RegisterAsync(application with { Cpr = CprNumber.Parse("760190-0001"), SameAs = first.Value.CitizenId });

        Assert.Equal(first.Value.CitizenId, second.Value.CitizenId);
        Assert.Equal(real, await app.ReadAsync(db => db.Citizens.Where(c => c.Id == first.Value.CitizenId).Select(c => c.Cpr).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("2026-03-03", "application.future")]
    [InlineData("2025-03-01", "application.too-old")]
    [Trait("Requirement", "2.5-1")]
    public async Task An_application_dated_outside_sensible_bounds_is_refused(string receivedOn, string code)
    {
        var result = await RegisterAsync(People.Application(DateOnly.Parse(receivedOn, null)));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task An_urgent_application_needs_a_reason()
    {
        var result = await RegisterAsync(People.Application(app.Today, urgent: true) with { UrgencyReason = " " });

        Assert.Equal("application.urgency-reason", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task A_guardian_gets_the_receipt_in_the_citizens_place()
    {
        PersonDetails guardian = new("Grethe Værge", "Værge", RelatedRole.Guardian, null, null, "Torvet 1, 6600 Vejen", app.Today);

        var undocumented = await RegisterAsync(People.Application(app.Today) with { StandIn = guardian with { DocumentedOn = null } });
        var homeless = await RegisterAsync(People.Application(app.Today) with { StandIn = guardian with { Address = " " } });
        var registered = await RegisterAsync(People.Application(app.Today) with { StandIn = guardian });

        Assert.Equal("person.documented", Assert.Single(undocumented.Refusals).Code);
        var letter = await LetterAsync(registered.Value.Id);
        Assert.Equal(("person.address", "StandIn.Address"), homeless.Refusals.Select(r => (r.Code, r.Field)).Single());
        Assert.Equal(("Grethe Værge", Channel.Letter), (letter.RecipientName, letter.Channel));
        Assert.Contains("Torvet 1, 6600 Vejen", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Brevet handler om Andreas Bech", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_exempt_from_Digital_Post_gets_paper_and_must_have_an_address()
    {
        var without = await RegisterAsync(People.Application(app.Today) with { DigitalPostExempt = true, Address = null });
        var with = await RegisterAsync(People.Application(app.Today) with { DigitalPostExempt = true });

        Assert.Equal("application.address", Assert.Single(without.Refusals).Code);
        var letter = await LetterAsync(with.Value.Id);
        Assert.Equal(Channel.Letter, letter.Channel);
        Assert.Contains("Birkevej 4", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "1.2-1")]
    public async Task An_application_may_be_prepared_before_the_eighteenth_birthday()
    {
        var result = await RegisterAsync(People.Application(app.Today) with { Cpr = null, BirthDate = app.Today.AddYears(-17) });

        Assert.False(result.IsRefused);
    }

    private Task<Result<Case>> RegisterAsync(RegisterApplication command) =>
        app.AskAsync<RegisterApplicationHandler, Case>(h => h.HandleAsync(command, Cancel));

    private Task<Letter> LetterAsync(Guid caseId) => app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == caseId && l.CopyOf == null, Cancel));

    private async Task CloseAsync(Case @case) => Assert.False((await app.AskAsync<Casework.Cases.WithdrawApplicationHandler, Done>(
        h => h.HandleAsync(new(@case.Id, 1, "Ønsker det ikke længere."), Cancel))).IsRefused);
}
