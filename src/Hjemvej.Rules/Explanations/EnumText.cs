using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hjemvej.Rules.Explanations;

/// <summary>The Danish text of an enum value: its <see cref="DisplayAttribute"/>, the one place where the text stands.</summary>
public static class EnumText
{
    /// <summary>The Danish text of a value whose type is known when compiling.</summary>
    public static string Danish<T>(this T value)
        where T : struct, Enum =>
        Known<T>.At(value) is { Text: { } text } ? text : Danish((Enum)value);

    /// <summary>The same inside a sentence.</summary>
    internal static string DanishInLowerCase<T>(this T value)
        where T : struct, Enum =>
        Known<T>.At(value) is { InLowerCase: { } text } ? text : value.Danish().ToLowerInvariant();

    private static readonly ConcurrentDictionary<Enum, string> Texts = new();

    public static string Danish(this Enum value) => Texts.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name
        ?? throw new InvalidOperationException($"{v.GetType().Name}.{v} has no Danish text."));

    /// <summary>Our enums count from nought, so their texts stand in a row.</summary>
    private static class Known<T>
        where T : struct, Enum
    {
        private static readonly (string? Text, string? InLowerCase)[] InOrder = Enum.GetUnderlyingType(typeof(T)) != typeof(int) ? [] :
            [.. Enum.GetValues<T>().TakeWhile((value, at) => Unsafe.BitCast<T, int>(value) == at)
                .Select(value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<DisplayAttribute>()?.Name)
                .Select(text => (text, text?.ToLowerInvariant()))];

        public static (string? Text, string? InLowerCase) At(T value) =>
            InOrder.Length > 0 && Unsafe.BitCast<T, int>(value) is >= 0 and var at && at < InOrder.Length ? InOrder[at] : default;
    }
}
