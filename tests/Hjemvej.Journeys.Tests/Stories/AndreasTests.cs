using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>
/// A whole case in the browser, after KL's public example "Andreas" of a temporary stay, in our own words: his mother turns to the
/// municipality, and the follow-up ends in another offer. Everybody takes a wrong turn at their form once.
/// </summary>
public sealed partial class AndreasTests(EmptySite site) : IClassFixture<EmptySite>, IAsyncLifetime
{
    private Visitor _hanne = null!;
    private Visitor _birgit = null!;
    private Visitor _peter = null!;
    private Visitor _lone = null!;
    private Visitor _morten = null!;

    /// <summary>The case's number, once there is one.</summary>
    private int _number;

    private string Case => $"/sager/{_number}";

    public async ValueTask InitializeAsync()
    {
        _hanne = await site.VisitAsync("hanne");
        _birgit = await site.VisitAsync("birgit");
        _peter = await site.VisitAsync("peter");
        _lone = await site.VisitAsync("lone");
        _morten = await site.VisitAsync("morten");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in new[] { _hanne, _birgit, _peter, _lone, _morten })
        {
            await visitor.DisposeAsync();
        }
    }

    [Fact]
    [Trait("Requirement", "1-1")]
    [Trait("Requirement", "1.1-1")]
    [Trait("Requirement", "1.1-2")]
    [Trait("Requirement", "1.1-4")]
    [Trait("Requirement", "1.2-2")]
    [Trait("Requirement", "1.2-3")]
    [Trait("Requirement", "1.2-4")]
    [Trait("Requirement", "2-1")]
    [Trait("Requirement", "2-2")]
    [Trait("Requirement", "2.1-2")]
    [Trait("Requirement", "2.2-1")]
    [Trait("Requirement", "2.3-1")]
    [Trait("Requirement", "2.3-2")]
    [Trait("Requirement", "2.4-1")]
    [Trait("Requirement", "2.4-2")]
    [Trait("Requirement", "2.5-1")]
    [Trait("Requirement", "2.5-2")]
    [Trait("Requirement", "2.5-3")]
    [Trait("Requirement", "2.5-4")]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.5-6")]
    [Trait("Requirement", "2.6-1")]
    [Trait("Requirement", "2.7-2")]
    [Trait("Requirement", "2.7-3")]
    [Trait("Requirement", "2.8-1")]
    [Trait("Requirement", "2.9-1")]
    [Trait("Requirement", "2.9-2")]
    [Trait("Requirement", "2.9-3")]
    [Trait("Requirement", "2.9-4")]
    [Trait("Requirement", "2.10-1")]
    [Trait("Requirement", "2.10-3")]
    public async Task From_his_mothers_call_to_a_home_of_his_own()
    {
        await AResidenceIsReadyAsync();
        await HisMotherCallsAsync();
        await HisNeedsAreAssessedAsync();
        await TheCommitteeConsidersHimAsync();
        await TheDecisionIsSentAsync();
        await APlaceIsFoundWithHimAsync();
        await HisPlanIsWrittenAsync();
        await TheResidenceGetsItsOrderAsync();
        await HeIsToldWhatHePaysAsync();
        await HeMovesInAsync();
        await HeLivesThereAsync();
        await HisMotherIsLetInAsync();
        await HeGoesOnHolidayAsync();
        await TheStatusMeetingIsConvenedAsync();
        await TheStatusMeetingIsHeldAsync();
        await TheGrantEndsAsync();
        await HeMovesOutAsync();
        await TheCaseIsClosedAsync();
    }

    private static DateOnly On(int month, int day) => new(2026, month, day);
}
