using System.Text;
using System.Text.Json;

namespace Hjemvej.Cli.Evaluation;

/// <summary>The words of the scenario format for one of our enums: its names in camel case.</summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    private readonly (byte[] Utf8, T Value)[] _words = [.. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes(NameOf(value)), value))];

    public static string NameOf(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public bool TryFind(JsonElement text, out T value)
    {
        if (text.ValueKind is JsonValueKind.String)
        {
            foreach (var (utf8, known) in _words)
            {
                if (text.ValueEquals(utf8))
                {
                    value = known;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    public override string ToString() => string.Join(", ", Enum.GetValues<T>().Select(NameOf));
}
