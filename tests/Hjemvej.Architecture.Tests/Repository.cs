namespace Hjemvej.Architecture.Tests;

/// <summary>The working tree the tests were built from: what an engineer would commit, nothing that was built.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs =
        [".git", "bin", "obj", "node_modules", "artifacts", "TestResults", "StrykerOutput", "BenchmarkDotNet.Artifacts", ".vs", ".idea", ".stryker-tmp"];

    private static readonly HashSet<string> NotOursAt = ["data", "src/Hjemvej.Web/wwwroot/lib"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the root with forward slashes, in a stable order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below("").Order(StringComparer.Ordinal)];

    public static IEnumerable<string> FilesIn(string folder, params string[] extensions) =>
        Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && extensions.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>Migrations and the compiled model: written by a tool, read by nobody.</summary>
    public static bool IsGenerated(string file) =>
        file.Contains("/Migrations/", StringComparison.Ordinal) || file.Contains("/Compiled/", StringComparison.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(Path.Combine(Root, folder)))
        {
            var name = Path.GetFileName(path);
            var relative = folder.Length == 0 ? name : $"{folder}/{name}";
            if (!Directory.Exists(path))
            {
                yield return relative;
            }
            else if (!NotOurs.Contains(name) && !NotOursAt.Contains(relative))
            {
                foreach (var file in Below(relative))
                {
                    yield return file;
                }
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hjemvej.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The architecture tests read the sources and must run inside the repository.");
    }
}
