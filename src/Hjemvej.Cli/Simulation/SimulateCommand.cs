using System.CommandLine;
using System.Globalization;
using Hjemvej.Cli.Evaluation;
using Hjemvej.Cli.Standards;
using Hjemvej.Rules.Simulation;

namespace Hjemvej.Cli.Simulation;

/// <summary>Runs cases under two standards and sums what differs. Changes nothing.</summary>
internal static class SimulateCommand
{
    private const int Faulty = 2;

    private const string Help = """
        Runs cases under two standards in a period and shows what differs: late decisions, status meetings due, holidays, payment.

        The cases are invented (--generate N, the same for the same --seed) or scenarios, one a line, in the format of evaluate
        (--scenarios FILE; - is standard input); the standard that a scenario names is not used, only its facts are.
        The summary goes to standard output, in Danish. --csv writes sager.csv (one row a case, every figure under A and B),
        statusmoeder.csv (one row a status meeting due) and tal.csv (the sums): every sum can be worked out again from the rows.

        What a figure counts:
          late decisions    applications under way in the period whose decision was sent after its last day, or not sent when it had passed,
                            as known on the period's last day or the scenario's asOf, whichever comes first
          time to answer    days from the day the clock starts to the last day allowed for the answer, not the days it took
          status meetings   last days in the period, counted from the last meeting before it or the enrolment, each meeting held on its last day
          holiday           the accounts of the period's calendar years in which the citizen lives at a residence
          payment           of citizens who live at a residence in the period, calculated anew each 1 January with the year's disposable amount;
                            not counted when a year of the period in which they live there has none
        What rests on a parameter that a standard does not set is not counted under it, and is told.
        Wrong arguments, unreadable standards, and scenarios that are faulty give exit status 2; the good scenarios are still counted.
        """;

    public static Command Create()
    {
        var standard = new Option<string>("--standard") { Description = "A: a file, or the id of a shipped standard.", Required = true };
        var against = new Option<string>("--against") { Description = "B: the other one.", Required = true };
        var from = new Option<string>("--from") { Description = "The first day of the period, yyyy-MM-dd.", Required = true };
        var to = new Option<string>("--to") { Description = "Its last day.", Required = true };
        var generate = new Option<int?>("--generate") { Description = $"So many invented cases, at most {InventedCases.Most}." };
        var seed = new Option<int>("--seed") { Description = "Which invented cases.", DefaultValueFactory = _ => 1 };
        var scenarios = new Option<string?>("--scenarios") { Description = "A file of scenarios, one a line." };
        var csv = new Option<string?>("--csv") { Description = "The folder for the rows." };
        var progress = new Option<bool>("--progress") { Description = "Shows a progress bar on standard error." };
        var command = new Command("simulate", Help) { standard, against, from, to, generate, seed, scenarios, csv, progress };
        command.SetAction((parse, ct) => RunAsync(
            new(parse.GetValue(standard)!, parse.GetValue(against)!, parse.GetValue(from)!, parse.GetValue(to)!,
                parse.GetValue(generate), parse.GetValue(seed), parse.GetValue(scenarios), parse.GetValue(csv), parse.GetValue(progress)), ct));
        return command;
    }

    private sealed record Arguments(string A, string B, string From, string To, int? Generate, int Seed, string? Scenarios, string? Csv, bool Progress);

    private static async Task<int> RunAsync(Arguments given, CancellationToken ct)
    {
        var library = StandardLibrary.Load(StandardLibrary.DefaultFolder());
        var (a, b) = (StandardCommand.Find(given.A), StandardCommand.Find(given.B));
        List<string> faults = [.. a.Faults, .. b.Faults];
        var period = ReadPeriod(given, faults);
        Check(given, faults);
        if (faults.Count > 0)
        {
            return Refuse(faults);
        }

        await using var input = given.Scenarios switch { null => Stream.Null, "-" => Console.OpenStandardInput(), var path => File.OpenRead(path) };
        var source = given.Scenarios is null
            ? CaseSource.Invented(new(given.Seed, period!), given.Generate!.Value)
            : CaseSource.Scenarios(input, library, given.Scenarios is "-" ? "standardinput" : Path.GetFileName(given.Scenarios));
        await using var rows = given.Csv is { } folder ? new CsvFolder(folder) : null;
        var progress = given.Progress ? new ProgressBar(Console.Error, source.Total) : null;
        var simulator = new Simulator(a.Standard!, b.Standard!, period!);
        var result = await simulator.RunAsync(source, rows, progress, ct);
        progress?.End();
        if (rows is not null)
        {
            await rows.WriteAsync(result, ct);
        }

        foreach (var line in SummaryTable.Of(a.Standard!, b.Standard!, period!, source.Name, result))
        {
            Console.WriteLine(line);
        }

        return simulator.FaultyLines == 0 ? 0 : Refuse([.. simulator.Faults, $"{simulator.FaultyLines} faulty lines were left out"]);
    }

    private static Period? ReadPeriod(Arguments given, List<string> faults)
    {
        var (from, to) = (Day("--from", given.From, faults), Day("--to", given.To, faults));
        if (from is not { } first || to is not { } last)
        {
            return null;
        }

        if (first < Period.Earliest || first > Period.Latest)
        {
            faults.Add($"--from: must be from {Period.Earliest:yyyy-MM-dd} to {Period.Latest:yyyy-MM-dd}");
        }
        else if (last < first)
        {
            faults.Add("--to: must not be before --from");
        }
        else if (Period.Check(first, last) is not null)
        {
            faults.Add($"--to: the period may be {Period.MostYears} years at most");
        }

        return new(first, last);
    }

    private static DateOnly? Day(string option, string text, List<string> faults)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add($"{option}: '{Node.Quote(text)}' is no date (yyyy-MM-dd)");
        return null;
    }

    private static void Check(Arguments given, List<string> faults)
    {
        if ((given.Generate is null) == (given.Scenarios is null))
        {
            faults.Add("give either --generate N or --scenarios FILE");
        }

        if (given.Generate is < 1 or > InventedCases.Most)
        {
            faults.Add($"--generate: must be a whole number from 1 to {InventedCases.Most}");
        }

        if (given.Scenarios is not null and not "-" && !File.Exists(given.Scenarios))
        {
            faults.Add($"{given.Scenarios}: no such file");
        }

        if (given.Csv is not null && File.Exists(given.Csv))
        {
            faults.Add($"{given.Csv}: is a file, and must be a folder");
        }
    }

    private static int Refuse(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        return Faulty;
    }
}
