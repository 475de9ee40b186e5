using System.Text.Json.Nodes;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Tests.Standards;

/// <summary>The shipped standards, and copies of Vejen's that are changed before they are read.</summary>
internal static class StandardFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "standards");

    /// <summary>Hjemvej's own.</summary>
    public static string Settings { get; } = File.ReadAllText(Path.Combine(Folder, StandardSettings.FileName));

    /// <summary>Vejen's, with Hjemvej's settings under it.</summary>
    public static string Vejen { get; } = Whole("vejen");

    /// <summary>Vejen's standard, whatever day it is asked for.</summary>
    public static Standard Standard { get; } = Read(Vejen);

    /// <summary>A shipped standard's text as it is read.</summary>
    public static string Whole(string municipality) => StandardSettings.Under(File.ReadAllText(Path.Combine(Folder, municipality, $"{municipality}-107.json")), Settings);

    public static Standard Read(string json)
    {
        var (standard, faults) = StandardReader.Read(json);
        Assert.Empty(faults);
        return standard!;
    }

    /// <summary>Vejen's, with one thing changed.</summary>
    public static string Changed(Action<JsonObject> change)
    {
        var file = JsonNode.Parse(Vejen)!.AsObject();
        change(file);
        return file.ToJsonString();
    }
}
