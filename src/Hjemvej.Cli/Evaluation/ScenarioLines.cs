using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Answers a scenario a line, in order, in constant memory: blocks of lines are answered side by side and written in the order they were read.</summary>
internal sealed class ScenarioLines(StandardLibrary library)
{
    private const int BlockSize = 1 << 17;

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _free = [];

    public async Task RunAsync(Stream input, Stream output, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var answers = System.Threading.Channels.Channel.CreateBounded<Task<ArrayBufferWriter<byte>>>(2 * Environment.ProcessorCount);
        var writing = WriteAsync(answers.Reader, output, stop);
        var reading = ReadAsync(input, answers.Writer, stop);
        await Task.WhenAll(writing, reading);
    }

    private async Task ReadAsync(Stream input, ChannelWriter<Task<ArrayBufferWriter<byte>>> answers, CancellationTokenSource stop)
    {
        try
        {
            var line = 1;
            await foreach (var block in new LineBlocks(input, BlockSize).ReadAsync(stop.Token))
            {
                var first = line;
                line += block.Lines;
                await answers.WriteAsync(Task.Run(() => Answer(block, first), stop.Token), stop.Token);
            }

            answers.Complete();
        }
        catch (Exception e)
        {
            answers.Complete(e);
            throw;
        }
    }

    private async Task WriteAsync(ChannelReader<Task<ArrayBufferWriter<byte>>> answers, Stream output, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var answer in answers.ReadAllAsync(stop.Token))
            {
                var block = await answer;
                await output.WriteAsync(block.WrittenMemory, stop.Token);
                block.ResetWrittenCount();
                _free.Add(block);
                if (!answers.TryPeek(out _))
                {
                    await output.FlushAsync(stop.Token);
                }
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private ArrayBufferWriter<byte> Answer(LineBlock block, int number)
    {
        var buffer = _free.TryTake(out var used) ? used : new(8 * BlockSize);
        using var json = new Utf8JsonWriter(buffer, AnswerWriter.Compact);
        var rest = block.Text;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            Answer(end < 0 ? rest : rest[..end], number++, buffer, json);
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        block.Return();
        return buffer;
    }

    private void Answer(ReadOnlyMemory<byte> line, int number, ArrayBufferWriter<byte> buffer, Utf8JsonWriter json)
    {
        var (facts, standard, faults) = ScenarioReader.Read(line, library);
        if (faults.Count == 0)
        {
            AnswerWriter.Write(buffer, facts!, standard!);
        }
        else
        {
            WriteFaults(json, number, faults);
            json.Flush();
            json.Reset();
        }

        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
    }

    private static void WriteFaults(Utf8JsonWriter json, int number, IReadOnlyList<string> faults)
    {
        json.WriteStartObject();
        json.WriteStartObject("error"u8);
        json.WriteNumber("line"u8, number);
        json.WriteStartArray("faults"u8);
        foreach (var fault in faults)
        {
            json.WriteStringValue(fault);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
