using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class FormPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.9-4")]
    [Trait("Requirement", "1.2-3")]
    public async Task The_form_begins_from_the_plan_is_kept_as_a_draft_and_completed_when_nothing_is_missing()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.GiveGoalAsync(@case);
        using var peter = await app.SignInAsync("peter");
        var form = await peter.OpenAsync(Url(@case));
        Assert.Equal("Robotstøvsuger", form.ValueOf("Input.Themes[3].WelfareTechnology"));

        var refused = await peter.SubmitAsync(form, [("Input.CitizensPerspective", "Jeg vil gerne have en kat.")], button: "[name=complete][value=true]");
        Assert.True(refused.Errors().Count > 10);
        Assert.True(refused.ErrorsLeadToTheirFields());
        Assert.Equal(refused.Errors().Count, refused.QuerySelectorAll(".form-errors a").Length);
        Assert.Equal("Jeg vil gerne have en kat.", refused.ValueOf("Input.CitizensPerspective")!.Trim());
        var draft = await peter.SubmitAsync(refused, [], button: "[name=complete][value=false]");
        Assert.Contains("Kladden er gemt.", draft.Words(), StringComparison.Ordinal);
        Assert.Equal("Jeg vil gerne have en kat.", draft.ValueOf("Input.CitizensPerspective")!.Trim());
        peter.GoBackTo(Url(@case));
        var done = await peter.SubmitAsync(draft, Answers(), button: "[name=complete][value=true]");

        Assert.Contains("Skemaet er udfyldt.", done.Words(), StringComparison.Ordinal);
        var read = await peter.OpenAsync(Url(@case));
        Assert.Null(read.QuerySelector("main form"));
        Assert.Contains("Jeg vil gerne have en kat.", read.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task Each_item_shows_whether_it_is_filled_in()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.GiveGoalAsync(@case);
        using var peter = await app.SignInAsync("peter");
        var form = await peter.OpenAsync(Url(@case));
        Assert.Equal(7, form.QuerySelectorAll("fieldset h2 .badge-warning").Length);

        var draft = await peter.SubmitAsync(form, [("Input.Themes[0].Observation", "Ringer til sin søster."), ("Input.Themes[0].WelfareTechnology", "ingen")], button: "[name=complete][value=false]");

        Assert.Equal(6, draft.QuerySelectorAll("fieldset h2 .badge-warning").Length);
        Assert.Single(draft.QuerySelectorAll("fieldset h2 .badge-success"));
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task Notes_written_since_the_draft_are_shown_and_put_into_it()
    {
        var @case = await app.ArrangeResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var draft = await peter.SubmitAsync(await peter.OpenAsync(Url(@case)), [("Input.Themes[0].Observation", "Ringer til sin søster.")], button: "[name=complete][value=false]");
        Assert.DoesNotContain("siden kladden", draft.Words(), StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        var theme = draft.ValueOf("Input.Themes[0].Theme")!;
        await app.ArrangeAsync(@case, async db => db.DailyNotes.Add(new()
        {
            CaseId = @case.Id,
            StayId = await db.Stays.Where(s => s.CaseId == @case.Id).Select(s => s.Id).SingleAsync(Cancel),
            WrittenOn = app.Today,
            WrittenBy = "Peter",
            Theme = theme,
            Text = "Inviterede naboen på kaffe.",
            RecordedAt = app.Time.GetUtcNow().UtcDateTime,
        }));
        app.Time.Advance(TimeSpan.FromMinutes(5));

        var shown = await peter.OpenAsync(Url(@case));
        Assert.Contains("1 nyt notat siden kladden", shown.Words(), StringComparison.Ordinal);
        var added = await peter.SubmitAsync(shown, [("Input.Themes[0].Observation", "Ringer til sin søster hver dag.")], button: "[formaction*=Notes]");

        Assert.StartsWith("Ringer til sin søster hver dag.\n", added.ValueOf("Input.Themes[0].Observation")!.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("Inviterede naboen på kaffe.", added.ValueOf("Input.Themes[0].Observation")!.Trim(), StringComparison.Ordinal);
        var saved = await peter.SubmitAsync(added, [], button: "[name=complete][value=false]");
        Assert.Contains("Kladden er gemt.", saved.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("siden kladden", saved.Words(), StringComparison.Ordinal);
        Assert.EndsWith("Inviterede naboen på kaffe.", saved.ValueOf("Input.Themes[0].Observation")!.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task The_authority_reads_the_form_and_the_residence_of_the_stay_alone_fills_it_in()
    {
        var @case = await app.ArrangeResidentAsync();
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync(Url(@case));
        Assert.Null(page.QuerySelector("main form"));

        var forged = await hanne.PostAsync(Url(@case), [page.Token(), new("complete", "false"), new("Input.Methods", "Mine egne")]);

        Assert.Contains("udfyldes af medarbejderne på det botilbud", Assert.Single(forged.Errors()), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.FollowUpForms.AnyAsync(f => f.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task A_completed_form_is_reopened_with_what_is_missing()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.CompleteFormAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        using var peter = await app.SignInAsync("peter");
        var reopen = await hanne.OpenAsync($"{Url(@case)}/genaabn");

        Assert.Equal("Skriv, hvad der mangler i skemaet.", Assert.Single((await hanne.SubmitAsync(reopen, [])).Errors()));
        var reopened = await hanne.SubmitAsync(reopen, [("Reason", "Boligønsket er gammelt.")]);

        Assert.Contains("Skemaet er genåbnet.", reopened.Words(), StringComparison.Ordinal);
        Assert.NotNull((await peter.OpenAsync(Url(@case))).QuerySelector("main form"));
    }

    [Fact]
    public async Task Two_colleagues_who_begin_the_form_at_once_do_not_overwrite_each_other()
    {
        var @case = await app.ArrangeResidentAsync();
        using var peter = await app.SignInAsync("peter");
        using var again = await app.SignInAsync("peter");
        var (first, second) = (await peter.OpenAsync(Url(@case)), await again.OpenAsync(Url(@case)));

        await peter.SubmitAsync(first, [("Input.Methods", "Den første")], button: "[value=false]");
        var late = await again.SubmitAsync(second, [("Input.Methods", "Den anden")], button: "[value=false]");

        Assert.Contains("En kollega har rettet her", Assert.Single(late.Errors()), StringComparison.Ordinal);
        Assert.Equal("Den anden", late.ValueOf("Input.Methods")!.Trim());
        Assert.Equal("Den første", (await app.ReadAsync(db => db.FollowUpForms.SingleAsync(f => f.CaseId == @case.Id, Cancel))).Methods);
    }

    private static string Url(Case @case) => $"/sager/{@case.Number}/opfoelgning/skema";

    private static IEnumerable<(string, string?)> Answers() =>
    [
        ("Input.Goals[0].Progress", "Gør rent hver fredag."), ("Input.Goals[0].Informant", "Kontaktpersonen"), ("Input.Goals[0].ObservedLevel", "2"),
        .. VumThemes.All.SelectMany((t, i) => new (string, string?)[] { ($"Input.Themes[{i}].Observation", $"Godt på vej med {t.Name}."), ($"Input.Themes[{i}].WelfareTechnology", "ingen") }),
        ("Input.CitizensResources", "God humor."), ("Input.FutureHousingWish", "Egen lejlighed."), ("Input.OccupationStatus", "I praktik."), ("Input.Methods", "Motiverende samtale."),
        ("Input.Recommendation", "Continue"), ("Input.RecommendationReason", "Det virker."),
    ];
}
