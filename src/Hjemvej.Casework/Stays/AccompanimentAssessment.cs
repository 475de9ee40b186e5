using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>The residence's individual assessment of accompaniment to activities and shopping; both days inclusive.</summary>
public sealed class AccompanimentAssessment : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public AccompanimentKind Kind { get; internal init; }
    public string Need { get; internal init; } = "";
    public string Extent { get; internal init; } = "";
    public string Reason { get; internal init; } = "";
    public DateOnly From { get; internal init; }
    public DateOnly? To { get; internal set; }
    public string AssessedBy { get; internal init; } = "";

    public AccompanimentAssessmentFacts ToFacts() => new(Kind, From, To);

    internal sealed class Configuration : IEntityTypeConfiguration<AccompanimentAssessment>
    {
        public void Configure(EntityTypeBuilder<AccompanimentAssessment> assessment)
        {
            assessment.HasOne<Stay>().WithMany().HasForeignKey(a => a.StayId).OnDelete(DeleteBehavior.Restrict);
            assessment.HasIndex(a => new { a.StayId, a.From });

            // Two who end it at once would otherwise both be told that it is done.
            assessment.Property(a => a.To).IsConcurrencyToken();
        }
    }
}
