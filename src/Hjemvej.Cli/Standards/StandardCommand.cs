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
        diff.SetAction(parse => Diff(parse.GetValue(a)!, parse.GetValue(b)!));
        return new("standard", "Checks and compares standards.") { check, diff };
    }

    private const string CheckHelp = """
        Checks a standard against standards/standard.schema.json and the rules' own reader.

        Unknown names, wrong units and types, values out of range, missing sources, dates that do not exist, dates out of order
        and checks later than today are named, one a line: FILE:LINE: path: what is wrong. The exit status is 2 when there is one.
        What standards/settings.json has, Hjemvej's own values of how the work is shown, a file may leave out.
        """;

    private static async Task<int> CheckAsync(string path, CancellationToken ct)
    {
        var (text, fault) = StandardFile.Read(path);
        if (text is null)
        {
            return Refuse([fault!]);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")).DateTime);
        var faults = await StandardCheck.RunAsync(text, StandardLibrary.DefaultFolder(), today, ct);
        if (faults.Count > 0)
        {
            return Refuse(faults.Select(f => $"{path}:{f.Line}: {(f.Path.Length == 0 ? "" : $"{f.Path}: ")}{f.What}"));
        }

        Console.WriteLine($"{path}: in order");
        return 0;
    }

    private static int Diff(string a, string b)
    {
        var (first, second) = (Find(a), Find(b));
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
    public static (Standard? Standard, IEnumerable<string> Faults) Find(string nameOrPath)
    {
        var folder = StandardLibrary.DefaultFolder();
        if (File.Exists(nameOrPath))
        {
            var (text, fault) = StandardFile.Read(nameOrPath);
            if (text is null)
            {
                return (null, [fault!]);
            }

            var (standard, faults) = StandardFile.Parse(text, folder);
            return (standard, faults.Select(f => $"{nameOrPath}: {Node.Quote(f, 500)}"));
        }

        var library = StandardLibrary.Load(folder);
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
