using Hjemvej.Cli.Standards;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Evaluation;

/// <summary>The shipped standards, by id.</summary>
internal sealed class StandardLibrary
{
    private readonly Dictionary<string, Standard> _standards = [];

    public List<string> Faults { get; } = [];

    public IEnumerable<string> Ids => _standards.Keys.Order(StringComparer.Ordinal);

    public Standard? Find(string id) => _standards.GetValueOrDefault(id);

    /// <summary>One of them; null when there is none.</summary>
    public Standard? Any() => _standards.Values.FirstOrDefault();

    public static StandardLibrary Load(string folder)
    {
        var library = new StandardLibrary();
        if (!Directory.Exists(folder))
        {
            library.Faults.Add($"{folder}: no folder of standards");
            return library;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => StandardSettings.IsStandard(Path.GetFileName(f))).Order(StringComparer.Ordinal))
        {
            var (text, unreadable) = StandardFile.Read(file);
            if (text is null)
            {
                library.Faults.Add(unreadable!);
                continue;
            }

            var (standard, faults) = StandardFile.Parse(text, folder);
            library.Faults.AddRange(faults.Select(fault => $"{file}: {fault}"));
            if (standard is not null && !library._standards.TryAdd(standard.Id, standard))
            {
                library.Faults.Add($"{file}: another file has the id {standard.Id}");
            }
        }

        return library;
    }

    /// <summary>In a checkout the folder an operator edits, found upwards from the program; else the copy beside it.</summary>
    public static string DefaultFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory).Parent; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hjemvej.slnx")))
            {
                return Path.Combine(folder.FullName, "standards");
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "standards");
    }
}
