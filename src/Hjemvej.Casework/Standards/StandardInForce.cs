using Hjemvej.Rules.Standards;
using Microsoft.Extensions.Logging;

namespace Hjemvej.Casework.Standards;

/// <summary>Where the installation's standard is read from.</summary>
/// <param name="File">The standard's JSON file.</param>
/// <param name="Supplement">The installation's own confirmed values, or null.</param>
public sealed record StandardFiles(string File, string? Supplement);

/// <summary>The standard that the installation works by. A changed file is read again at once; a faulty one is logged and the last good one kept.</summary>
public sealed partial class StandardInForce : IDisposable
{
    private readonly StandardFiles _files;
    private readonly ILogger<StandardInForce> _log;
    private readonly List<FileSystemWatcher> _watchers = [];
    private volatile Standard _current;

    public StandardInForce(StandardFiles files, ILogger<StandardInForce> log)
    {
        (_files, _log) = (files, log);
        _current = Read();
        Watch(files.File);
        if (files.Supplement is { } supplement)
        {
            Watch(supplement);
        }
    }

    /// <summary>Raised after a changed file was read.</summary>
    public event EventHandler? Changed;

    public Standard Current => _current;

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    private Standard Read()
    {
        var json = File.ReadAllText(_files.File);
        if (_files.Supplement is { } supplement)
        {
            json = StandardSupplement.Merge(json, File.ReadAllText(supplement));
        }

        var (standard, faults) = StandardReader.Read(json);
        return standard ?? throw new InvalidDataException($"{_files.File}: {string.Join("; ", faults)}");
    }

    private void Watch(string file)
    {
        var path = Path.GetFullPath(file);
        var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path)) { EnableRaisingEvents = true };
        watcher.Changed += (_, _) => Reload();
        watcher.Created += (_, _) => Reload();
        watcher.Renamed += (_, _) => Reload();
        _watchers.Add(watcher);
    }

    private void Reload()
    {
        try
        {
            _current = Read();
            LogChanged(_log, _files.File);
            Changed?.Invoke(this, EventArgs.Empty);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            LogFaulty(_log, _files.File, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The standard was read again from {File}.")]
    private static partial void LogChanged(ILogger log, string file);

    [LoggerMessage(LogLevel.Error, "The changed standard {File} is faulty, the last good one stays in force: {Fault}")]
    private static partial void LogFaulty(ILogger log, string file, string fault);
}
