namespace Hjemvej.Casework.Storage;

/// <summary>How text from a form becomes a fact.</summary>
public static class FormText
{
    /// <summary>Trimmed; blank is null, because an empty field is no answer.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
