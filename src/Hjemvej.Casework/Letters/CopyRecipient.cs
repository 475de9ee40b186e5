using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Letters;

/// <summary>One who gets a copy of a letter (kopimodtager), and why.</summary>
/// <param name="Because">Why, as the end of a Danish sentence.</param>
public sealed record CopyRecipient(string Name, IReadOnlyList<string> AddressLines, Channel Channel, bool IsCitizen, string Because)
{
    /// <summary>False when a copy on paper would have no address to go to.</summary>
    public bool IsReached => IsCitizen || Channel is not Channel.Letter || AddressLines.Count > 0;

    public static CopyRecipient Of(Citizen citizen) => new(
        citizen.Name,
        Addressee.LinesOf(citizen),
        Addressee.ChannelOf(citizen),
        true,
        "fordi en anden handler for borgeren");

    /// <remarks>The municipality has no number to find a relative's Digital Post by, so a copy goes on paper.</remarks>
    public static CopyRecipient Of(RelatedPerson person) => new(
        person.Relation is { } relation ? $"{person.Name} ({relation.ToLowerInvariant()})" : person.Name,
        person.Address is { } address ? [address] : [],
        Channel.Letter,
        false,
        "fordi borgeren har samtykket til det");
}
