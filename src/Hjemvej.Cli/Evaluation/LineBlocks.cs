using System.Buffers;
using System.Runtime.CompilerServices;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Whole lines, read together.</summary>
/// <param name="Lines">How many.</param>
internal readonly record struct LineBlock(byte[] Buffer, int Length, int Lines)
{
    public ReadOnlyMemory<byte> Text => Buffer.AsMemory(0, Length);

    /// <summary>Gives the memory back; the block is not read after it.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(Buffer);
}

/// <summary>Reads a stream in blocks of whole lines: what has come in is passed on at once, so that answers follow questions through a pipe.</summary>
internal sealed class LineBlocks(Stream input, int size)
{
    public async IAsyncEnumerable<LineBlock> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        var filled = 0;
        while (await input.ReadAsync(buffer.AsMemory(filled), ct) is var read and > 0)
        {
            var seen = filled;
            filled += read;
            var end = buffer.AsSpan(seen, read).LastIndexOf((byte)'\n');
            if (end >= 0)
            {
                var whole = seen + end + 1;
                var next = ArrayPool<byte>.Shared.Rent(Math.Max(size, filled - whole));
                buffer.AsSpan(whole, filled - whole).CopyTo(next);
                yield return Block(buffer, whole);
                (buffer, filled) = (next, filled - whole);
            }

            if (filled == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(2 * filled);
                buffer.AsSpan(0, filled).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }

        // The last line need not end.
        if (filled > 0)
        {
            yield return Block(buffer, filled) with { Lines = 1 };
        }
    }

    private static LineBlock Block(byte[] buffer, int length) => new(buffer, length, buffer.AsSpan(0, length).Count((byte)'\n'));
}
