using System.Security.Cryptography;
using System.Text;
using Hjemvej.Rules.Standards;
using Microsoft.Extensions.Logging;

namespace Hjemvej.Casework.Standards;

/// <summary>Where the installation's standard is read from.</summary>
/// <param name="File">The standard's JSON file.</param>
/// <param name="Settings">Hjemvej's own settings, which the file may lack.</param>
/// <param name="Supplement">The installation's own confirmed values, or null.</param>
/// <param name="OnlyFor">The id of the only standard that the supplement is laid over, and where what the file says itself goes first; null is whichever stands in the file.</param>
public sealed record StandardFiles(string File, string Settings, string? Supplement, string? OnlyFor = null);

/// <summary>The standard at one moment.</summary>
/// <param name="Shipped">As the files have it.</param>
/// <param name="Text">The files' JSON.</param>
/// <param name="Amendments">How many confirmed values of the database lie over it.</param>
/// <param name="Fingerprint">Another standard has another.</param>
public sealed record StandardState(Standard Standard, Standard Shipped, string Text, int Amendments, string Fingerprint);

/// <summary>
/// The standard that the installation works by: its file, and over it the values that were confirmed in the database.
/// A changed file is read again at once; a faulty one is logged and the last good one kept.
/// </summary>
public sealed partial class StandardInForce : IDisposable
{
    private readonly StandardFiles _files;
    private readonly ILogger<StandardInForce> _log;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Lock _changing = new();
    private IReadOnlyList<AmendedValue> _amendments = [];
    private volatile StandardState _state;

    public StandardInForce(StandardFiles files, ILogger<StandardInForce> log)
    {
        (_files, _log) = (files, log);
        _state = Read();
        Watch(files.File);
        Watch(files.Settings);
        if (files.Supplement is { } supplement)
        {
            Watch(supplement);
        }
    }

    /// <summary>Raised after the standard became another one.</summary>
    public event EventHandler? Changed;

    public Standard Current => _state.Standard;

    public StandardState State => _state;

    /// <summary>Lays the database's confirmed values over the file, all of them, in place of those before.</summary>
    public void Amend(IReadOnlyList<AmendedValue> confirmed)
    {
        lock (_changing)
        {
            _amendments = confirmed;
            _state = StateOf(_state.Shipped, _state.Text);
        }

        foreach (var value in confirmed)
        {
            if (value.AgainstTheLaw() is { } unlawful)
            {
                LogUnlawful(_log, value.Parameter, value.Value, value.From, unlawful.Text);
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    private StandardState Read()
    {
        var json = WithSettings();
        var (standard, faults) = StandardReader.Read(json);
        if (standard is null)
        {
            throw new InvalidDataException($"{_files.File}: {string.Join("; ", faults)}");
        }

        return _files.Supplement is { } supplement && (_files.OnlyFor is null || _files.OnlyFor == standard.Id)
            ? Supplemented(supplement, standard, json)
            : StateOf(standard, json);
    }

    /// <summary>The file can be read by itself, so a fault is the supplement's.</summary>
    private StandardState Supplemented(string supplement, Standard alone, string json)
    {
        var merged = StandardSupplement.Merge(json, TextOf(supplement));
        var (standard, faults) = StandardReader.Read(merged);
        return standard is not null ? StateOf(standard, merged)
            : _files.OnlyFor is not null ? StateOf(alone, json)
            : throw new InvalidDataException($"{supplement}, laid over {_files.File}: {string.Join("; ", faults)}");
    }

    private string WithSettings()
    {
        try
        {
            return StandardSettings.Under(TextOf(_files.File), TextOf(_files.Settings));
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new InvalidDataException($"{_files.Settings}: {e.Message}", e);
        }
    }

    private static string TextOf(string file) =>
        StandardText.Of(File.ReadAllBytes(file)) is ({ } text, _) ? text : throw new InvalidDataException($"{file}: {StandardText.NotUtf8}");

    private StandardState StateOf(Standard shipped, string text)
    {
        var print = SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{string.Join('\n', _amendments)}"));
        return new(shipped.With(_amendments), shipped, text, _amendments.Count, Convert.ToHexStringLower(print)[..16]);
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
            lock (_changing)
            {
                _state = Read();
            }

            LogChanged(_log, _files.File);
            Changed?.Invoke(this, EventArgs.Empty);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.Json.JsonException)
        {
            LogFaulty(_log, _files.File, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The standard was read again from {File}.")]
    private static partial void LogChanged(ILogger log, string file);

    [LoggerMessage(LogLevel.Error, "The confirmed value {Value} of {Parameter} from {From} does not count: {Why}")]
    private static partial void LogUnlawful(ILogger log, string parameter, string value, DateOnly from, string why);

    [LoggerMessage(LogLevel.Error, "The changed standard {File} is faulty, the last good one stays in force: {Fault}")]
    private static partial void LogFaulty(ILogger log, string file, string fault);
}
