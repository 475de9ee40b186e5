using System.Globalization;
using Hjemvej.Cli.Evaluation;
using Hjemvej.Cli.Simulation;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Tests.Evaluation;
using static Hjemvej.Rules.Tests.Simulation.SimulationSteps;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>simulate, on the command line.</summary>
[Trait("Category", "CommandLine")]
public sealed class SimulateCommandTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"hjemvej-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Every_sum_can_be_worked_out_again_from_the_exported_rows()
    {
        SimulationResult result;
        await using (var rows = new CsvFolder(_folder))
        {
            result = await new Simulator(Vejen, Tried, Year).RunAsync(CaseSource.Invented(new(3, Year), 3_000), rows, null, Cancel);
            await rows.WriteAsync(result, Cancel);
        }

        var cases = Read("sager.csv");
        var due = Read("statusmoeder.csv");
        Assert.Equal(Enumerable.Range(1, 3_000).Select(n => $"{n}"), cases.Select(c => c["Sag"]));
        foreach (var total in Read("tal.csv"))
        {
            var (a, b) = ($"{total["Tal"]} (A)", $"{total["Tal"]} (B)");
            var those = cases.Where(c => total["Opdelt efter"] == "I alt" || c[total["Opdelt efter"]] == total["Gruppe"]).Select(c => (A: Number(c[a]), B: Number(c[b]))).ToList();
            var both = those.Where(c => c.A is not null && c.B is not null).ToList();
            Assert.Equal(
                [those.Count(c => c.A is not null), those.Sum(c => c.A), those.Count(c => c.B is not null), those.Sum(c => c.B), both.Count, both.Sum(c => c.A), both.Sum(c => c.B), both.Count(c => c.B > c.A), both.Count(c => c.B < c.A)],
                new[] { "Sager (A)", "Sum (A)", "Sager (B)", "Sum (B)", "Sager under begge", "Sum af dem (A)", "Sum af dem (B)", "Stiger", "Falder" }.Select(column => Number(total[column])));
        }

        Assert.All(result.Months, month => Assert.Equal(
            (month.A, month.B),
            (due.Count(d => d["Standard"] == "A" && In(month, d)), due.Count(d => d["Standard"] == "B" && In(month, d)))));
        Assert.True(Read("tal.csv").Count > 100);

        static bool In(MonthCount month, Dictionary<string, string> row) => row["Sidste dag for statusmøde"].StartsWith($"{month.Month:yyyy-MM}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_cases_side_by_side_give_what_they_give_one_by_one()
    {
        var invented = new InventedCases(5, Year);

        var result = await new Simulator(Vejen, Tried, Year).RunAsync(CaseSource.Invented(invented, 1_234), null, null, Cancel);

        Assert.Equal(Sum(Enumerable.Range(1, 1_234).Select(n => SimulatedCase.Of(n, invented.Case(n), Vejen, Tried, Year))).Text(), result.Text());
    }

    [Fact]
    public async Task Scenarios_are_counted_and_faulty_lines_are_told_and_left_out()
    {
        var good = ScenarioFiles.Base().ToJsonString();
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{good}\nfaulty\n{good}\n"));
        var simulator = new Simulator(Vejen, Tried, Year);

        var result = await simulator.RunAsync(CaseSource.Scenarios(input, StandardLibrary.Load(StandardLibrary.DefaultFolder()), "x"), null, null, Cancel);

        Assert.Equal((2, 1), (result.Cases, simulator.FaultyLines));
        Assert.StartsWith("line 2: scenario: is no JSON", Assert.Single(simulator.Faults), StringComparison.Ordinal);
        Assert.Equal(2, result.All[Figure.LateDecisions].CasesA);
    }

    [Fact]
    public async Task The_command_prints_a_summary_writes_the_rows_and_shows_how_far_it_has_come()
    {
        var (status, output, error) = await CommandLine.RunAsync(null, "simulate", "--standard", "vejen-107", "--against", "frederikssund-107", "--from", "2025-01-01", "--to", "2025-12-31", "--generate", "700", "--seed", "2", "--csv", _folder, "--progress");

        Assert.Equal(0, status);
        Assert.Contains("A: vejen-107, Vejen Kommune", output, StringComparison.Ordinal);
        Assert.Contains("700 sager (opdigtede, befolkning nr. 2)", output, StringComparison.Ordinal);
        Assert.Contains("! B fastsætter ikke »Første statusmøde efter indskrivning« på den dag, som", output, StringComparison.Ordinal);
        Assert.Contains("Feriedøgn, borgeren har ret til", output, StringComparison.Ordinal);
        Assert.Contains("december 2025", output, StringComparison.Ordinal);
        Assert.Contains("100 %", error, StringComparison.Ordinal);
        Assert.Equal(700, Read("sager.csv").Count);
    }

    [Fact]
    public async Task Wrong_arguments_are_refused_with_a_line_each_and_no_output()
    {
        var (status, output, error) = await CommandLine.RunAsync(null, "simulate", "--standard", "nowhere-107", "--against", "vejen-107", "--from", "2025-02-30", "--to", "2025-12-31", "--generate", "0");

        Assert.Equal((2, ""), (status, output));
        Assert.Equal(
            ["nowhere-107: neither a file nor a shipped standard; shipped are frederikssund-107, gentofte-107, soenderborg-107, svendborg-107, vejen-107", "--from: '2025-02-30' is no date (yyyy-MM-dd)", "--generate: must be a whole number from 1 to 1000000"],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        (status, output, error) = await CommandLine.RunAsync(null, "simulate", "--standard", "vejen-107", "--against", "vejen-107", "--from", "2025-12-31", "--to", "2025-01-01", "--scenarios", $"{_folder}.none", "--generate", "5");
        Assert.Equal((2, ""), (status, output));
        Assert.Equal(["--to: must not be before --from", "give either --generate N or --scenarios FILE", $"{_folder}.none: no such file"], error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, file));
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => columns.Zip(Cells(line)).ToDictionary(c => c.First, c => c.Second))];
    }

    /// <summary>None of the texts has a semicolon in it.</summary>
    private static string[] Cells(string line) => [.. line.Split(';').Select(cell => cell.Trim('"'))];

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
