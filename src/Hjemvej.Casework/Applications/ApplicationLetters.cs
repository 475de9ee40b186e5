using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Applications;

/// <summary>The letters of this stage, written into the caller's unit of work: the receipt, and the one on an overrun.</summary>
public sealed class ApplicationLetters(LetterOffice office, LetterRenderer renderer, StandardInForce standard, Sender sender, CivilClock clock)
{
    /// <summary>By when the citizen must have the decision.</summary>
    public AnswerTime AnswerTimeOf(Application application) => ProcessingTimeRule.Of(application.ToFacts(), standard.Current);

    internal Task<Letter> WriteReceiptAsync(Case @case, Application application, CancellationToken ct)
    {
        var (_, allowed, due) = AnswerTimeOf(application);
        return office.WriteAsync<ReceiptLetter>(
            @case,
            LetterKind.Receipt,
            ReceiptLetter.Heading,
            envelope => new ReceiptFacts(envelope, application.ReceivedOn, due, allowed.Value.InDanish(), application.Urgent, due < clock.Today, sender.Phone),
            ct);
    }

    internal Task<Letter> WriteOverrunAsync(Case @case, Application application, DateOnly expectedOn, string reason, CancellationToken ct) =>
        office.WriteAsync<OverrunLetter>(@case, LetterKind.Overrun, OverrunLetter.Heading, envelope => OverrunFacts(envelope, application, expectedOn, reason), ct);

    /// <summary>The letter on an overrun as it would be sent now; nothing is kept.</summary>
    internal async Task<LetterPreview> PreviewOverrunAsync(Case @case, Application application, DateOnly expectedOn, string reason, CancellationToken ct)
    {
        var (envelope, channel) = await office.AddressAsync(@case, null, ct);
        return new(envelope.Recipient, channel, await renderer.RenderAsync<OverrunLetter>(OverrunFacts(envelope, application, expectedOn, reason)));
    }

    private OverrunFacts OverrunFacts(Envelope envelope, Application application, DateOnly expectedOn, string reason) =>
        new(envelope, application.ReceivedOn, AnswerTimeOf(application).Due, application.NewExpectedOn, expectedOn, reason, sender.Phone);
}

/// <summary>A letter that is looked at before it is sent.</summary>
/// <param name="Html">The whole document.</param>
public sealed record LetterPreview(string Recipient, Channel Channel, string Html);
