using System.CommandLine;
using Hjemvej.Cli.Evaluation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Standards;

/// <summary>Looks at standards: checks a file, or shows two side by side.</summary>
internal static class StandardCommand
{
    private const int Faulty = 2;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The standard's JSON file." };
        var check = new Command("check", CheckHelp) { file };
        check.SetAction((parse, ct) => CheckAsync(parse.GetValue(file)!, ct));

        var a = new Argument<string>("a") { Description = "A file, or the id of a shipped standard." };
        var b = new Argument<string>("b") { Description = "The other one." };
        var diff = new Command("diff", "Shows two standards side by side; what differs is marked with an asterisk.") { a, b };
        diff.SetAction((parse, ct) => DiffAsync(parse.GetValue(a)!, parse.GetValue(b)!, ct));
        return new("standard", "Checks and compares standards.") { check, diff };
    }

    private const string CheckHelp = """
        Checks a standard against standards/standard.schema.json and the rules' own reader.

        Unknown names, wrong units and types, values out of range, missing sources, dates that do not exist and dates out of
        order are named, one a line: FILE:LINE: path: what is wrong. The exit status is 2 when there is one.
        """;

    private static async Task<int> CheckAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return Refuse([$"{path}: no such file"]);
        }

        var faults = await StandardCheck.RunAsync(await File.ReadAllTextAsync(path, ct), StandardLibrary.DefaultFolder(), ct);
        if (faults.Count > 0)
        {
            return Refuse(faults.Select(fault => $"{path}:{fault.Line}: {(fault.Path.Length == 0 ? "" : $"{fault.Path}: ")}{fault.What}"));
        }

        Console.WriteLine($"{path}: in order");
        return 0;
    }

    private static async Task<int> DiffAsync(string a, string b, CancellationToken ct)
    {
        var (first, second) = (await FindAsync(a, ct), await FindAsync(b, ct));
        if (first.Standard is not { } left || second.Standard is not { } right)
        {
            return Refuse([.. first.Faults, .. second.Faults]);
        }

        foreach (var line in StandardTable.Of(left, right))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    /// <summary>A standard by its file or its id among the shipped ones, or why there is none.</summary>
    public static async Task<(Standard? Standard, IEnumerable<string> Faults)> FindAsync(string nameOrPath, CancellationToken ct)
    {
        if (File.Exists(nameOrPath))
        {
            var (standard, faults) = StandardReader.Read(await File.ReadAllTextAsync(nameOrPath, ct));
            return (standard, faults.Select(fault => $"{nameOrPath}: {Node.Quote(fault)}"));
        }

        var library = StandardLibrary.Load(StandardLibrary.DefaultFolder());
        return library.Find(nameOrPath) is { } shipped
            ? (shipped, [])
            : (null, [$"{nameOrPath}: neither a file nor a shipped standard; shipped are {string.Join(", ", library.Ids)}"]);
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
