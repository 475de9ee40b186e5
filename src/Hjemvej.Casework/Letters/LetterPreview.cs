using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Letters;

/// <summary>A letter that is looked at before it is sent (udkast til gennemsyn); nothing of it is kept.</summary>
/// <param name="Recipient">The citizen, or whoever stands in.</param>
/// <param name="Html">The whole document.</param>
public sealed record LetterPreview(string Recipient, Channel Channel, string Html);
