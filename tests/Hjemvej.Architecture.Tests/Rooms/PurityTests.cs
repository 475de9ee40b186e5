using System.Reflection;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace Hjemvej.Architecture.Tests.Rooms;

/// <summary>The rules answer the same question the same way for ever: no clock, no culture, no input, no output, no chance.</summary>
public sealed class PurityTests
{
    private static readonly string[] Impure =
    [
        "System.TimeProvider", "System.Environment", "System.Random", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.IO.File", "System.IO.FileStream", "System.IO.Directory", "System.IO.Path", "System.Threading.Thread", "System.Threading.Tasks.Task",
    ];

    private static readonly string[] ImpureNamespaces = ["System.Net", "System.Data", "System.Reflection.Emit", "Microsoft"];

    [Fact]
    public void The_rules_know_nothing_but_the_base_class_library() =>
        Findings.None("Referenced by Hjemvej.Rules", Product.Rules.GetReferencedAssemblies().Select(a => a.Name!).Where(a => !a.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void The_rules_reach_for_nothing_that_changes() =>
        Findings.None("Used by the rules", from type in new ArchLoader().LoadAssemblies(Product.Rules).Build().Types
                                           from dependency in type.Dependencies
                                           let name = dependency.Target.FullName
                                           where Impure.Contains(name) || ImpureNamespaces.Any(n => name.StartsWith($"{n}.", StringComparison.Ordinal))
                                           select $"{type.FullName}: {name}");

    [Fact]
    public void The_rules_keep_no_state() =>
        Findings.None("Static fields that can change", from type in Product.Rules.GetTypes()
                                                       where !type.Name.Contains('<', StringComparison.Ordinal)
                                                       from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                                                       where !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains("<>", StringComparison.Ordinal)
                                                       select $"{type.FullName}.{field.Name}");

    /// <remarks>The analyzer refuses DateTime.Now and its like when compiling; this test makes sure that nobody takes it away.</remarks>
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    public void The_clock_and_the_culture_of_the_machine_are_banned_in_the_product(string symbol)
    {
        Assert.Contains(symbol, Repository.Read("src/BannedSymbols.txt"), StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", Repository.Read("src/Directory.Build.props"), StringComparison.Ordinal);
        Findings.None("The ban is lifted", Repository.FilesIn("src/", ".cs", ".cshtml", ".csproj", ".props").Where(f => Repository.Read(f).Contains("RS0030", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Hjemvej.Exchange", "Hjemvej.Rules")]
    [InlineData("Hjemvej.Casework", "Hjemvej.Rules", "Hjemvej.Exchange")]
    [InlineData("Hjemvej.Cli", "Hjemvej.Rules")]
    public void A_project_knows_only_those_below_it(string project, params string[] below) =>
        Findings.None($"Referenced by {project}", Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(a => a.StartsWith("Hjemvej", StringComparison.Ordinal) && !below.Contains(a)));

    [Fact]
    public void The_casework_knows_no_database_of_a_make() =>
        Findings.None("Referenced by Hjemvej.Casework", Product.Casework.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(a => a.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || a.Contains("Npgsql", StringComparison.OrdinalIgnoreCase)));
}
