using System.Text.Json;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hjemvej.Casework.Storage;

/// <summary>How our value types are stored, alike on SQLite and PostgreSQL.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<Ore>().HaveConversion<OreConverter>();
        model.Properties<CprNumber>().HaveConversion<CprConverter>().HaveMaxLength(11);
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary>A small list of values of an aggregate, kept as JSON in its row.</summary>
    public static PropertyBuilder<List<T>> AsJson<T>(this PropertyBuilder<List<T>> property) => property
        .HasMaxLength(int.MaxValue)
        .HasConversion(
            new ValueConverter<List<T>, string>(list => JsonSerializer.Serialize(list, Json.Options), text => JsonSerializer.Deserialize<List<T>>(text, Json.Options)!),
            new ValueComparer<List<T>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)), list => list.ToList()));

    /// <summary>Text without a limit: a letter, a working.</summary>
    public static PropertyBuilder<string> Unlimited(this PropertyBuilder<string> property) => property.HasMaxLength(int.MaxValue);

    public static PropertyBuilder<string?> UnlimitedOrNull(this PropertyBuilder<string?> property) => property.HasMaxLength(int.MaxValue);

    internal sealed class OreConverter() : ValueConverter<Ore, long>(ore => ore.Value, value => new Ore(value));

    internal sealed class CprConverter() : ValueConverter<CprNumber, string>(cpr => cpr.Reveal(), text => CprNumber.Parse(text));

    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
