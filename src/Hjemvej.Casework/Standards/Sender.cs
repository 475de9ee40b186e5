namespace Hjemvej.Casework.Standards;

/// <summary>The municipality as its letters and pages name it.</summary>
/// <param name="DataProtection">Where the data protection officer (databeskyttelsesrådgiver) is reached, as letters print it; null when the site tells.</param>
/// <param name="Phone">Where citizens call; null when letters should only name the municipality.</param>
public sealed record Sender(string Municipality, string Department, string? Phone = null, string? DataProtection = null);
