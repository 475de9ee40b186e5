namespace Hjemvej.Architecture.Tests;

/// <summary>Fails with every finding on a line of its own, so that all can be put right in one go.</summary>
internal static class Findings
{
    public static void None(string what, IEnumerable<string> found)
    {
        var list = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{what} ({list.Count}):\n  {string.Join("\n  ", list)}");
    }
}
