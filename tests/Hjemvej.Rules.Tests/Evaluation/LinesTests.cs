using System.Text;
using System.Text.Json.Nodes;
using Hjemvej.Cli.Evaluation;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>Many scenarios, one a line.</summary>
[Trait("Category", "CommandLine")]
public sealed class LinesTests
{
    private const string Good = """{"standard":"vejen-107","asOf":"2025-09-01"}""";

    [Fact]
    public async Task Every_line_is_answered_in_its_place()
    {
        var days = Enumerable.Range(0, 20_000).Select(n => new DateOnly(2025, 1, 1).AddDays(n % 300)).ToList();

        var answers = await AnswerAsync(string.Concat(days.Select(day => $$"""{"standard":"vejen-107","asOf":"{{day:yyyy-MM-dd}}"}""" + "\n")));

        Assert.Equal(days.Select(day => $"{day:yyyy-MM-dd}"), answers.Select(a => (string)a["asOf"]!));
    }

    [Fact]
    public async Task A_faulty_line_becomes_an_error_and_the_rest_go_on()
    {
        var answers = await AnswerAsync($"{Good}\n{{\"asOf\":\"2025-02-30\"}}\nnot JSON\n{Good}\n");

        Assert.Equal(4, answers.Count);
        Assert.NotNull(answers[0]["gates"]);
        Assert.Equal(2, (int)answers[1]["error"]!["line"]!);
        Assert.Equal(2, answers[1]["error"]!["faults"]!.AsArray().Count);
        Assert.Equal(3, (int)answers[2]["error"]!["line"]!);
        Assert.NotNull(answers[3]["gates"]);
    }

    [Fact]
    public async Task An_empty_line_is_a_faulty_one()
    {
        var answers = await AnswerAsync($"{Good}\n\n{Good}\n");

        Assert.Equal([null, 2, null], answers.Select(a => (int?)a["error"]?["line"]));
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\n", "\n")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\r\n")]
    public async Task Lines_may_end_as_on_any_machine_and_the_last_need_not(string end, string last)
    {
        var answers = await AnswerAsync($"{Good}{end}{Good}{last}");

        Assert.Equal(2, answers.Count);
        Assert.All(answers, a => Assert.Null(a["error"]));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_line() => Assert.Null(Assert.Single(await AnswerAsync($"\uFEFF{Good}\n"))["error"]);

    [Fact]
    public async Task No_lines_no_answers() => Assert.Empty(await AnswerAsync(""));

    [Fact]
    public async Task A_line_may_be_longer_than_what_is_read_at_once()
    {
        var hopes = new string('x', 400_000);

        var answers = await AnswerAsync($$$"""{{{Good}}}{{{"\n"}}}{"standard":"vejen-107","asOf":"2025-09-01","assessment":{"hopesAndDreams":"{{{hopes}}}"}}{{{"\n"}}}{{{Good}}}""");

        Assert.Equal(3, answers.Count);
        Assert.All(answers, a => Assert.Null(a["error"]));
    }

    /// <summary>The age of majority is asked for by every application.</summary>
    [Fact]
    public async Task A_line_from_before_the_standard_names_what_is_not_set_and_answers_the_rest()
    {
        var answers = await AnswerAsync($$$"""{"standard":"vejen-107","asOf":"2019-05-01","citizen":{"birthDate":"1998-03-14"},"application":{"receivedOn":"2019-05-01"}}{{{"\n"}}}{{{Good}}}""");

        Assert.Contains(answers[0]["missing"]!.AsArray(), m => (string)m!["parameter"]! == "minimumAge");
        Assert.NotNull(answers[0]["gates"]);
        Assert.NotNull(answers[1]["gates"]);
    }

    [Fact]
    public async Task A_broken_output_ends_the_run()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Good}\n", 100_000))));
        using var closed = new MemoryStream([]);

        await Assert.ThrowsAnyAsync<Exception>(() => new ScenarioLines(Answers.Library).RunAsync(input, closed, TestContext.Current.CancellationToken));
    }

    /// <summary>One by one or together, a scenario gets the same answer.</summary>
    [Fact]
    public async Task Written_scenarios_get_the_same_answers_together()
    {
        var scenarios = ScenarioFiles.Names.SelectMany(ScenarioFiles.Cases).Select(c => c.Scenario).ToList();

        var answers = await AnswerAsync(string.Join('\n', scenarios.Select(s => s.ToJsonString())));

        Assert.Equal(scenarios.Count, answers.Count);
        Assert.All(scenarios.Zip(answers), pair => Assert.True(JsonNode.DeepEquals(Answers.Of(pair.First), pair.Second)));
    }

    private static async Task<IReadOnlyList<JsonNode>> AnswerAsync(string lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var output = new MemoryStream();
        await new ScenarioLines(Answers.Library).RunAsync(input, output, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
