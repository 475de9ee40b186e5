using System.Text;
using Hjemvej.Exchange.Spreadsheets;
using Hjemvej.Rules.Simulation;

namespace Hjemvej.Cli.Simulation;

/// <summary>The rows of a simulation as three files: <c>sager.csv</c>, <c>statusmoeder.csv</c>, <c>tal.csv</c>.</summary>
internal sealed class CsvFolder : IAsyncDisposable
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private readonly string _folder;
    private readonly StreamWriter _cases;
    private readonly StreamWriter _followUps;

    public CsvFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        _cases = Open("sager.csv", SimulationTables.CaseColumns);
        _followUps = Open("statusmoeder.csv", SimulationTables.FollowUpColumns);
    }

    public async Task WriteAsync(StringBuilder cases, StringBuilder followUps, CancellationToken ct)
    {
        await _cases.WriteAsync(cases, ct);
        await _followUps.WriteAsync(followUps, ct);
    }

    public async Task WriteAsync(SimulationResult result, CancellationToken ct)
    {
        await using var totals = Open("tal.csv", SimulationTables.TotalColumns);
        foreach (var row in SimulationTables.TotalCells(result))
        {
            await totals.WriteAsync(new StringBuilder().AppendCsv(row), ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cases.DisposeAsync();
        await _followUps.DisposeAsync();
    }

    private StreamWriter Open(string name, IReadOnlyList<string> columns)
    {
        var file = new StreamWriter(Path.Combine(_folder, name), append: false, WithMark);
        file.Write(new StringBuilder().AppendCsv(columns));
        return file;
    }
}
