using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Workings;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Components;

namespace Hjemvej.Casework.Letters;

/// <summary>Writes the letters with a decision in them. How the last day to complain was reached is kept with each, so that it can be counted anew when the letter is posted late.</summary>
public sealed class AppealLetters(LetterOffice office, AppealGuide appeals, ExplanationWriter explanations)
{
    /// <param name="case">The case.</param>
    /// <param name="kind">What the letter is.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="channel">How it goes; it decides when the letter counts as received.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="subject">What is decided, where it is a row of its own; null for the letter itself.</param>
    [Source("2.5-5")]
    public async Task<Letter> WriteAsync<TLetter>(Case @case, LetterKind kind, string title, Channel channel, AppealableFacts facts, CancellationToken ct, Guid? subject = null)
        where TLetter : IComponent
    {
        var letter = await office.WriteAsync<TLetter>(@case, kind, title, channel, facts, ct);
        explanations.Write(@case.Id, ExplanationKind.Appeal, subject ?? letter.Id, appeals.Of(channel).Deadline);
        return letter;
    }
}
