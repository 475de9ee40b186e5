using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Hjemvej.Rules.Explanations;

/// <summary>The Danish text of an enum value: its <see cref="DisplayAttribute"/>, the one place where the text stands.</summary>
public static class EnumText
{
    private static readonly ConcurrentDictionary<Enum, string> Texts = new();

    public static string Danish(this Enum value) => Texts.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name
        ?? throw new InvalidOperationException($"{v.GetType().Name}.{v} has no Danish text."));
}
