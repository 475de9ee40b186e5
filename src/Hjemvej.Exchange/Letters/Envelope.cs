namespace Hjemvej.Exchange.Letters;

/// <summary>What every letter has: who writes to whom about which case on what day.</summary>
/// <param name="Municipality">The sender as the citizen knows it: Vejen Kommune.</param>
/// <param name="Department">The department that answers: Myndighed, Handicap og Socialpsykiatri.</param>
/// <param name="Recipient">Name of the one it is addressed to: the citizen, or the guardian or representative.</param>
/// <param name="AddressLines">Empty for Digital Post.</param>
/// <param name="Concerns">The citizen's name when the letter goes to somebody else on their behalf.</param>
/// <param name="Officer">The social worker responsible, whom the citizen can call.</param>
/// <param name="IsCopy">A copy to somebody the citizen lets in, or to the citizen when a guardian or representative got the letter itself.</param>
/// <param name="DatedOn">The day it is sent; a letter is sent the day it is dated.</param>
/// <param name="Phone">Where the citizen can call; null when only the municipality is named.</param>
/// <param name="CopiesTo">Those whom the citizen lets have a copy today.</param>
public sealed record Envelope(
    string Municipality,
    string Department,
    string Recipient,
    IReadOnlyList<string> AddressLines,
    string? Concerns,
    int CaseNumber,
    string Officer,
    DateOnly DatedOn,
    string? Phone = null,
    bool IsCopy = false,
    IReadOnlyList<string>? CopiesTo = null)
{
    /// <summary>Instead of the number, to somebody who is not to know that there is a case.</summary>
    public const int NoCase = 0;
}
