using System.CommandLine;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Asks the rules about a scenario, or about many, one per line.</summary>
internal static class EvaluateCommand
{
    private const int Faulty = 2;

    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "The scenario as JSON; - is standard input.", Arity = ArgumentArity.ZeroOrOne };
        var lines = new Option<bool>("--lines") { Description = "The file has one scenario per line; one answer per line comes out, in the same order." };
        var standards = new Option<DirectoryInfo?>("--standards") { Description = "The folder of standards. The default is the one beside the program." };
        var command = new Command("evaluate", ScenarioFormat.Help) { file, lines, standards };
        command.SetAction((parse, ct) => RunAsync(parse.GetValue(file), parse.GetValue(lines), parse.GetValue(standards)?.FullName, ct));
        return command;
    }

    private static async Task<int> RunAsync(string? path, bool lines, string? folder, CancellationToken ct)
    {
        var library = StandardLibrary.Load(folder ?? StandardLibrary.DefaultFolder());
        if (library.Faults.Count > 0)
        {
            return Refuse(library.Faults);
        }

        if (path is not null and not "-" && !File.Exists(path))
        {
            return Refuse([$"{path}: no such file"]);
        }

        if (path is null && !Console.IsInputRedirected)
        {
            return Refuse(["no scenario was given: name a file, or - for standard input"]);
        }

        await using var input = path is null or "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        if (lines)
        {
            await new ScenarioLines(library).RunAsync(input, output, ct);
            return 0;
        }

        using var memory = new MemoryStream();
        await input.CopyToAsync(memory, ct);
        var (facts, standard, faults) = ScenarioReader.Read(memory.ToArray(), library);
        if (faults.Count > 0)
        {
            return Refuse(faults);
        }

        using var answer = new MemoryStream();
        AnswerWriter.WriteIndented(answer, facts!, standard!);
        answer.WriteByte((byte)'\n');
        answer.WriteTo(output);
        return 0;
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
