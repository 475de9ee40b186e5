using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Applications;

/// <summary>The letters of this stage, written into the caller's unit of work: the receipt, and the one on an overrun.</summary>
public sealed class ApplicationLetters(LetterOffice office, ExplanationWriter explanations, StandardInForce standard, CivilClock clock, Sender sender)
{
    /// <summary>By when the citizen must have the decision.</summary>
    public AnswerTime AnswerTimeOf(Application application) => ProcessingTimeRule.Of(application.ToFacts(), standard.Current);

    internal async Task<Letter> WriteReceiptAsync(Case @case, Application application, CancellationToken ct)
    {
        var time = AnswerTimeOf(application);
        var (_, allowed, due) = time;
        var letter = await office.WriteAsync<ReceiptLetter>(
            @case,
            LetterKind.Receipt,
            ReceiptLetter.Heading,
            envelope => new ReceiptFacts(
                envelope, application.ReceivedOn, due, allowed.Value.InDanish(), application.Urgent, due < clock.Today, ByWhom(application), application.Agreement is not CitizenAgreement.Agrees, sender.DataProtection),
            ct);
        explanations.Write(@case.Id, ExplanationKind.DecisionDeadline, letter.Id, "Frist for svar, som borgeren fik i kvitteringen", Danish.LongDate(due), time.Steps, [allowed.Source, Law.Rsl("3", 2)], due);
        return letter;
    }

    internal Task<Letter> WriteOverrunAsync(Case @case, Application application, DateOnly due, DateOnly expectedOn, string reason, CancellationToken ct) =>
        office.WriteAsync<OverrunLetter>(@case, LetterKind.Overrun, OverrunLetter.Heading, envelope => OverrunFacts(envelope, application, due, expectedOn, reason), ct);

    /// <summary>The letter on an overrun as it would be sent now; nothing is kept.</summary>
    internal Task<LetterPreview> PreviewOverrunAsync(Case @case, Application application, DateOnly due, DateOnly expectedOn, string reason, CancellationToken ct) =>
        office.PreviewAsync<OverrunLetter>(@case, LetterKind.Overrun, envelope => OverrunFacts(envelope, application, due, expectedOn, reason), ct);

    private static string? ByWhom(Application application) => application.From is ApplicationFrom.Citizen ? null : application.FromName ?? application.From.Danish().ToLowerInvariant();

    private static OverrunFacts OverrunFacts(Envelope envelope, Application application, DateOnly due, DateOnly expectedOn, string reason) =>
        new(envelope, application.ReceivedOn, due, application.NewExpectedOn, expectedOn, reason);
}
