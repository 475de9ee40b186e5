namespace Hjemvej.Casework.Journal;

/// <summary>The events that others ask the journal for. Who writes one and who reads it use the same name; any other event is only told.</summary>
internal static class JournalEvents
{
    public const string LaidBeforeCommittee = nameof(LaidBeforeCommittee);
    public const string RecommendationRecorded = nameof(RecommendationRecorded);
    public const string RecommendationCorrected = nameof(RecommendationCorrected);
    public const string DecisionMade = nameof(DecisionMade);
    public const string ReadingsChecked = nameof(ReadingsChecked);
}
