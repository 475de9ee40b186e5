namespace Hjemvej.Rules.Applications;

/// <summary>What the rules need to know of an application (ansøgning).</summary>
/// <param name="ReceivedOn">The day the municipality received it, complete or not; the clock starts here.</param>
/// <param name="Urgent">Acute need (akut) as judged by the social worker.</param>
/// <param name="ReferredBackOn">The day Ankestyrelsen's remittal (hjemvisning) was received; the clock starts again.</param>
public sealed record ApplicationFacts(DateOnly ReceivedOn, bool Urgent = false, DateOnly? ReferredBackOn = null);

/// <summary>A request for access to the case's documents (aktindsigt).</summary>
public sealed record AccessRequestFacts(DateOnly ReceivedOn, DateOnly? AnsweredOn = null);
