using Hjemvej.Casework.Demo;

namespace Hjemvej.Web;

/// <summary>What an operator can mend is told in a sentence; a stack trace is for bugs.</summary>
internal static class StartFaults
{
    /// <returns>True when it was told, and the program should end.</returns>
    public static async Task<bool> ToldAsync(Func<Task> start)
    {
        try
        {
            await start();
            return false;
        }
        catch (Exception e) when (e is DemoNotPlayableException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync($"hjemvej: {e.Message}");
            Environment.ExitCode = 1;
            return true;
        }
    }
}
