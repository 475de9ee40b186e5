using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Applications;

[Trait("Requirement", "2.5-1")]
public sealed class ApplicationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23), Born = new(1998, 3, 14);

    [Fact]
    public void An_application_is_received_today_or_within_the_last_year()
    {
        Assert.Null(ApplicationDates.Check(Today, Born, Today));
        Assert.Null(ApplicationDates.Check(new(2025, 11, 23), Born, Today));
        Assert.Null(ApplicationDates.Check(Today, Today, Today));
    }

    [Fact]
    public void A_day_that_an_application_cannot_have_is_refused()
    {
        var source = SourceRef.Standard("2.5-1");

        Assert.Equal(new Refusal("application.future", "Ansøgningen kan ikke være modtaget efter i dag.", source, "ReceivedOn"), ApplicationDates.Check(Today.AddDays(1), Born, Today));
        Assert.Equal(
            new Refusal("application.too-old", "Ansøgningen er dateret for mere end et år siden, 22. november 2025. Kontrollér datoen.", source, "ReceivedOn"),
            ApplicationDates.Check(new(2025, 11, 22), Born, Today));
        Assert.Equal(
            new Refusal("application.before-birth", "Ansøgningen kan ikke være modtaget, før borgeren blev født.", source, "ReceivedOn"),
            ApplicationDates.Check(Today.AddDays(-1), Today, Today));
    }

    [Fact]
    public void A_later_remittal_starts_the_clock_again()
    {
        DateOnly received = new(2025, 1, 6);
        DateOnly StartOf(DateOnly? back) => ProcessingTimeRule.Of(new(received, ReferredBackOn: back), StandardFiles.Standard).Start;

        Assert.Equal(received, StartOf(null));
        Assert.Equal(received, StartOf(received));
        Assert.Equal(received, StartOf(received.AddDays(-1)));
        Assert.Equal(received.AddDays(1), StartOf(received.AddDays(1)));
    }

    /// <summary>The value in force on the day the clock starts decides, also when it changes on the way.</summary>
    [Fact]
    public void The_processing_time_of_the_day_of_receipt_holds_for_the_whole_case()
    {
        var standard = StandardFiles.Read(StandardFiles.Changed(f => f["parameters"]!["processingTime"]!.AsArray().Add(
            System.Text.Json.Nodes.JsonNode.Parse("""{"from":"2025-07-01","value":8,"unit":"weeks","source":"Byrådet, 3. juni 2025","status":"adopted"}"""))));

        Assert.Equal(12, ProcessingTimeRule.Of(new(new(2025, 6, 30)), standard).Allowed.Value.Value);
        Assert.Equal(8, ProcessingTimeRule.Of(new(new(2025, 7, 1)), standard).Allowed.Value.Value);
        Assert.Equal(8, ProcessingTimeRule.Of(new(new(2025, 6, 30), ReferredBackOn: new(2025, 9, 1)), standard).Allowed.Value.Value);
    }

    [Fact]
    public void A_request_for_access_is_met_by_the_answer()
    {
        AccessRequestFacts request = new(new(2026, 11, 23), new(2026, 12, 2));

        Assert.Equal(DeadlineStatus.Met, AccessRequestRule.Of(request, Today, StandardFiles.Standard).Status);
        Assert.Equal(DeadlineStatus.Missed, AccessRequestRule.Of(request with { AnsweredOn = new(2026, 12, 3) }, Today, StandardFiles.Standard).Status);
    }
}
