using System.Text.Json.Nodes;
using Hjemvej.Cli.Standards;
using Hjemvej.Rules.Standards;
using NJsonSchema;

namespace Hjemvej.Rules.Tests.Standards;

/// <summary><c>standard check</c>, and that schema and reader say the same.</summary>
public sealed class StandardCheckTests
{
    public static TheoryData<string> Shipped() => [.. Directory.EnumerateFiles(StandardFiles.Folder, "*-107.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static Task<IReadOnlyList<StandardFault>> CheckAsync(string json) => StandardCheck.RunAsync(json, StandardFiles.Folder, TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<StandardFault>> CheckAsync(Action<JsonObject> change) => CheckAsync(StandardFiles.Changed(change));

    [Fact]
    public void Five_standards_are_shipped_and_all_but_Vejen_s_are_examples()
    {
        var standards = Shipped().Select(row => StandardFiles.Read(File.ReadAllText(Directory.EnumerateFiles(StandardFiles.Folder, row.Data, SearchOption.AllDirectories).Single()))).ToList();

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
        static Standard Of(string name) => StandardFiles.Read(File.ReadAllText(Path.Combine(StandardFiles.Folder, name, $"{name}-107.json")));
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
        Assert.Equal(1, Assert.Single(await CheckAsync("")).Line);
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
        Assert.Contains(lines, l => l.StartsWith("* processingTime            12 uger fra 2020-01-01, 2.5-1  ", StringComparison.Ordinal) && l.EndsWith("  12 måneder fra 2020-01-01, 2.5-1", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("* holidayDays", StringComparison.Ordinal) && l.EndsWith("  ikke fastsat", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  appealWeeks", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("* disposableAmount          2.900,00 kr. fra 2025-01-01, 2.10-3", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("*   ", StringComparison.Ordinal) && l.EndsWith("  3.030,50 kr. fra 2026-01-01 (foreslået), Forslag", StringComparison.Ordinal));
    }
}
