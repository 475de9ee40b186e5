using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Simulation;

/// <summary>One case of a run: its figures under both standards. It holds a number and sums, no name; the case itself is not touched.</summary>
/// <remarks>Each figure's difference is a column of its own, named as the figure, so that lists of who wins and who loses are sorted by the database.</remarks>
public sealed class SimulationRow
{
    public Guid RunId { get; internal init; }

    /// <summary>The case's number, or the number of an invented case.</summary>
    public int Number { get; internal init; }
    public string? Residence { get; internal init; }
    public AgeGroup Age { get; internal init; }
    public IncomeGroup Income { get; internal init; }
    public OwnHome OwnHome { get; internal init; }

    /// <summary>Both sides as JSON.</summary>
    public string Sides { get; internal init; } = "";

    public SimulatedCase ToCase()
    {
        var sides = Json.Read<SimulatedSide[]>(Sides);
        return new(Number, new(Residence, Age, Income, OwnHome), sides[0], sides[1]);
    }

    internal static void Add(CaseworkDb db, Guid runId, SimulatedCase @case)
    {
        var row = db.SimulationRows.Add(new()
        {
            RunId = runId,
            Number = @case.Number,
            Residence = @case.Groups.Residence,
            Age = @case.Groups.Age,
            Income = @case.Groups.Income,
            OwnHome = @case.Groups.OwnHome,
            Sides = Json.Write(new[] { @case.A, @case.B }),
        });
        foreach (var figure in Enum.GetValues<Figure>())
        {
            row.Property<long?>(figure.ToString()).CurrentValue = @case.Difference(figure);
        }
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SimulationRow>
    {
        public void Configure(EntityTypeBuilder<SimulationRow> row)
        {
            row.HasKey(r => new { r.RunId, r.Number });
            row.HasOne<SimulationRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
            row.Property(r => r.Residence).HasMaxLength(300);
            row.Property(r => r.Sides).Unlimited();
            foreach (var figure in Enum.GetNames<Figure>())
            {
                row.Property<long?>(figure);
            }
        }
    }
}
