using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Answers a scenario a line, in order, in constant memory: batches are answered in parallel and written as they were read.</summary>
internal static class ScenarioLines
{
    private const int BatchSize = 512;

    public static async Task RunAsync(Stream input, Stream output, StandardLibrary library, CancellationToken ct)
    {
        var reader = PipeReader.Create(input, new(bufferSize: 1 << 16));
        var batch = new List<byte[]>(BatchSize);
        var first = 1;
        await foreach (var line in LinesAsync(reader, ct))
        {
            batch.Add(line);
            if (batch.Count == BatchSize)
            {
                await AnswerAsync(batch, first, output, library, ct);
                first += batch.Count;
                batch.Clear();
            }
        }

        await AnswerAsync(batch, first, output, library, ct);
        await output.FlushAsync(ct);
    }

    private static async Task AnswerAsync(List<byte[]> batch, int first, Stream output, StandardLibrary library, CancellationToken ct)
    {
        var answers = new ReadOnlyMemory<byte>[batch.Count];
        Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => answers[i] = Answer(batch[i], first + i, library));
        foreach (var answer in answers)
        {
            await output.WriteAsync(answer, ct);
        }
    }

    private static ReadOnlyMemory<byte> Answer(byte[] line, int number, StandardLibrary library)
    {
        var (facts, standard, faults) = ScenarioReader.Read(line, library);
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, AnswerWriter.Compact))
        {
            if (faults.Count == 0)
            {
                try
                {
                    AnswerWriter.Write(json, facts!, standard!);
                }
                catch (ParameterNotSetException e)
                {
                    json.Reset();
                    buffer.ResetWrittenCount();
                    faults = [e.Message];
                }
            }

            if (faults.Count > 0)
            {
                WriteFaults(json, number, faults);
            }
        }

        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.WrittenMemory;
    }

    private static void WriteFaults(Utf8JsonWriter json, int number, IReadOnlyList<string> faults)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteNumber("line", number);
        json.WriteStartArray("faults");
        foreach (var fault in faults)
        {
            json.WriteStringValue(fault);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async IAsyncEnumerable<byte[]> LinesAsync(PipeReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                yield return buffer.Slice(0, end).ToArray();
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (!buffer.IsEmpty)
                {
                    yield return buffer.ToArray();
                }

                yield break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
