using System.Text.Json.Nodes;
using Hjemvej.Cli.Standards;
using Hjemvej.Rules.Standards;
using NJsonSchema;

namespace Hjemvej.Rules.Tests.Standards;

/// <summary><c>standard check</c>, and that schema and reader say the same.</summary>
public sealed class StandardCheckTests
{
    public static TheoryData<string> Shipped() => [.. Directory.EnumerateFiles(StandardFiles.Folder, "*-107.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static Task<IReadOnlyList<StandardFault>> CheckAsync(string json) => StandardCheck.RunAsync(json, StandardFiles.Folder, new(2026, 12, 1), TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> ToldAsync(string json) => (await CheckAsync(json)).Select(f => $"{f.Line} {f.Path}: {f.What}");

    private static Task<IReadOnlyList<StandardFault>> CheckAsync(Action<JsonObject> change) => CheckAsync(StandardFiles.Changed(change));

    [Fact]
    public void Five_standards_are_shipped_and_all_but_Vejen_s_are_examples()
    {
        var standards = Shipped().Select(row => StandardFiles.Read(StandardFiles.Whole(row.Data[..^"-107.json".Length]))).ToList();

        Assert.Equal(["frederikssund-107", "gentofte-107", "soenderborg-107", "svendborg-107", "vejen-107"], standards.Select(s => s.Id));
        Assert.Equal(["vejen-107"], standards.Where(s => !s.IsExample).Select(s => s.Id));
        Assert.All(standards.Where(s => s.IsExample), s => Assert.Contains("Ikke kendt", s.About, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_standard_is_in_order(string file) =>
        Assert.Empty(await CheckAsync(await File.ReadAllTextAsync(Directory.EnumerateFiles(StandardFiles.Folder, file, SearchOption.AllDirectories).Single(), TestContext.Current.CancellationToken)));

    [Fact]
    public void What_is_publicly_known_of_other_municipalities_is_in_their_files()
    {
        static Standard Of(string name) => StandardFiles.Read(StandardFiles.Whole(name));
        DateOnly day = new(2026, 3, 2);

        Assert.Equal(new ProcessingTime(60, TimeUnit.WorkingDays), Of("gentofte").ProcessingTime.On(day).Value);
        Assert.Equal(new ProcessingTime(4, TimeUnit.Months), Of("soenderborg").ProcessingTime.On(day).Value);
        Assert.Equal(new ProcessingTime(4, TimeUnit.Weeks), Of("svendborg").ProcessingTime.On(day).Value);
        Assert.Equal(7, Of("frederikssund").HolidayDays.On(day).Value);
        Assert.Null(Of("frederikssund").ProcessingTime.Find(day));
        Assert.Null(Of("gentofte").DisposableAmount.Find(day));
    }

    [Fact]
    public async Task A_fault_is_named_with_its_line_and_path()
    {
        const string File = """
            {
              "id": "Vejen 107",
              "municipality": "Vejen Kommune",
              "title": "t",
              "document": "d",
              "example": true,
              "parameters": {
                "processingTime": [
                  { "from": "2020-02-30", "value": 12, "unit": "days", "source": "2.5-1", "status": "adopted" }
                ],
                "appealWeeks": [
                  { "from": "2020-01-01", "value": 4, "source": "x", "status": "adopted" },
                  { "from": "2019-01-01", "value": 4, "status": "adopted" }
                ],
                "ferie": []
              }
            }
            """;

        Assert.Equal(
            [
                "2 id: must match ^[a-z0-9][a-z0-9-]*$",
                "9 parameters.processingTime[0].from: is no date (yyyy-MM-dd)",
                "9 parameters.processingTime[0].unit: must be weeks, months or workingDays",
                "13 parameters.appealWeeks[1].from: must be later than the one before",
                "13 parameters.appealWeeks[1].source: is missing or empty",
                "15 parameters.ferie: is unknown",
            ],
            (await CheckAsync(File)).Select(f => $"{f.Line} {f.Path}: {f.What.Split(';')[0]}"));
    }

    [Fact]
    public async Task A_file_that_is_not_JSON_is_named_with_its_line()
    {
        var fault = Assert.Single(await CheckAsync("{\n  \"id\": \"a\",\n  \"b\" }"));

        Assert.Equal((3, ""), (fault.Line, fault.Path));
        Assert.StartsWith("not JSON: ", fault.What, StringComparison.Ordinal);
        Assert.DoesNotContain("line", fault.What, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["1 : not JSON: the text is empty"], await ToldAsync(" "));
        Assert.Equal(["1 : not JSON: it holds a text that is no Unicode"], await ToldAsync("{\"id\":\"\\ud800\",\"parameters\":{}}"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    public async Task A_standard_is_an_object(string json) => Assert.Equal(["1 : must be an object"], await ToldAsync(json));

    [Fact]
    public async Task A_name_that_stands_twice_is_told_with_the_line_of_the_second()
    {
        var file = await File.ReadAllTextAsync(Path.Combine(StandardFiles.Folder, "svendborg", "svendborg-107.json"), TestContext.Current.CancellationToken);

        Assert.Equal(["4 id: stands twice"], await ToldAsync(file.Replace("  \"municipality\"", "  \"id\": \"a\",\n  \"municipality\"", StringComparison.Ordinal)));
        Assert.Equal(
            ["11 parameters.processingTime[0].unit: stands twice"],
            await ToldAsync(file.Replace("\"unit\": \"weeks\"", "\"unit\": \"months\", \"unit\": \"weeks\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("processingtime", "processingTime")]
    [InlineData("processing_time", "processingTime")]
    [InlineData("holidays", "holidayDays")]
    [InlineData("followUpPerYear", "followUpsPerYear")]
    public async Task The_nearest_name_is_asked_for_where_one_is_unknown(string unknown, string meant) =>
        Assert.Contains($"parameters.{unknown}: is unknown; did you mean {meant}?", (await CheckAsync(f => f["parameters"]![unknown] = new JsonArray())).Select(f => $"{f.Path}: {f.What}"));

    [Fact]
    public async Task An_unknown_name_that_is_like_none_is_only_unknown()
    {
        Assert.Equal(["is unknown"], (await CheckAsync(f => f["parameters"]!["ferie"] = new JsonArray())).Select(f => f.What));
        Assert.Equal(["is unknown; did you mean title?"], (await CheckAsync(f => f["titel"] = "x")).Select(f => f.What));
        Assert.Equal(["is unknown; did you mean unit?"], (await CheckAsync(f => f["parameters"]!["processingTime"]![0]!["units"] = "weeks")).Select(f => f.What));
    }

    /// <summary>How the work is shown stands in no standard: whoever has typed in all that theirs says has a whole file.</summary>
    [Fact]
    public async Task A_file_need_not_have_what_stands_in_no_standard()
    {
        var practice = Parameters.All.Where(p => p.Section == Parameters.Practice).ToList();
        var own = StandardFiles.Changed(f => practice.ForEach(p => f["parameters"]!.AsObject().Remove(p.Name)));
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardFiles.Folder, StandardCheck.SchemaFile), TestContext.Current.CancellationToken);

        Assert.Empty(await CheckAsync(own));
        Assert.Empty(schema.Validate(own));
        var standard = StandardFiles.Read(StandardSettings.Under(own, StandardFiles.Settings));
        // A number that a law sets names the law, and is none before it.
        Assert.All(practice, p => Assert.Equal(p.Bound?.Source.Label ?? "Hjemvejs egen værdi", p.InWords(standard).Find(p.Bound is null ? new(1998, 7, 1) : new(2014, 1, 1))!.Source.Label));
        Assert.Equal(practice.Select(p => p.Name).Order(), JsonNode.Parse(StandardFiles.Settings)!.AsObject().Where(p => p.Value is JsonArray).Select(p => p.Key).Order());
    }

    [Fact]
    public void What_a_file_has_itself_is_not_taken_from_the_settings()
    {
        var own = StandardFiles.Changed(f => (f["parameters"]!["nearDeadlineDays"]![0]!["value"], f["parameters"]!["moveInWindowDays"]) = (21, new JsonArray()));
        var standard = StandardFiles.Read(StandardSettings.Under(own, StandardFiles.Settings));

        Assert.Equal(21, Assert.Single(standard.NearDeadlineDays.All).Value);
        Assert.Equal(30, standard.MoveInWindowDays.All[0].Value);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"\\ud800\",\"parameters\":{}}")]
    [InlineData("{\"parameters\":{},\"parameters\":{}}")]
    public void A_faulty_file_is_left_to_the_reader_as_it_is(string json) => Assert.Equal(json, StandardSettings.Under(json, StandardFiles.Settings));

    [Fact]
    public async Task What_is_missing_is_told_with_the_way_out()
    {
        const string Told = "is missing; a file that knows only a part says \"example\": true";

        Assert.Equal([$"parameters.holidayDays: {Told}"], (await CheckAsync(f => f["parameters"]!.AsObject().Remove("holidayDays"))).Select(f => $"{f.Path}: {f.What}"));
        Assert.Equal([$"parameters.holidayDays: {Told}"], (await CheckAsync(f => f["parameters"]!["holidayDays"] = new JsonArray())).Select(f => $"{f.Path}: {f.What}"));
        Assert.Empty(await CheckAsync(f => (f["example"], f["parameters"]!["holidayDays"]) = (true, new JsonArray())));
    }

    [Fact]
    public async Task A_check_against_the_source_is_not_later_than_today()
    {
        Assert.Empty(await CheckAsync(f => f["parameters"]!["holidayDays"]![0]!["checked"] = "2026-12-01"));
        Assert.Equal(["is later than today"], (await CheckAsync(f => f["parameters"]!["holidayDays"]![0]!["checked"] = "2026-12-02")).Select(f => f.What));
    }

    [Theory]
    [InlineData("source", " ", "is missing or empty")]
    [InlineData("municipality", "", "is missing or empty")]
    [InlineData("municipality", " \t", "is missing or empty")]
    [InlineData("municipality", "Vejen\u0007", "has control characters")]
    [InlineData("title", "  ", "is missing or empty")]
    [InlineData("title", "Stan\ndard", "has control characters")]
    public async Task A_name_is_more_than_blanks_and_has_no_control_characters(string field, string value, string what)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardFiles.Folder, StandardCheck.SchemaFile), TestContext.Current.CancellationToken);
        var json = StandardFiles.Changed(f => (field == "source" ? f["parameters"]!["holidayDays"]![0]! : f)[field] = value);

        Assert.Equal([what], (await CheckAsync(json)).Select(f => f.What));
        Assert.NotEmpty(schema.Validate(json));
    }

    [Fact]
    public async Task A_yearly_value_begins_with_its_year()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardFiles.Folder, StandardCheck.SchemaFile), TestContext.Current.CancellationToken);

        foreach (var name in new[] { "disposableAmount", "cashBenefitPercent", "cashBenefitDeduction", "ratePercent", "taxThresholdPercent" })
        {
            var json = StandardFiles.Changed(f => f["parameters"]![name]![0]!["from"] = "2023-07-01");
            Assert.Equal(["must be 1 January: the value holds for a calendar year"], (await CheckAsync(json)).Select(f => f.What));
            Assert.NotEmpty(schema.Validate(json));
        }
    }

    [Fact]
    public async Task Status_meetings_a_year_have_a_whole_number_of_months_between_them()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardFiles.Folder, StandardCheck.SchemaFile), TestContext.Current.CancellationToken);

        for (var number = 0; number <= 13; number++)
        {
            var json = StandardFiles.Changed(f => f["parameters"]!["followUpsPerYear"]![0]!["value"] = number);
            var told = (await CheckAsync(json)).Select(f => f.What);
            Assert.Equal(number > 0 && 12 % number == 0 ? [] : ["must be one of 1, 2, 3, 4, 6, 12"], told);
            Assert.Equal(!told.Any(), schema.Validate(json).Count == 0);
        }
    }

    /// <summary>Whatever the schema refuses, the check refuses; and the two know the same parameters and ranges.</summary>
    [Fact]
    public async Task The_schema_and_the_reader_agree()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardFiles.Folder, StandardCheck.SchemaFile), TestContext.Current.CancellationToken);
        var parameters = schema.Properties["parameters"].ActualSchema.Properties;

        Assert.Equal(Parameters.All.Select(p => p.Name).Order(), parameters.Keys.Order());
        foreach (var (name, series) in parameters)
        {
            var value = series.Item!.ActualSchema.Properties["value"];
            if (value.Minimum is null)
            {
                continue;
            }

            foreach (var (number, fine) in new[] { (value.Minimum, true), (value.Maximum, true), (value.Minimum - 1, false), (value.Maximum + 1, false) })
            {
                var json = StandardFiles.Changed(f => f["parameters"]![name]![0]!["value"] = number);
                Assert.Equal(fine, schema.Validate(json).Count == 0);
                Assert.Equal(fine, StandardReader.Read(json).Faults.Count == 0);
            }
        }
    }

    [Theory]
    [InlineData("source")]
    [InlineData("status")]
    [InlineData("from")]
    [InlineData("value")]
    public async Task The_schema_asks_for_every_field_of_a_value(string field)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(StandardFiles.Folder, StandardCheck.SchemaFile), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(StandardFiles.Changed(f => f["parameters"]!["appealWeeks"]![0]!.AsObject().Remove(field))));
        Assert.NotEmpty(await CheckAsync(f => f["parameters"]!["appealWeeks"]![0]!.AsObject().Remove(field)));
    }

    [Fact]
    public void Two_standards_stand_side_by_side_and_what_differs_is_marked()
    {
        var other = StandardFiles.Read(StandardFiles.Changed(f =>
        {
            f["id"] = "other-107";
            f["municipality"] = "Ø";
            f["example"] = true;
            f["parameters"]!.AsObject().Remove("holidayDays");
            f["parameters"]!["processingTime"]![0]!["unit"] = "months";
            f["parameters"]!["disposableAmount"]!.AsArray().Add(JsonNode.Parse("""{"from":"2026-01-01","value":3030.5,"source":"Forslag","status":"proposed"}"""));
        }));

        var lines = StandardTable.Of(StandardFiles.Standard, other).ToList();

        Assert.Matches("^ +vejen-107 +other-107 \\(eksempel\\)$", lines[0]);
        Assert.Contains(lines, l => l.StartsWith("* municipality", StringComparison.Ordinal) && l.EndsWith("  Ø", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("* processingTime              12 uger fra 2020-01-01, 2.5-1  ", StringComparison.Ordinal) && l.EndsWith("  12 måneder fra 2020-01-01, 2.5-1", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("* holidayDays", StringComparison.Ordinal) && l.EndsWith("  ikke fastsat", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  appealWeeks", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("* disposableAmount            2.900,00 kr. fra 2025-01-01, 2.10-3", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("*   ", StringComparison.Ordinal) && l.EndsWith("  3.030,50 kr. fra 2026-01-01 (foreslået), Forslag", StringComparison.Ordinal));
    }
}
