using System.Runtime.CompilerServices;
using Hjemvej.Cli.Evaluation;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Simulation;

namespace Hjemvej.Cli.Simulation;

/// <summary>A case to simulate, or what is wrong with its line.</summary>
internal readonly record struct CaseLine(int Number, CaseFacts? Facts, IReadOnlyList<string> Faults);

/// <summary>Cases that are simulated together; made only when they are asked for.</summary>
/// <param name="Size">How much of the whole it is, in the unit of the source.</param>
internal sealed record CaseBlock(IEnumerable<CaseLine> Cases, long Size);

/// <summary>Where the cases come from.</summary>
/// <param name="Total">Of the sizes of its blocks; 0 when it is not known.</param>
internal sealed record CaseSource(IAsyncEnumerable<CaseBlock> Blocks, long Total, string Name)
{
    private const int Together = 500;
    private const int ReadAtOnce = 1 << 17;

    public static CaseSource Invented(InventedCases cases, int count) => new(InventedAsync(cases, count), count, $"opdigtede, befolkning nr. {cases.Seed}");

    public static CaseSource Scenarios(Stream input, StandardLibrary library, string name) => new(ScenariosAsync(input, library), input.CanSeek ? input.Length : 0, name);

    private static async IAsyncEnumerable<CaseBlock> InventedAsync(InventedCases cases, int count)
    {
        for (var first = 1; first <= count; first += Together)
        {
            var size = Math.Min(Together, count - first + 1);
            yield return new(Enumerable.Range(first, size).Select(number => new CaseLine(number, cases.Case(number), [])), size);
        }

        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<CaseBlock> ScenariosAsync(Stream input, StandardLibrary library, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var line = 1;
        await foreach (var block in new LineBlocks(input, ReadAtOnce).ReadAsync(ct))
        {
            yield return new(Read(block, line, library), block.Length);
            line += block.Lines;
        }
    }

    private static IEnumerable<CaseLine> Read(LineBlock block, int number, StandardLibrary library)
    {
        var rest = block.Text;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var (facts, _, faults) = ScenarioReader.Read(end < 0 ? rest : rest[..end], library);
            yield return new(number++, facts, faults);
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        block.Return();
    }
}
