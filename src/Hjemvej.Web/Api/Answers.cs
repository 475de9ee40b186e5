using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Web.Api;

internal sealed record CasePageAnswer(int Page, int PageSize, int Total, IReadOnlyList<CaseSummary> Cases);

internal sealed record CaseSummary(int Number, string CitizenName, CaseStage Stage, bool Urgent, string? NextTitle, DateOnly? NextDueOn, string? Residence, DateOnly? ClosedOn);

internal sealed record CaseAnswer(CaseSummary Case, IReadOnlyList<TaskAnswer> Tasks);

internal sealed record TaskAnswer(string Kind, string Title, DateOnly DueOn, string Url, string Why);

internal sealed record StepAnswer(string Text, string? Value, string? Source);

internal sealed record DeadlineAnswer(string Id, string Title, DateOnly Due, DateOnly? PlanBy, DeadlineStatus Status, IReadOnlyList<StepAnswer> Steps, IReadOnlyList<SourceRef> Sources);

internal sealed record GateAnswer(string Id, string Title, bool Open, IReadOnlyList<string> Reasons, IReadOnlyList<StepAnswer> Steps, IReadOnlyList<SourceRef> Sources);

/// <summary>Amounts in kroner with two decimals, per month.</summary>
internal sealed record PaymentAnswerModel(
    decimal? Lodging, decimal? Board, decimal? Total, decimal? Reduction, decimal? Left, decimal? DisposableAmount, DateOnly? ChargeFrom,
    IReadOnlyList<StepAnswer> Steps, IReadOnlyList<SourceRef> Sources, MissingParameter? Error);

/// <summary>A parameter of the standard that no value is adopted or confirmed for.</summary>
internal sealed record MissingParameter(string Code, string Parameter, DateOnly Date);

internal sealed record HolidayAnswer(int Year, int Entitled, int Used, int Remaining, int Purchased, int ExceededBy, IReadOnlyList<StepAnswer> Steps);

/// <summary>What the rules answer of a case, as far as the role sees it (<see cref="CaseSight"/>).</summary>
internal sealed record EvaluationAnswer(IReadOnlyList<DeadlineAnswer> Deadlines, IReadOnlyList<GateAnswer> Gates, PaymentAnswerModel? Payment, HolidayAnswer? Holiday)
{
    public static EvaluationAnswer Of(CaseEvaluation evaluation, Actor actor)
    {
        var sight = CaseSight.Of(actor.Role);
        return new(
            [.. evaluation.Deadlines.Where(sight.Sees).Select(Of)],
            [.. evaluation.Gates.Where(sight.Sees).Select(Of)],
            !sight.Economy || evaluation.Payment is not { } payment ? null : Of(payment),
            sight.Stay && evaluation.Holiday is { } h ? new(h.Year, h.Entitled, h.Used, h.Remaining, h.Purchased, h.ExceededBy, Of(h.Steps)) : null);
    }

    private static DeadlineAnswer Of(Deadline d) => new(d.Id, d.Title, d.Due, d.PlanBy, d.Status, Of(d.Steps), d.Sources);

    private static GateAnswer Of(Gate g) => new(g.Id, g.Title, g.IsOpen, g.Reasons, Of(g.Steps), g.Sources);

    private static PaymentAnswerModel Of(PaymentAnswer answer) => answer.Payment is { } p
        ? new(p.Lodging.InKroner, p.Board.InKroner, p.Total.InKroner, p.Reduction.InKroner, p.Left.InKroner, p.DisposableAmount.InKroner, answer.ChargeFrom, Of(p.Steps), p.Sources, Missing(answer))
        : new(null, null, null, null, null, null, null, [], [], Missing(answer));

    /// <summary>Also of a payment that is calculated: the year to come may lack its amount.</summary>
    private static MissingParameter? Missing(PaymentAnswer answer) => answer.Error is { } error ? new("parameter-not-set", error.Parameter, error.Date) : null;

    private static IReadOnlyList<StepAnswer> Of(IReadOnlyList<Step> steps) => [.. steps.Select(s => new StepAnswer(s.Text, s.Value, s.Source?.Label))];
}
