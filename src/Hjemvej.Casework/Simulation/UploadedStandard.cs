using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Simulation;

/// <summary>Another municipality's standard that a manager has brought along as a file (indlæst fil). It is kept with the run and nowhere else.</summary>
public static class UploadedStandard
{
    /// <summary>So many bytes a file may hold; the shipped ones are a tenth of it.</summary>
    public const int MostBytes = 256 * 1024;

    private const int LongestName = 100;

    /// <summary>Reads it as every standard is read.</summary>
    /// <returns>The standard with the municipality's name, or null with the reader's faults in Danish.</returns>
    public static (Standard? Standard, string Name, IReadOnlyList<string> Faults) Read(string text)
    {
        var (standard, faults) = StandardReader.Read(text);
        return (standard, standard is null ? "" : $"{NameOf(standard)} (indlæst fil)", [.. faults.Select(f => f.InDanish)]);
    }

    private static string NameOf(Standard standard)
    {
        var name = string.Concat(standard.Municipality.Where(c => !char.IsControl(c))).Trim();
        return name.Length switch
        {
            0 => standard.Id,
            > LongestName => name[..LongestName],
            _ => name,
        };
    }
}
