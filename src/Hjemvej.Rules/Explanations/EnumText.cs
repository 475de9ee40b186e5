using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Hjemvej.Rules.Explanations;

/// <summary>The Danish text of an enum value: its <see cref="DisplayAttribute"/>, the one place where the text stands.</summary>
public static class EnumText
{
    /// <summary>The Danish text of a value whose type is known when compiling.</summary>
    public static string Danish<T>(this T value)
        where T : struct, Enum =>
        Known<T>.Texts.TryGetValue(value, out var text) ? text : Danish((Enum)value);

    private static readonly ConcurrentDictionary<Enum, string> Texts = new();

    public static string Danish(this Enum value) => Texts.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name
        ?? throw new InvalidOperationException($"{v.GetType().Name}.{v} has no Danish text."));

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Texts = Enum.GetValues<T>()
            .Select(value => (Value: value, Text: typeof(T).GetField(value.ToString())!.GetCustomAttribute<DisplayAttribute>()?.Name))
            .Where(v => v.Text is not null)
            .ToFrozenDictionary(v => v.Value, v => v.Text!);
    }
}
