using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Standards;

/// <summary>A standard that comes with the product.</summary>
/// <param name="Name">As a reader knows it: Gentofte Kommune (eksempel).</param>
/// <param name="Text">Its file's JSON, with Hjemvej's settings under it.</param>
public sealed record ShippedStandard(string Id, string Name, string Text);

/// <summary>The municipalities' standards in the folder that comes with the product; read when somebody asks, so an added file is there at once.</summary>
public sealed class ShippedStandards(string folder)
{
    /// <summary>Those that can be read, by name.</summary>
    public async Task<IReadOnlyList<ShippedStandard>> ListAsync(CancellationToken ct)
    {
        List<ShippedStandard> found = [];
        var settings = await File.ReadAllTextAsync(Path.Combine(folder, StandardSettings.FileName), ct);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => StandardSettings.IsStandard(Path.GetFileName(f))))
        {
            if (StandardText.Of(await File.ReadAllBytesAsync(file, ct)) is not ({ } own, _))
            {
                continue;
            }

            var text = StandardSettings.Under(own, settings);
            if (StandardReader.Read(text).Standard is { } standard)
            {
                found.Add(new(standard.Id, $"{standard.Municipality} ({(standard.IsExample ? "eksempel" : "kommunens fil")})", text));
            }
        }

        return [.. found.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>A standard's JSON with Hjemvej's settings under it, where it lacks them.</summary>
    public async Task<string> WithSettingsAsync(string standard, CancellationToken ct) =>
        StandardSettings.Under(standard, await File.ReadAllTextAsync(Path.Combine(folder, StandardSettings.FileName), ct));

    public async Task<ShippedStandard?> FindAsync(string id, CancellationToken ct) => (await ListAsync(ct)).FirstOrDefault(s => s.Id == id);
}
