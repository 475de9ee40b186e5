using System.Reflection;

namespace Hjemvej.Architecture.Tests;

/// <summary>The assemblies that the product is made of.</summary>
internal static class Product
{
    public static Assembly Rules { get; } = Assembly.Load("Hjemvej.Rules");

    public static Assembly Exchange { get; } = Assembly.Load("Hjemvej.Exchange");

    public static Assembly Casework { get; } = Assembly.Load("Hjemvej.Casework");

    public static Assembly Web { get; } = Assembly.Load("Hjemvej.Web");

    public static Assembly Cli { get; } = Assembly.Load("Hjemvej.Cli");

    public static IReadOnlyList<Assembly> Assemblies { get; } = [Rules, Exchange, Casework, Web, Cli];

    /// <summary>Types somebody wrote: no closures, iterators or generated pages and migrations.</summary>
    public static IEnumerable<Type> Written => Assemblies.SelectMany(a => a.GetTypes()).Where(t =>
        t.Namespace?.StartsWith("Hjemvej", StringComparison.Ordinal) == true
        && !t.Name.Contains('<', StringComparison.Ordinal)
        && t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        && t.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true);
}
