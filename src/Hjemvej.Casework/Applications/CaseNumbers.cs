using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Applications;

/// <summary>The last case number given (sagsnummer): one row, which those who register stand in line for.</summary>
/// <remarks>
/// Whoever takes a number holds the row until their transaction ends. So two never get the same number, a number is not lost when
/// the registration is refused, and whoever comes second sees what the first has registered.
/// </remarks>
internal sealed class CaseNumbers
{
    private const int First = 1001;

    public int Id { get; init; }

    public int Last { get; init; }

    /// <summary>The next number. Only inside a transaction, which then holds the row.</summary>
    public static async Task<int> TakeAsync(CaseworkDb db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A case number is taken inside the transaction that uses it.");
        }

        await db.Set<CaseNumbers>().ExecuteUpdateAsync(row => row.SetProperty(n => n.Last, n => n.Last + 1), ct);
        return await db.Set<CaseNumbers>().Select(n => n.Last).SingleAsync(ct);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<CaseNumbers>
    {
        public void Configure(EntityTypeBuilder<CaseNumbers> numbers)
        {
            numbers.ToTable("case_numbers");
            numbers.Property(n => n.Id).ValueGeneratedNever();
            numbers.HasData(new CaseNumbers { Id = 1, Last = First - 1 });
        }
    }
}
