using System.Text.Json;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Benchmarks;

/// <summary>Invented cases, the same each time: whole ones, from application to the second meeting, with every deadline, gate and amount to answer.</summary>
internal static class Population
{
    private static readonly InventedCases Invented = new(1, new(new(2025, 1, 1), new(2025, 12, 31)));
    private static readonly string[] Grounds = ["mental"], Criteria = ["development"], TargetGroup = ["temporaryNeed"];

    public static Standard Vejen { get; } = Read("vejen/vejen-107.json");

    /// <summary>Another municipality's rules: 60 working days, five days of holiday, one meeting a year.</summary>
    public static Standard Other { get; } = Vejen with
    {
        Id = "other-107",
        ProcessingTime = new("processingTime", [new(new(2020, 1, 1), new(60, TimeUnit.WorkingDays), new("other", "Other"), ParameterStatus.Adopted)]),
        FollowUpsPerYear = new("followUpsPerYear", [new(new(2020, 1, 1), 1, new("other", "Other"), ParameterStatus.Adopted)]),
        HolidayDays = new("holidayDays", [new(new(2020, 1, 1), 5, new("other", "Other"), ParameterStatus.Adopted)]),
    };

    public static IEnumerable<CaseFacts> Cases(int count) => Enumerable.Range(0, count).Select(Case);

    /// <summary>Of those that the laboratory invents, always whole, with a stay that began in 2025 and goes on.</summary>
    public static CaseFacts Case(int n)
    {
        var whole = Invented.Whole(n, new DateOnly(2025, 1, 2).AddDays(n % 120));
        return whole with { AsOf = new(2025, 12, 15), Enrolment = new(whole.Enrolment!.StartsOn) };
    }

    /// <summary>The same cases as scenarios of the command line.</summary>
    public static IEnumerable<string> Lines(int count) => Cases(count).Select(c => JsonSerializer.Serialize(new
    {
        standard = "vejen-107",
        asOf = c.AsOf,
        citizen = new { birthDate = c.BirthDate },
        application = new { receivedOn = c.Application!.ReceivedOn },
        assessment = new
        {
            grounds = Grounds,
            documented = true,
            hopesAndDreams = c.Assessment.HopesAndDreams,
            alternatives = c.Assessment.Alternatives.Select(a => new { rung = JsonNamingPolicy.CamelCase.ConvertName(a.Rung.ToString()), sufficient = a.Sufficient, reason = a.Reason }),
            criteria = Criteria,
            targetGroup = TargetGroup,
        },
        committee = new { presentedOn = c.Committee!.PresentedOn, recommendation = "grant" },
        decision = new { madeOn = c.Decision!.MadeOn, outcome = "grant", sentOn = c.Decision.SentOn, channel = c.Decision.Channel is Channel.Letter ? "letter" : "digitalPost" },
        residence = new { @internal = c.Residence!.Internal, registeredFrom = c.Residence.RegisteredFrom, approved = true },
        payment = new
        {
            communicatedOn = c.Payment!.CommunicatedOn,
            keepsOwnHome = c.Payment.KeepsOwnHome,
            monthlyNetIncome = c.Payment.MonthlyNetIncome?.InKroner,
            acceptedCommitments = c.Payment.AcceptedCommitments.InKroner,
            lodging = c.Payment.Lodging.InKroner,
            board = c.Payment.Board.InKroner,
        },
        enrolment = new { startsOn = c.Enrolment!.StartsOn },
        meetings = c.Meetings.Select(m => new { heldOn = m.HeldOn, formCompletedOn = m.FormCompletedOn }),
        holidays = c.Holidays!.Select(h => new { kind = "holiday", from = h.From, to = h.To }),
    }));

    private static Standard Read(string file) =>
        StandardReader.Read(StandardSettings.Under(TextOf(file), TextOf(StandardSettings.FileName))).Standard ?? throw new InvalidDataException(file);

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "standards", file));
}
