using Hjemvej.Casework.Access;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Workings;

/// <summary>Where use cases keep how a figure was reached. The row is saved with the decision it explains, and journaled by it.</summary>
public sealed class ExplanationWriter(CaseworkDb db, StandardInForce standard, CivilClock clock, Actor actor)
{
    /// <summary>A figure: <c>explanations.Write(caseId, ExplanationKind.Payment, calculation.Id, "Egenbetaling …", "6.800,00 kr.", steps, sources)</c>.</summary>
    /// <param name="caseId">Whose.</param>
    /// <param name="kind">What kind of answer it is.</param>
    /// <param name="subjectId">The row it explains.</param>
    /// <param name="title">What was asked.</param>
    /// <param name="value">The answer in words.</param>
    /// <param name="steps">How it was reached.</param>
    /// <param name="sources">What it rests on.</param>
    /// <param name="due">The last day, where the answer is one.</param>
    public Explanation Write(Guid caseId, ExplanationKind kind, Guid subjectId, string title, string value, IReadOnlyList<Step> steps, IReadOnlyList<SourceRef> sources, DateOnly? due = null) =>
        Add(caseId, kind, subjectId, title, value, [new(null, null, steps, sources)], due);

    /// <summary>A deadline that somebody was told: <c>explanations.Write(caseId, ExplanationKind.Appeal, decision.Id, appeal)</c>.</summary>
    public Explanation Write(Guid caseId, ExplanationKind kind, Guid subjectId, Deadline deadline) =>
        Add(caseId, kind, subjectId, deadline.Title, Danish.LongDate(deadline.Due), [new(null, null, deadline.Steps, deadline.Sources)], deadline.Due);

    /// <summary>The gates of a step on the day it was taken: <c>explanations.Write(caseId, decision.Id, "Krav til bevillingen", gates)</c>.</summary>
    public Explanation Write(Guid caseId, Guid subjectId, string title, IReadOnlyList<Gate> gates) => Add(
        caseId, ExplanationKind.DecisionGates, subjectId, title,
        gates.All(g => g.IsOpen) ? "Alle krav var opfyldt" : $"{Danish.Count(gates.Count(g => !g.IsOpen), "krav", "krav")} var ikke opfyldt",
        [.. gates.Select(g => new ExplanationPart(g.Title, g.IsOpen ? "Opfyldt" : string.Join(" ", g.Reasons), g.Steps, g.Sources))]);

    private Explanation Add(Guid caseId, ExplanationKind kind, Guid subjectId, string title, string value, List<ExplanationPart> parts, DateOnly? due = null)
    {
        var current = standard.Current;
        return db.Explanations.Add(new()
        {
            CaseId = caseId,
            Kind = kind,
            SubjectId = subjectId,
            Title = title,
            Value = value,
            Due = due,
            Parts = parts,
            Parameters = [.. parts.SelectMany(p => p.Steps).Select(s => s.Parameter).OfType<ParameterUse>().Distinct()],
            Standard = $"{current.Title}, {current.Document}",
            WrittenAt = clock.Now,
            WrittenBy = actor.Name,
        }).Entity;
    }
}
