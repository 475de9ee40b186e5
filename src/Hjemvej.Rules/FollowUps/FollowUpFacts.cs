namespace Hjemvej.Rules.FollowUps;

/// <summary>A status meeting (statusmøde) held, and when the form "Opfølgning" was completed.</summary>
public sealed record MeetingFacts(DateOnly HeldOn, DateOnly? FormCompletedOn);
