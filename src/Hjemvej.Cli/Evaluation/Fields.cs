using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Hjemvej.Cli.Evaluation;

/// <summary>The fields that an object of the scenario format can have, at most 64.</summary>
internal sealed class Fields(params string[] names)
{
    private readonly byte[][] _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    public int Count => names.Length;

    /// <summary>The place of a field that the code asks for; asking for one that is not among them is a bug.</summary>
    public int this[string name]
    {
        get
        {
            for (var at = 0; at < names.Length; at++)
            {
                if (names[at] == name)
                {
                    return at;
                }
            }

            throw new ArgumentOutOfRangeException(nameof(name), name, "Not a field of this object.");
        }
    }

    /// <summary>The place of a field that was given; null when it is unknown.</summary>
    public int? Find(JsonProperty property)
    {
        var given = JsonMarshal.GetRawUtf8PropertyName(property);
        if (given.Contains((byte)'\\'))
        {
            given = Encoding.UTF8.GetBytes(property.Name);
        }

        for (var at = 0; at < _utf8.Length; at++)
        {
            if (given.SequenceEqual(_utf8[at]))
            {
                return at;
            }
        }

        return null;
    }

    public override string ToString() => string.Join(", ", names);
}
