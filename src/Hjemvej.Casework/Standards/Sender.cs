namespace Hjemvej.Casework.Standards;

/// <summary>The municipality as its letters and pages name it.</summary>
public sealed record Sender(string Municipality, string Department);
