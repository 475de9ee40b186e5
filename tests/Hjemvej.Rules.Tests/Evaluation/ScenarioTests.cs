using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>Every written scenario gets the answer that was worked out for it by hand.</summary>
public sealed class ScenarioTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        from name in ScenarioFiles.Names
        from written in ScenarioFiles.Cases(name).Select((c, at) => (c.Why, At: at))
        select new TheoryDataRow<string, int>(name, written.At) { TestDisplayName = $"{name}: {written.Why}" };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_scenario_gets_the_answer_worked_out_for_it(string name, int at)
    {
        var written = ScenarioFiles.Cases(name)[at];

        var answer = Answers.Of(written.Scenario);

        Assert.Empty(Answers.Missing(written.Expect, answer));
        Assert.All(written.Absent, path => Assert.Null(Answers.Find(answer, path)));
    }

    [Fact]
    public void There_are_scenarios_of_every_kind() => Assert.InRange(ScenarioFiles.Names.Sum(name => ScenarioFiles.Cases(name).Count), 200, 2000);

    /// <summary>The comparison itself finds what is missing.</summary>
    [Theory]
    [InlineData("""{"deadlines":[{"id":"decision","due":"2025-05-27"}]}""")]
    [InlineData("""{"deadlines":[{"id":"unknown"}]}""")]
    [InlineData("""{"payment":{"total":6800.01}}""")]
    [InlineData("""{"payment":{"error":{"code":"parameter-not-set"}}}""")]
    [InlineData("""{"gates":[]}""")]
    [InlineData("""{"holiday":{"exceededBy":0}}""")]
    public void A_wrong_expectation_is_noticed(string expected) =>
        Assert.NotEmpty(Answers.Missing(JsonNode.Parse(expected), Answers.Of(ScenarioFiles.Base())));

    [Fact]
    public void Every_deadline_gate_and_amount_carries_its_working_and_its_source()
    {
        var answer = Answers.Of(ScenarioFiles.Merge(ScenarioFiles.Base(), JsonNode.Parse("""{"complaint":{"receivedOn":"2025-05-20"},"accessRequest":{"receivedOn":"2025-05-20"}}""")!.AsObject()));

        JsonNode[] answers = [.. answer["deadlines"]!.AsArray()!, .. answer["gates"]!.AsArray()!, answer["payment"]!, answer["holiday"]!];
        Assert.Equal(6 + 12 + 2, answers.Length);
        Assert.All(answers, a =>
        {
            Assert.NotEmpty(a["steps"]!.AsArray());
            Assert.NotEmpty(a["sources"]!.AsArray());
            Assert.All(a["sources"]!.AsArray(), s => Assert.False(string.IsNullOrWhiteSpace((string?)s!["label"])));
        });
    }

    [Fact]
    public void A_shut_gate_says_why_and_an_open_one_has_no_reasons()
    {
        var answer = Answers.Of(JsonNode.Parse("""{"standard":"vejen-107","asOf":"2025-09-01","application":{"receivedOn":"2025-09-01"}}""")!);

        Assert.All(answer["gates"]!.AsArray(), gate => Assert.NotEmpty(gate!["reasons"]!.AsArray()));
        Assert.All(Answers.Of(ScenarioFiles.Base())["gates"]!.AsArray(), gate => Assert.Null(gate!["reasons"]));
    }

    [Fact]
    public void Amounts_are_numbers_with_two_decimals() =>
        Assert.Contains("\"total\": 6800.00", Answers.Of(ScenarioFiles.Base())["payment"]!.ToJsonString(new() { WriteIndented = true }), StringComparison.Ordinal);

    /// <summary>Never a default: what rests on a parameter that is not set is left out, and the parameter named.</summary>
    [Fact]
    public void What_the_standard_does_not_set_on_the_day_is_named()
    {
        var answer = Answers.Of(JsonNode.Parse("""{"standard":"vejen-107","asOf":"2019-05-01","application":{"receivedOn":"2019-05-01"},"accessRequest":{"receivedOn":"2020-01-02"},"holidays":[]}""")!);

        Assert.Equal("accessRequest", (string)Assert.Single(answer["deadlines"]!.AsArray())!["id"]!);
        Assert.Null(answer["holiday"]);
        Assert.Equal(
            """[{"code":"parameter-not-set","parameter":"processingTime","date":"2019-05-01"},{"code":"parameter-not-set","parameter":"holidayDays","date":"2019-01-01"}]""",
            answer["missing"]!.ToJsonString());
        Assert.Null(Answers.Of(ScenarioFiles.Base())["missing"]);
    }

    [Fact]
    public void An_empty_case_is_answered_with_nothing()
    {
        var answer = Answers.Of(JsonNode.Parse("""{"standard":"vejen-107","asOf":"2025-09-01"}""")!);

        Assert.Empty(answer["deadlines"]!.AsArray());
        Assert.Empty(answer["gates"]!.AsArray());
        Assert.Null(answer["payment"]);
        Assert.Null(answer["holiday"]);
    }

    public static TheoryData<string> Leaves() => [.. LeavesOf(ScenarioFiles.Base()).Where(path => path is not ("standard" or "asOf"))];

    /// <summary>Everything is optional but the standard and the day.</summary>
    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_scenario_is_answered_without(string path)
    {
        var scenario = ScenarioFiles.Base();
        Remove(scenario, path);

        Assert.NotNull(Answers.Of(scenario)["gates"]);
    }

    /// <summary>A field that is null is as one that is not given.</summary>
    [Theory]
    [MemberData(nameof(Leaves))]
    public void Null_is_as_not_given(string path)
    {
        JsonObject without = ScenarioFiles.Base(), empty = ScenarioFiles.Base();
        Remove(without, path);
        Remove(empty, path, leaveNull: true);

        Assert.True(JsonNode.DeepEquals(Answers.Of(without), Answers.Of(empty)));
    }

    private static IEnumerable<string> LeavesOf(JsonNode node, string path = "") => node switch
    {
        JsonObject fields => fields.SelectMany(f => LeavesOf(f.Value!, path.Length == 0 ? f.Key : $"{path}.{f.Key}").Append(path.Length == 0 ? f.Key : $"{path}.{f.Key}")).Distinct(),
        JsonArray { Count: > 0 } list when list[0] is JsonObject => LeavesOf(list[0]!, $"{path}.0"),
        _ => [],
    };

    private static void Remove(JsonObject scenario, string path, bool leaveNull = false)
    {
        var names = path.Split('.');
        JsonNode parent = names[..^1].Aggregate((JsonNode)scenario, (node, name) => node is JsonArray list ? list[int.Parse(name, null)]! : node[name]!);
        parent.AsObject().Remove(names[^1]);
        if (leaveNull)
        {
            parent[names[^1]] = null;
        }
    }
}
