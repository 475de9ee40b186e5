using System.Runtime.CompilerServices;

namespace Hjemvej.Rules.Tests;

/// <summary>
/// Texts that stand in a file beside the tests, because they are read more easily there. A change shows as a difference;
/// read it, and write the files anew with UPDATE_WRITTEN=1.
/// </summary>
internal static class Written
{
    /// <param name="file">From the folder of the tests.</param>
    public static void Compare(string file, string actual, [CallerFilePath] string caller = "")
    {
        var text = $"{actual.TrimEnd('\n')}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_WRITTEN") is { Length: > 0 })
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(caller))!, file), text);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), text);
    }
}
