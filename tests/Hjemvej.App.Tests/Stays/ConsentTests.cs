using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

public sealed class ConsentTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_relative_is_invited_while_the_consent_stands_and_is_off_the_invitation_at_once_when_it_is_withdrawn()
    {
        var (@case, _) = await app.ResidentAsync();
        var karen = await PersonAsync(@case, "Karen Bech");
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/samtykke";

        await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.RelatedPersonId", $"{karen.Id}"), ("Input.Topics", "Meetings"), ("Input.Evidence", "Sagde det til kontaktpersonen")], "#give");
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(20));
        Assert.Contains(meeting.Participants, p => p.Name == "Karen Bech");

        var page = await peter.OpenAsync(path);
        var check = await peter.OpenAsync(page.QuerySelector("main td a")!.GetAttribute("href")!);
        Assert.Contains("Karen Bech bliver ikke længere inviteret til statusmøder.", check.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.ReadAsync(db => db.Consents.SingleAsync(c => c.CaseId == @case.Id, Cancel))).WithdrawnOn);
        var withdrawn = await peter.SubmitAsync(check, []);

        Assert.Contains("Det gælder med det samme", withdrawn.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var now = await app.OverviewAsync(@case);
        Assert.DoesNotContain(now.Meetings[0].StillWelcome(now.Welcome), p => p.Name == "Karen Bech");
        var moved = (await app.HandleAsync<MoveMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, meeting.Id, meeting.Version, app.Today.AddDays(21), new(9, 0), "Bostedet", "Syg"), Cancel))).Value;
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == moved.InvitationLetterId, Cancel));
        Assert.DoesNotContain("Karen Bech", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task Copies_of_letters_follow_the_consent_as_it_stands_on_the_day()
    {
        var (@case, _) = await app.ResidentAsync();
        var karen = await PersonAsync(@case, "Karen Bech");

        Assert.DoesNotContain("Kopi til", await LetterAsync(@case), StringComparison.Ordinal);
        var consent = (await GiveAsync(@case, karen, ConsentTopic.Letters)).Value[0];
        Assert.Contains("Kopi til: Karen Bech (mor)", await LetterAsync(@case), StringComparison.Ordinal);
        var copy = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.CopyOf != null, Cancel));
        Assert.DoesNotContain("Birkevej", copy.Html, StringComparison.Ordinal);
        await WithdrawAsync(@case, consent);
        Assert.DoesNotContain("Kopi til", await LetterAsync(@case), StringComparison.Ordinal);
        Assert.Equal(1, await app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == @case.Id && l.CopyOf != null, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_consent_says_who_what_when_and_how()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var karen = await PersonAsync(@case, "Karen Bech");
        var path = $"/sager/{@case.Number}/samtykke";

        var answer = await hanne.SubmitAsync(await hanne.OpenAsync(path), [("Input.RelatedPersonId", $"{karen.Id}"), ("Input.GivenOn", "2026-03-03")], "#give");

        Assert.Contains("Vælg, hvad samtykket gælder", answer.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("Samtykket kan ikke være givet i fremtiden", answer.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("Skriv, hvordan borgeren har givet samtykket", answer.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal("2026-03-03", answer.QuerySelector("input[name='Input.GivenOn']")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_consent_is_given_once_withdrawn_once_and_only_for_people_of_the_case()
    {
        var @case = await app.RegisterAsync();
        var karen = await PersonAsync(@case, "Karen Bech");
        var stranger = await PersonAsync(await app.RegisterAsync(), "Fremmed Frandsen");
        var consent = (await GiveAsync(@case, karen, ConsentTopic.Economy)).Value[0];

        Assert.Equal("consent.given", Assert.Single((await GiveAsync(@case, karen, ConsentTopic.Economy)).Refusals).Code);
        Assert.Equal("consent.person", Assert.Single((await GiveAsync(@case, stranger, ConsentTopic.Economy)).Refusals).Code);
        Assert.False((await WithdrawAsync(@case, consent)).IsRefused);
        Assert.Equal("consent.withdrawn", Assert.Single((await WithdrawAsync(@case, consent)).Refusals).Code);
        Assert.False((await GiveAsync(@case, karen, ConsentTopic.Economy)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task Finance_and_the_committee_neither_give_nor_withdraw()
    {
        var @case = await app.RegisterAsync();
        var karen = await PersonAsync(@case, "Karen Bech");
        var consent = (await GiveAsync(@case, karen, ConsentTopic.Health)).Value[0];

        foreach (var actor in new[] { People.Lone, People.Birgit })
        {
            Assert.Equal("consent.role", Assert.Single((await app.HandleAsync<WithdrawConsentHandler, Consent>(actor, h => h.HandleAsync(new(@case.Id, consent.Id, null), Cancel))).Refusals).Code);
        }
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_consent_is_taken_back_in_a_closed_case_too_and_no_copy_is_sent_after_it()
    {
        var (@case, _) = await app.ResidentAsync();
        var (karen, lars) = (await PersonAsync(@case, "Karen Bech"), await PersonAsync(@case, "Lars Bech"));
        await GiveAsync(@case, karen, ConsentTopic.Letters);
        await GiveAsync(@case, lars, ConsentTopic.Letters);
        var request = (await app.HandleAsync<RecordAccessRequestHandler, AccessRequest>(People.Hanne, h => h.HandleAsync(new(@case.Id, app.Today, "Andreas Bech", "Alle akter"), Cancel))).Value;
        await app.ArrangeAsync(@case, async db =>
        {
            var closed = await db.Cases.SingleAsync(c => c.Id == @case.Id, Cancel);
            (closed.ClosedOn, closed.ClosedBecause) = (app.Today, "Flyttet");
            return closed;
        });
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/samtykke");
        var withdrawn = await hanne.SubmitAsync(await hanne.OpenAsync(page.QuerySelector("main td a[href$=tilbage]")!.GetAttribute("href")!), []);
        var ended = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/person/{lars.Id}/afslut"), [("Input.Reason", "Borgeren ønsker det")]);
        await app.HandleAsync<AnswerAccessRequestHandler, AccessRequest>(People.Hanne, h => h.HandleAsync(new(@case.Id, request.Id, request.Version, AccessOutcome.Full, null), Cancel));

        Assert.Contains("Det gælder med det samme", withdrawn.Words(), StringComparison.Ordinal);
        Assert.Empty(ended.Errors());
        Assert.False(await app.ReadAsync(db => db.Consents.AnyAsync(c => c.CaseId == @case.Id && c.WithdrawnOn == null, Cancel)));
        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.CopyOf != null, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_copy_that_would_have_no_address_is_not_written_and_the_page_says_who_goes_without()
    {
        var (@case, _) = await app.ResidentAsync();
        await GiveAsync(@case, await PersonAsync(@case, "Karen Bech", address: null), ConsentTopic.Letters);

        Assert.DoesNotContain("Kopi til", await LetterAsync(@case), StringComparison.Ordinal);

        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.CopyOf != null, Cancel)));
        Assert.Contains("Karen Bech (mor) får ikke en kopi", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "LetterNotCopied").Select(e => e.Text).FirstAsync(Cancel)), StringComparison.Ordinal);
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/samtykke");
        Assert.Contains("der står ingen adresse på Karen Bech", page.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".alert a[href='/sager/{@case.Number}/ansoegning/personer']"));
    }

    private Task<RelatedPerson> PersonAsync(Case @case, string name, string? address = "Skovvej 1, 6600 Vejen") => app.ArrangeAsync(@case, db =>
        Task.FromResult(db.RelatedPersons.Add(new() { CaseId = @case.Id, Name = name, Relation = "mor", Role = RelatedRole.Relative, Address = address }).Entity));

    private Task<Result<IReadOnlyList<Consent>>> GiveAsync(Case @case, RelatedPerson person, ConsentTopic topic) =>
        app.HandleAsync<GiveConsentHandler, IReadOnlyList<Consent>>(People.Hanne, h => h.HandleAsync(new(@case.Id, person.Id, [topic], app.Today, "Underskrevet"), Cancel));

    private Task<Result<Consent>> WithdrawAsync(Case @case, Consent consent) =>
        app.HandleAsync<WithdrawConsentHandler, Consent>(People.Hanne, h => h.HandleAsync(new(@case.Id, consent.Id, "Ringede"), Cancel));

    /// <summary>The text of an invitation written now.</summary>
    private async Task<string> LetterAsync(Case @case)
    {
        var open = await app.ReadAsync(db => db.StatusMeetings.FirstOrDefaultAsync(m => m.CaseId == @case.Id && m.Status == MeetingStatus.Planned, Cancel));
        var meeting = open is null
            ? await app.ConveneMeetingAsync(@case, app.Today.AddDays(10))
            : (await app.HandleAsync<MoveMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(new(@case.Id, open.Id, open.Version, open.PlannedOn.AddDays(1), new(9, 0), "Bostedet", "Syg"), Cancel))).Value;
        return await app.ReadAsync(db => db.Letters.Where(l => l.Id == meeting.InvitationLetterId).Select(l => l.Html).SingleAsync(Cancel));
    }
}
