using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Workings;

/// <summary>What kind of answer is explained.</summary>
public enum ExplanationKind
{
    [Display(Name = "Egenbetaling")] Payment,
    [Display(Name = "Månedens opkrævning")] MonthCharge,
    [Display(Name = "Klagefrist")] Appeal,
    [Display(Name = "Krav til afgørelsen")] DecisionGates,
    [Display(Name = "Frist for svar")] DecisionDeadline,
}

/// <summary>A figure or date as it was when it was decided or told (forklaring): its working, its sources, and the values of the standard it rests on. Never changed.</summary>
public sealed class Explanation : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public ExplanationKind Kind { get; internal init; }

    /// <summary>The row it explains: a calculation, a decision, a letter.</summary>
    public Guid SubjectId { get; internal init; }

    /// <summary>What was asked, as a heading.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The answer in words.</summary>
    public string Value { get; internal init; } = "";

    /// <summary>The last day of an explained deadline.</summary>
    public DateOnly? Due { get; internal init; }

    public List<ExplanationPart> Parts { get; internal init; } = [];

    public List<ParameterUse> Parameters { get; internal init; } = [];

    /// <summary>The standard's title and document, as they were.</summary>
    public string Standard { get; internal init; } = "";

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; internal init; }
    public string WrittenBy { get; internal init; } = "";

    /// <summary>A short number to ask for it by, printed in letters.</summary>
    public string Reference => Id.ToString("N")[..8].ToUpperInvariant();

    /// <summary>A deadline as it was told: its last day, working and sources from then, whatever the standard says since.</summary>
    /// <param name="now">As it would be told today.</param>
    /// <param name="doneOn">When it was met; null while it is not.</param>
    /// <param name="asOf">The day that asks.</param>
    public Deadline AsTold(Deadline now, DateOnly? doneOn, DateOnly asOf) => Due is { } due && Parts is [var part, ..]
        ? now with
        {
            Due = due,
            PlanBy = now.PlanBy is null ? null : DanishCalendar.LastWorkingDayOnOrBefore(due),
            Status = Deadline.StatusOf(due, doneOn, asOf),
            Steps = part.Steps,
            Sources = part.Sources,
        }
        : now;

    internal sealed class Configuration : IEntityTypeConfiguration<Explanation>
    {
        public void Configure(EntityTypeBuilder<Explanation> explanation)
        {
            explanation.HasIndex(e => new { e.CaseId, e.SubjectId });
            explanation.Property(e => e.Parts).AsJson();
            explanation.Property(e => e.Parameters).AsJson();
        }
    }
}

/// <summary>A working under a heading of its own; a figure has one, a list of requirements one for each.</summary>
/// <param name="Answer">Null where the explanation's own value is the answer.</param>
public sealed record ExplanationPart(string? Heading, string? Answer, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);
