using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Worklists;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Payments;

/// <summary>Citizens who have less than the disposable amount: told truthfully, and a stand is taken on an amount for personal needs.</summary>
public sealed class PersonalNeedsTests : IDisposable
{
    private static readonly (string, string?)[] Given = [("Input.Gives", "true"), ("Input.Amount", "1.500"), ("Input.From", "2-3-2026"), ("Input.Reason", "Du har ingen indtægt endnu.")];

    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(null, "3.030,50 kr.")]
    [InlineData(2_000, "1.030,50 kr.")]
    [Trait("Requirement", "2.10-5")]
    public async Task What_is_missing_up_to_the_disposable_amount_is_said_in_the_working_and_the_letter(int? income, string missing)
    {
        var @case = await ArrangeAsync(income);
        using var lone = await _app.SignInAsync("lone");

        var page = (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words();
        var letter = await LetterAsync(@case);

        Assert.Contains($"Mangler op til rådighedsbeløbet{missing}", page, StringComparison.Ordinal);
        Assert.Contains("Kommunen tager stilling til et beløb til personlige fornødenheder", page, StringComparison.Ordinal);
        Assert.DoesNotContain("altid skal være tilbage", page, StringComparison.Ordinal);
        Assert.DoesNotContain("altid", letter.Words(), StringComparison.Ordinal);
        Assert.Contains($"Der mangler {missing} op til rådighedsbeløbet. Vi tager stilling til, om du skal have et beløb til personlige fornødenheder. Du får et brev om det.", letter.Words(), StringComparison.Ordinal);
        Assert.Contains("Du skal ikke betale for kost og logi", letter.Words(), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task The_authority_has_a_task_until_it_has_taken_a_stand_and_the_citizen_is_told_in_a_letter()
    {
        var @case = await ArrangeAsync(null);
        using var hanne = await _app.SignInAsync("hanne");
        var task = await TaskAsync(@case);
        Assert.Equal(("Tag stilling til et beløb til personlige fornødenheder", Casework.Access.Role.SocialWorker), (task!.Title, task.Role));
        Assert.Contains("Borgeren har ingen indtægt og mangler 3.030,50 kr. om måneden", task.Why, StringComparison.Ordinal);

        var seen = await hanne.SubmitAsync(await hanne.OpenAsync(task.Url), Given, button: "[formaction]");
        var preview = WebUtility.HtmlDecode(seen.QuerySelector("iframe")!.GetAttribute("srcdoc")!);
        Assert.Contains("<strong>1.500,00 kr.</strong> om måneden til personlige fornødenheder fra den 2. marts 2026.", preview, StringComparison.Ordinal);
        Assert.NotNull(await TaskAsync(@case));
        hanne.GoBackTo(task.Url);
        var saved = await hanne.SubmitAsync(seen, [], button: ".button-primary");

        Assert.Contains("Der er taget stilling, og brevet er sendt til borgeren.", saved.Words(), StringComparison.Ordinal);
        Assert.Contains("1.500,00 kr. om måneden fra 2. marts 2026", saved.Words(), StringComparison.Ordinal);
        Assert.Null(await TaskAsync(@case));
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Title == PersonalNeedsLetter.Heading, Cancel));
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        Assert.Contains("Du kan klage", letter.Html, StringComparison.Ordinal);
        var entry = await _app.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.CaseId == @case.Id && e.Event == "PersonalNeedsDecided", Cancel));
        Assert.Equal("Der er taget stilling til et beløb til personlige fornødenheder fra den 2. marts 2026: 1.500,00 kr. om måneden. Borgeren får brev.", entry.Text);
        Assert.Equal("Du har ingen indtægt endnu.", entry.Reason);
        using var lone = await _app.SignInAsync("lone");
        Assert.Equal(HttpStatusCode.OK, (await lone.GetAsync($"/sager/{@case.Number}/breve/{letter.Id}")).StatusCode);

        // The next letter on the payment tells of it, and nobody is asked again of the same.
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.PayAsync(@case, Poor(@case, null));
        Assert.Contains("Du får 1.500,00 kr. om måneden til personlige fornødenheder. Det skrev vi til dig den 2. marts 2026.", (await LetterAsync(@case)).Words(), StringComparison.Ordinal);
        Assert.Null(await TaskAsync(@case));

        // With an income the amount is looked at again.
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.PayAsync(@case, _app.Payment(@case));
        Assert.StartsWith("Tag stilling til, om beløbet til personlige fornødenheder skal ændres eller stoppe", (await TaskAsync(@case))!.Title, StringComparison.Ordinal);
        await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/egenbetaling/fornoedenheder"), [("Input.Gives", "false"), ("Input.Amount", ""), ("Input.From", "2-4-2026"), ("Input.Reason", "Du har fået en indtægt.")], button: "[formaction]");
        var stopped = await TakeAsync(@case, new(@case.Id, false, null, new(2026, 4, 2), "Du har fået en indtægt.", 1));
        Assert.False(stopped.IsRefused);
        Assert.Null(await TaskAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task What_is_left_out_or_contradicts_itself_is_said_at_its_field()
    {
        var @case = await ArrangeAsync(null);
        using var hanne = await _app.SignInAsync("hanne");
        var url = $"/sager/{@case.Number}/egenbetaling/fornoedenheder";

        var empty = await hanne.SubmitAsync(await hanne.OpenAsync(url), [("Input.From", "")], button: "[formaction]");
        var unsaid = await hanne.SubmitAsync(await hanne.OpenAsync(url), [("Input.Gives", "true"), ("Input.Amount", "0"), ("Input.From", "1-1-2026"), ("Input.Reason", "Ja")], button: "[formaction]");
        var both = await hanne.SubmitAsync(await hanne.OpenAsync(url), [.. Given.Where(g => g.Item1 != "Input.Gives"), ("Input.Gives", "false")], button: "[formaction]");

        Assert.Equal(3, empty.Errors().Count);
        Assert.Equal(3, unsaid.Errors().Count);
        Assert.StartsWith("Du har svaret nej, men skrevet 1.500,00 kr. om måneden.", Assert.Single(both.Errors()), StringComparison.Ordinal);
        Assert.All([empty, unsaid, both], page => Assert.True(page.ErrorsLeadToTheirFields()));
        Assert.Equal("Du har ingen indtægt endnu.", both.ValueOf("Input.Reason"));
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task Only_the_authority_takes_the_stand_only_where_something_is_missing_and_two_do_not_take_it_at_once()
    {
        var @case = await ArrangeAsync(null);
        var enough = await ArrangeAsync(12_400);
        TakePersonalNeedsStance command = new(@case.Id, true, Ore.Kroner(1_500), _app.Today, "Du har ingen indtægt endnu.", 0);
        using var lone = await _app.SignInAsync("lone");

        await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling/fornoedenheder");
        Assert.Equal(HttpStatusCode.Forbidden, lone.Status);
        Assert.Equal("role.authority", (await _app.HandleAsync<TakePersonalNeedsStanceHandler, PersonalNeedsStance>(People.Lone, h => h.HandleAsync(command, Cancel))).Refusals[0].Code);
        Assert.Equal("personal-needs.enough", (await TakeAsync(enough, command with { CaseId = enough.Id })).Refusals[0].Code);
        Assert.False((await TakeAsync(@case, command)).IsRefused);
        Assert.Equal("changed-meanwhile", (await TakeAsync(@case, command)).Refusals[0].Code);
        Assert.Equal(1, await _app.ReadAsync(db => db.PersonalNeedsStances.CountAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task What_the_citizen_was_promised_is_not_taken_back_for_the_days_before_the_letter()
    {
        var @case = await ArrangeAsync(null);
        TakePersonalNeedsStance given = new(@case.Id, true, Ore.Kroner(1_500), _app.Today, "Du har ingen indtægt endnu.", 0);
        Assert.Equal("personal-needs.much", (await TakeAsync(@case, given with { Amount = Ore.Kroner(15_000) })).Refusals[0].Code);
        Assert.Equal("personal-needs.from", (await TakeAsync(@case, given with { From = _app.Today.AddYears(10) })).Refusals[0].Code);
        Assert.False((await TakeAsync(@case, given)).IsRefused);
        _app.Time.Advance(TimeSpan.FromDays(40));

        var stopped = given with { Gives = false, Amount = null, Reason = "Du har fået en indtægt nu.", Seen = 1 };
        Assert.Equal("personal-needs.back", (await TakeAsync(@case, stopped)).Refusals[0].Code);
        Assert.Equal("personal-needs.back", (await TakeAsync(@case, stopped with { Gives = true, Amount = Ore.Kroner(1_000), From = _app.Today })).Refusals[0].Code);
        Assert.False((await TakeAsync(@case, stopped with { From = _app.Today.AddDays(1) })).IsRefused);

        var html = await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Title == PersonalNeedsLetter.Heading).OrderByDescending(l => l.WrittenAt).Select(l => l.Html).FirstAsync(Cancel));
        Assert.Contains("Dette brev afløser vores brev af 2. marts 2026 fra og med den 12. april 2026. Før fik du 1.500,00 kr. om måneden.", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Words(), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(html), 10, 40);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task The_letter_on_the_last_day_asks_nothing_of_who_pays_nothing()
    {
        var @case = await ArrangeAsync(null);
        Assert.False((await TakeAsync(@case, new(@case.Id, true, Ore.Kroner(1_500), _app.Today, "Du har ingen indtægt endnu.", 0))).IsRefused);

        Assert.False((await _app.DischargeAsync(@case, new(2026, 4, 30))).IsRefused);

        var html = await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == LetterKind.MovingOut).Select(l => l.Html).SingleAsync(Cancel));
        var words = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Words();
        Assert.Contains("Du skal ikke betale for kost og logi, mens du bor her. Du får beløbet til personlige fornødenheder til og med din sidste dag.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Du betaler", words, StringComparison.Ordinal);
    }

    private Task<Rules.Explanations.Result<PersonalNeedsStance>> TakeAsync(Case @case, TakePersonalNeedsStance command) =>
        _app.HandleAsync<TakePersonalNeedsStanceHandler, PersonalNeedsStance>(People.Hanne, h => h.HandleAsync(command with { CaseId = @case.Id }, Cancel));

    private CalculatePayment Poor(Case @case, int? income) =>
        _app.Payment(@case) with { HasIncome = income is not null, MonthlyNetIncome = income is { } kroner ? Ore.Kroner(kroner) : null, IncomeNote = income is null ? null : "Løn fra et fritidsjob" };

    /// <summary>A resident, calculated and told.</summary>
    private async Task<Case> ArrangeAsync(int? income)
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case, Poor(@case, income));
        return @case;
    }

    /// <summary>The letter on the payment that was sent last.</summary>
    private async Task<(string Html, Func<string> Words)> LetterAsync(Case @case)
    {
        var html = await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == LetterKind.Payment && l.Title != PersonalNeedsLetter.Heading).OrderByDescending(l => l.WrittenAt).Select(l => l.Html).FirstAsync(Cancel));
        return (html, () => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Words());
    }

    private Task<WorkItem?> TaskAsync(Case @case) => _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "personal-needs").SingleOrDefaultAsync(Cancel));
}
