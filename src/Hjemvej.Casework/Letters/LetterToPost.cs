using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Letters;

/// <summary>A letter on paper that waits to be put in the post.</summary>
public sealed record LetterToPost(Guid Id, LetterKind Kind, string Title, string RecipientName, DateOnly DatedOn);

public static class LettersToPost
{
    /// <summary>Those on paper that nobody has said are in the post: written, but not sent.</summary>
    public static IQueryable<Letter> ToPost(this IQueryable<Letter> letters) => letters.Where(l => l.Channel == Channel.Letter && l.PostedOn == null);
}
