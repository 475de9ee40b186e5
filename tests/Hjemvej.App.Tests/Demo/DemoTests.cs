using AngleSharp.Html.Parser;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Demo;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Workings;
using Hjemvej.Casework.Worklists;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Demo;

/// <summary>The demo municipality on a database of its own, the same for all tests here, which only read it.</summary>
public sealed class DemoMunicipalityApp : IDisposable
{
    public HjemvejFactory App { get; } = new() { Seed = true };

    public void Dispose() => App.Dispose();
}

public sealed class DemoTests(DemoMunicipalityApp demo) : IClassFixture<DemoMunicipalityApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Some_sixty_citizens_are_at_every_stage_of_the_way()
    {
        var stages = await demo.App.ReadAsync(db => db.CaseStatuses.GroupBy(s => s.Stage).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Cancel));

        Assert.InRange(stages.Sum(s => s.Count), 55, 80);
        Assert.Equal(Enum.GetValues<CaseStage>().Length, stages.Count);
    }

    [Fact]
    public async Task Every_kind_of_trouble_is_there()
    {
        var today = demo.App.Today;

        Assert.True(await demo.App.ReadAsync(db => db.WorkItems.AnyAsync(i => i.DueOn < today && i.Kind == "conclude-assessment", Cancel)), "a decision that is late");
        Assert.True(await demo.App.ReadAsync(db => db.WorkItems.AnyAsync(i => i.Kind == "registration-lapse" && i.DueOn < today, Cancel)), "a registration that lapsed during a stay");
        Assert.True(await demo.App.ReadAsync(db => db.PaymentCalculations.AnyAsync(p => p.Reduction > Rules.Amounts.Ore.Zero, Cancel)), "an income that does not reach");
        Assert.True(await demo.App.ReadAsync(db => db.PaymentCalculations.AnyAsync(p => p.KeepsOwnHome, Cancel)), "an own home kept");
        Assert.True(await demo.App.ReadAsync(db => db.Complaints.AnyAsync(c => c.ReassessedOn == null, Cancel)), "a complaint waiting");
        Assert.True(await demo.App.ReadAsync(db => db.Consents.AnyAsync(c => c.WithdrawnOn != null, Cancel)), "a consent withdrawn");
        Assert.True(await demo.App.ReadAsync(db => db.Citizens.AnyAsync(c => c.ProtectedAddress, Cancel)), "a protected address");
        Assert.True(await demo.App.ReadAsync(db => db.Decisions.AnyAsync(d => d.Outcome == Outcome.Refusal && d.SentOn != null, Cancel)), "a refusal");
    }

    [Fact]
    public async Task No_meeting_lies_on_a_day_when_nobody_works()
    {
        var days = await demo.App.ReadAsync(db => db.StatusMeetings.Where(m => m.Status != MeetingStatus.Requested).Select(m => new { m.PlannedOn, m.HeldOn }).ToListAsync(Cancel));

        Assert.All(days, d => Assert.True(DanishCalendar.IsWorkingDay(d.PlannedOn) && DanishCalendar.IsWorkingDay(d.HeldOn ?? d.PlannedOn), $"{d.PlannedOn}, {d.HeldOn}"));
    }

    [Fact]
    public async Task A_note_tells_of_the_goal_it_stands_under()
    {
        var notes = await demo.App.ReadAsync(db => db.DailyNotes.Where(n => n.GoalId != null)
            .Select(n => new { n.Text, db.Goals.Single(g => g.Id == n.GoalId).Subtheme }).ToListAsync(Cancel));

        Assert.NotEmpty(notes);
        Assert.All(notes.GroupBy(n => n.Text), same => Assert.Single(same.Select(n => n.Subtheme).Distinct()));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_grant_and_its_reasons_speak_of_the_same_time()
    {
        var grants = await demo.App.ReadAsync(db => db.Decisions.Where(d => d.Outcome == Outcome.Grant && d.SentOn != null).Select(d => new { d.Reasons, d.ExpectedDuration }).ToListAsync(Cancel));

        Assert.All(grants.Where(g => g.Reasons!.Contains("varer omkring et år", StringComparison.Ordinal)), g => Assert.Equal("Omkring 12 måneder", g.ExpectedDuration));
        Assert.Contains(grants, g => g.ExpectedDuration == "Omkring 12 måneder");
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Who_is_granted_a_stay_and_has_no_place_stands_on_the_waiting_list()
    {
        var today = demo.App.Today;
        var without = await demo.App.ReadAsync(db => db.Grants().Where(d => d.SentOn != null)
            .Where(d => db.Cases.Any(c => c.Id == d.CaseId && c.ClosedOn == null))
            .Where(d => !db.PlaceHolds.Any(h => h.CaseId == d.CaseId && (h.Occupied || h.Until == null || h.Until >= today)))
            .Select(d => new { d.CaseId, Waits = db.WaitingList.Any(w => w.CaseId == d.CaseId && w.LeftOn == null) }).ToListAsync(Cancel));

        Assert.NotEmpty(without);
        Assert.All(without, w => Assert.True(w.Waits));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task Every_letter_is_easy_to_read_and_speaks_to_the_citizen()
    {
        var letters = await demo.App.ReadAsync(db => db.Letters.Select(l => new { l.Title, l.Html }).ToListAsync(Cancel));

        var titles = letters.Select(l => l.Title).ToHashSet();
        Assert.All(
            [
                ReceiptLetter.Heading, OverrunLetter.Heading, PaymentLetter.Heading, PlaceOfferLetter.Heading, ComplaintForwardedLetter.Heading, "Indkaldelse til statusmøde",
                .. Enum.GetValues<Outcome>().Select(DecisionLetter.HeadingOf),
            ],
            title => Assert.Contains(title, titles));
        Assert.All(letters, letter =>
        {
            var said = new HtmlParser().ParseDocument(letter.Html).QuerySelector("main")!.TextContent;
            Assert.True(LetterTone.ThirdPerson(said, null).Count == 0, $"{letter.Title} speaks of the citizen: {said}");
            Assert.True(Lix.OfLetter(letter.Html) <= 45, $"{letter.Title}: LIX {Lix.OfLetter(letter.Html):0}");
        });
    }

    /// <summary>They stand in the plan, which the citizen gets.</summary>
    [Fact]
    [Trait("Requirement", "2-1")]
    public async Task Every_goal_speaks_to_the_citizen()
    {
        var goals = await demo.App.ReadAsync(db => db.Goals.Select(g => g.Text).ToListAsync(Cancel));

        Assert.NotEmpty(goals);
        Assert.Empty(goals.SelectMany(g => LetterTone.Warnings(g, null)));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task Every_letter_that_tells_how_to_complain_keeps_how_the_last_day_was_reached()
    {
        var letters = await demo.App.ReadAsync(db => db.Letters.Where(l => l.CopyOf == null).Select(l => new { l.Id, l.Title, l.Html }).ToListAsync(Cancel));
        var decisions = await demo.App.ReadAsync(db => db.Decisions.Where(d => d.LetterId != null).ToDictionaryAsync(d => d.LetterId!.Value, d => d.Id, Cancel));
        var kept = await demo.App.ReadAsync(db => db.Explanations.Where(e => e.Kind == ExplanationKind.Appeal).Select(e => e.SubjectId).ToListAsync(Cancel));

        var told = letters.Where(l => l.Html.Contains("<h2>Du kan klage</h2>", StringComparison.Ordinal)).ToList();

        Assert.Contains(told, l => l.Title == PlaceOfferLetter.Heading);
        Assert.All(told, l => Assert.Contains(decisions.GetValueOrDefault(l.Id, l.Id), kept));
    }

    [Fact]
    public async Task Nobody_in_it_could_be_a_real_person()
    {
        int[] weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

        var numbers = await demo.App.ReadAsync(db => db.Citizens.Where(c => c.Cpr != null).Select(c => c.Cpr!).ToListAsync(Cancel));

        Assert.All(numbers, cpr => Assert.NotEqual(0, cpr.Reveal().Replace("-", "", StringComparison.Ordinal).Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11));
    }

    [Fact]
    public async Task The_journal_tells_the_past_in_the_order_it_happened()
    {
        var times = await demo.App.ReadAsync(db => db.JournalEntries.OrderBy(e => e.Id).Select(e => e.At).ToListAsync(Cancel));

        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= demo.App.Time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Years ahead, over new year's day, and on a leap day.</summary>
    [Theory]
    [InlineData("2027-01-02")]
    [InlineData("2028-02-29")]
    public async Task It_is_there_on_any_day_it_is_begun(string day)
    {
        await using var later = new HjemvejFactory { Seed = true };
        later.GoTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.InRange(await later.ReadAsync(db => db.Cases.CountAsync(Cancel)), 55, 80);
    }

    [Fact]
    public async Task A_second_start_leaves_what_is_there() =>
        Assert.False(await DemoMunicipality.SeedAsync(demo.App.Services, Cancel));
}
