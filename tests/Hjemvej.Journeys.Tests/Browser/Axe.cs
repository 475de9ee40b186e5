namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>Deque's rules of accessibility, all of them, as npm has them.</summary>
internal static class Axe
{
    /// <remarks>A letter stands in a frame that runs no script, not even this one; it is checked on its own page.</remarks>
    public const string Run = """
        async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
            .map(v => `${v.id} (${v.help}): ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`)
        """;

    public static string Script { get; } = File.ReadAllText(Find());

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("axe-core was not found: run 'npm ci' in the root of the repository.");
    }
}
