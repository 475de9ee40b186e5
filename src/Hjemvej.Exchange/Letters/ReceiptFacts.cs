namespace Hjemvej.Exchange.Letters;

/// <summary>What the receipt for an application (kvittering) is written from.</summary>
/// <param name="ExpectedBy">The last day for the decision.</param>
/// <param name="ProcessingTime">The municipality's limit in words: 12 uger.</param>
/// <param name="AlreadyLate">The last day had passed when the application was registered.</param>
/// <param name="AppliedBy">Who applied for the citizen, in words; null: the citizen.</param>
/// <param name="AskAgreement">The citizen has not said yes to the application.</param>
/// <param name="DataProtection">Where the municipality's data protection officer is reached; null: through its site.</param>
public sealed record ReceiptFacts(
    Envelope Envelope,
    DateOnly ReceivedOn,
    DateOnly ExpectedBy,
    string ProcessingTime,
    bool Urgent,
    bool AlreadyLate,
    string? AppliedBy = null,
    bool AskAgreement = false,
    string? DataProtection = null) : LetterFacts(Envelope);
