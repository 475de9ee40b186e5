using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>The command line, started as a process of its own.</summary>
[Trait("Category", "CommandLine")]
public sealed class CommandTests
{
    private const string Good = """{"standard":"vejen-107","asOf":"2025-09-01"}""";

    [Fact]
    public async Task A_file_is_answered_with_one_object()
    {
        using var file = new TemporaryFile(ScenarioFiles.Base().ToJsonString());

        var (status, output, error) = await RunAsync(null, "evaluate", file.Path);

        Assert.Equal((0, ""), (status, error));
        Assert.Equal("met", (string)Answers.Find(JsonNode.Parse(output)!, "deadlines.decision.status")!);
        Assert.Contains("Sidste dag for svaret", output, StringComparison.Ordinal);
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_when_no_file_is_named()
    {
        foreach (string[] arguments in new string[][] { ["evaluate"], ["evaluate", "-"] })
        {
            var (status, output, _) = await RunAsync($"\uFEFF{Good}", arguments);

            Assert.Equal(0, status);
            Assert.Equal("2025-09-01", (string)JsonNode.Parse(output)!["asOf"]!);
        }
    }

    [Fact]
    public async Task A_faulty_scenario_ends_with_status_2_a_line_for_each_fault_and_no_output()
    {
        var (status, output, error) = await RunAsync("""{"standard":"vejen-107","asOf":"2025-02-30","decision":{"outcome":"yes"},"x\ny":1}""", "evaluate");

        Assert.Equal((2, ""), (status, output));
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("scenario.asOf: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("scenario.decision.outcome: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("scenario.x\\u000ay: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_file_and_a_file_that_is_not_there_are_refused()
    {
        using var empty = new TemporaryFile("");

        Assert.Equal((2, ""), (await RunAsync(null, "evaluate", empty.Path)) is var (s, o, _) ? (s, o) : default);
        var (status, output, error) = await RunAsync(null, "evaluate", $"{empty.Path}.none");
        Assert.Equal((2, ""), (status, output));
        Assert.EndsWith("no such file\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_is_not_set_on_the_day_is_named_and_everything_else_is_answered()
    {
        var (status, output, error) = await RunAsync("""{"standard":"vejen-107","asOf":"2019-05-01","citizen":{"birthDate":"1998-03-14"},"application":{"receivedOn":"2019-05-01"}}""", "evaluate");

        Assert.Equal((0, ""), (status, error));
        Assert.Contains("\"minimumAge\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("decision.adult", output, StringComparison.Ordinal);
        Assert.Contains("decision.committee", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_answered_line_by_line()
    {
        using var file = new TemporaryFile($"{Good}\nfaulty\n{Good}");

        var (status, output, error) = await RunAsync(null, "evaluate", "--lines", file.Path);

        Assert.Equal((0, ""), (status, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("""{"error":{"line":2,"faults":["scenario: is no JSON""", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_is_checked_and_two_are_compared()
    {
        using var faulty = new TemporaryFile("""{"id":"a","municipality":"b","title":"c","document":"d","example":true,"parameters":{"appealWeeks":[{"from":"2020-01-01","value":99,"source":"e","status":"adopted"}]}}""");
        var vejen = Path.Combine(AppContext.BaseDirectory, "standards", "vejen", "vejen-107.json");

        Assert.Equal((0, $"{vejen}: in order\n", ""), await RunAsync(null, "standard", "check", vejen));
        Assert.Equal((2, "", $"{faulty.Path}:1: parameters.appealWeeks[0].value: must be a whole number from 1 to 52\n"), await RunAsync(null, "standard", "check", faulty.Path));
        Assert.Equal((2, "", $"{faulty.Path}.none: no such file\n"), await RunAsync(null, "standard", "check", $"{faulty.Path}.none"));

        var folder = Path.GetTempPath().TrimEnd('/');
        Assert.Equal((2, "", $"{folder}: is a folder, not a file\n"), await RunAsync(null, "standard", "check", folder));
        await File.WriteAllBytesAsync(faulty.Path, [(byte)'{', (byte)'\n', 0xF8], TestContext.Current.CancellationToken);
        Assert.Equal((2, "", $"{faulty.Path}:2: not UTF-8\n"), await RunAsync(null, "standard", "check", faulty.Path));

        var (status, output, error) = await RunAsync(null, "standard", "diff", vejen, "gentofte-107");
        Assert.Equal((0, ""), (status, error));
        Assert.Contains("* processingTime", output, StringComparison.Ordinal);
        (status, output, error) = await RunAsync(null, "standard", "diff", "vejen-107", "nowhere-107");
        Assert.Equal((2, ""), (status, output));
        Assert.StartsWith("nowhere-107: neither a file nor a shipped standard; shipped are frederikssund-107, ", error, StringComparison.Ordinal);
    }

    /// <summary>Somewhere else, without Hjemvej's settings beside it.</summary>
    [Fact]
    public async Task Another_municipality_s_file_is_evaluated_and_simulated_without_the_settings_of_Hjemvej()
    {
        var folder = Directory.CreateTempSubdirectory("hjemvej-");
        var vejen = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "standards", "vejen", "vejen-107.json"), TestContext.Current.CancellationToken);
        var file = Path.Combine(folder.FullName, "nord-107.json");
        await File.WriteAllTextAsync(file, vejen.Replace("vejen-107", "nord-107", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal((0, $"{file}: in order\n", ""), await RunAsync(null, "standard", "check", file));
            Assert.Equal((0, ""), await RunAsync(Good.Replace("vejen-107", "nord-107", StringComparison.Ordinal), "evaluate", "--standards", folder.FullName) is var (s, _, e) ? (s, e) : default);
            var (status, _, error) = await RunAsync(null, "simulate", "--standard", file, "--against", "gentofte-107", "--from", "2025-01-01", "--to", "2025-12-31", "--generate", "20");
            Assert.Equal((0, ""), (status, error));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_help_documents_every_field_and_word_of_the_format()
    {
        var (status, output, _) = await RunAsync(null, "evaluate", "--help");

        Assert.Equal(0, status);
        string[] words =
        [
            "standard", "overrides", "asOf", "citizen", "birthDate", "cpr", "application", "receivedOn", "urgent", "referredBackOn", "assessment", "grounds", "physical", "mental",
            "social", "documented", "hopesAndDreams", "alternatives", "rung", "network", "prevention", "homeSupport", "extendedHomeSupport", "sufficient", "reason", "criteria",
            "development", "newlyAcquired", "stabilisation", "shortStay", "targetGroup", "temporaryNeed", "unclarifiedImpairment", "lastingNeedUnknown", "committee", "presentedOn",
            "recommendation", "grant", "refusal", "decision", "madeOn", "outcome", "sentOn", "channel", "digitalPost", "letter", "actionPlanOfferedOn", "residence", "internal",
            "registeredFrom", "registeredTo", "approved", "suitableInternal", "name", "passedOverBecause", "payment", "communicatedOn", "keepsOwnHome", "monthlyNetIncome",
            "acceptedCommitments", "lodging", "board", "comparableRent", "enrolment", "startsOn", "endsOn", "meetings", "heldOn", "formCompletedOn", "complaint", "accessRequest",
            "holidays", "kind", "holiday", "dayTrip", "purchased", "from", "to", "processingTime", "value", "unit", "weeks", "months", "workingDays", "appealWeeks",
            "letterTransitDays", "firstFollowUpMonths", "followUpsPerYear", "holidayDays", "disposableAmount", "amount", "--lines", "deadlines", "gates", "error", "line", "faults",
        ];
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    private static Task<(int Status, string Output, string Error)> RunAsync(string? input, params string[] arguments) => CommandLine.RunAsync(input, arguments);

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"hjemvej-{Guid.NewGuid():N}.json");

        public void Dispose() => File.Delete(Path);
    }
}
