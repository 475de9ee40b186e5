using System.Buffers;
using System.Text;
using System.Text.Json;
using Hjemvej.Cli.Evaluation;

namespace Hjemvej.Rules.Tests.Evaluation;

public sealed class JsonTextTests
{
    [Fact]
    public void Every_character_is_written_as_the_JSON_writer_writes_it()
    {
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var text = $"a{(char)c}z";

            Assert.Equal(ByTheWriter(text), Written(text));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Beløbet er 1.135,48 kr. (§ 107)")]
    [InlineData("\"Citat\" & <tegn> + 'mere' `her`")]
    [InlineData("😀 og \u00a0 og – og \n")]
    public void A_text_is_written_as_the_JSON_writer_writes_it(string text) => Assert.Equal(ByTheWriter(text), Written(text));

    private static string Written(string text)
    {
        var json = new ArrayBufferWriter<byte>();
        json.Text(text);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static string ByTheWriter(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AnswerWriter.Compact))
        {
            json.WriteStringValue(text);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
