using System.Text.Json;
using Hjemvej.Cli.Evaluation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Standards;

/// <summary>A standard's file on the disk, wherever the program meets one.</summary>
internal static class StandardFile
{
    /// <summary>Its text, or why it cannot be read, with the file's name.</summary>
    public static (string? Text, string? Fault) Read(string path)
    {
        if (Directory.Exists(path))
        {
            return (null, $"{path}: is a folder, not a file");
        }

        if (!File.Exists(path))
        {
            return (null, $"{path}: no such file");
        }

        try
        {
            var (text, line) = StandardText.Of(File.ReadAllBytes(path));
            return (text, text is null ? $"{path}:{line}: {StandardText.NotUtf8}" : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: cannot be read");
        }
    }

    /// <summary>A standard from its text, with Hjemvej's settings under it: those of the folder, or where it has none the shipped ones.</summary>
    public static (Standard? Standard, IReadOnlyList<string> Faults) Parse(string text, string folder, DateOnly? today = null)
    {
        var beside = Path.Combine(folder, StandardSettings.FileName);
        var file = File.Exists(beside) ? beside : Path.Combine(StandardLibrary.DefaultFolder(), StandardSettings.FileName);
        var (settings, fault) = Read(file);
        if (settings is null)
        {
            return (null, [fault!]);
        }

        try
        {
            var (standard, faults) = StandardReader.Read(StandardSettings.Under(text, settings), today);
            return (standard, [.. faults.Select(f => f.ToString())]);
        }
        catch (JsonException)
        {
            return (null, [$"{file}: cannot be read as settings"]);
        }
    }
}
