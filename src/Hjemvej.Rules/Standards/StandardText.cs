using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Hjemvej.Rules.Standards;

/// <summary>The text of a standard's file, before it is read as a standard.</summary>
public static class StandardText
{
    /// <summary>What is wrong with a file that <see cref="Of"/> cannot read.</summary>
    public const string NotUtf8 = "not UTF-8";

    /// <returns>The text without a byte order mark, or null with the line of the first byte that is no UTF-8.</returns>
    public static (string? Text, int Line) Of(ReadOnlySpan<byte> file)
    {
        var bytes = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        var text = new char[bytes.Length];
        return Utf8.ToUtf16(bytes, text, out var read, out var written, replaceInvalidSequences: false) is OperationStatus.Done
            ? (new(text, 0, written), 1)
            : (null, bytes[..read].Count((byte)'\n') + 1);
    }

    /// <summary>JSON that must be an object, and say no name twice.</summary>
    internal static JsonObject Object(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject ?? throw new JsonException(StandardReader.NoObject);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A name is no Unicode text.", e);
        }
    }
}
