using System.Text;
using System.Text.Json;

namespace Hjemvej.Cli.Standards;

/// <summary>On which line of a JSON text a path such as <c>parameters.appealWeeks[0].value</c> begins; of one that stands twice, the second time.</summary>
internal sealed class JsonPathLines
{
    private readonly Dictionary<string, int> _lines = [];

    public JsonPathLines(string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = false });
        var line = 1;
        var counted = 0;
        reader.Read();
        Value(ref reader, "");

        void Value(ref Utf8JsonReader json, string path)
        {
            var start = (int)json.TokenStartIndex;
            line += text.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            _lines[path] = line;
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject:
                    while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
                    {
                        var name = json.GetString();
                        json.Read();
                        Value(ref json, path.Length == 0 ? name! : $"{path}.{name}");
                    }

                    break;
                case JsonTokenType.StartArray:
                    for (var at = 0; json.Read() && json.TokenType is not JsonTokenType.EndArray; at++)
                    {
                        Value(ref json, $"{path}[{at}]");
                    }

                    break;
            }
        }
    }

    /// <summary>The line of the path, or of the nearest thing above it that is there.</summary>
    public int Find(string path)
    {
        while (!_lines.ContainsKey(path))
        {
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return _lines[path];
    }
}
