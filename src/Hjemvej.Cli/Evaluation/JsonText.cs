using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Writes JSON of a known shape: the shape is given as it stands, and only texts need a look for what is to be escaped.</summary>
internal static class JsonText
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>What the encoder escapes between the space and the tilde.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"&'+<>\\`");

    public static void Text(this ArrayBufferWriter<byte> json, string text)
    {
        var plain = IsPlain(text) ? text : Encoder.Encode(text);
        var quoted = json.GetSpan((3 * plain.Length) + 2);
        quoted[0] = (byte)'"';
        var end = Encoding.UTF8.GetBytes(plain, quoted[1..]) + 1;
        quoted[end] = (byte)'"';
        json.Advance(end + 1);
    }

    /// <summary>Of Latin letters, digits and signs that stand in JSON as they are: nearly all of an answer is Danish text.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Escaped)
        && !text.ContainsAnyExceptInRange(' ', '\u00FF')
        && !text.ContainsAnyInRange('\u007F', '\u00A0')
        && !text.Contains('\u00AD');
}
