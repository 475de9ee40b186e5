using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>
/// Records that a letter on paper (brev) was printed and put in the post. Also in a closed case: the letter that closed it must go out too.
/// </summary>
/// <param name="PostedOn">From the letter's own date until today. A later day than the letter's moves what counts from it: the last day to complain, when a payment was told, and the last day to answer a hearing.</param>
public sealed record PostLetter(Guid CaseId, Guid LetterId, DateOnly PostedOn);

[Source("2.5-5")]
[Assumption("2.5-5", "Et brev på papir er sendt den dag, det bliver lagt i posten. Sker det senere end brevets dato, regnes klagefristen fra den senere dag.",
    Alternatives = "Brevets egen dato gælder altid.",
    Effect = "Om borgeren får færre dage at klage i, når posten bliver liggende.")]
public sealed class PostLetterHandler(CaseworkDb db, ExplanationWriter explanations, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<Letter>> HandleAsync(PostLetter command, CancellationToken ct)
    {
        if (actor.RefuseUnlessEconomy() is { } denied)
        {
            return denied;
        }

        if (await db.LettersVisibleTo(actor, command.CaseId).SingleOrDefaultAsync(l => l.Id == command.LetterId, ct) is not { } letter)
        {
            return new Refusal("letter.unknown", "Brevet findes ikke i sagen.");
        }

        if (Fault(letter, command.PostedOn) is { } fault)
        {
            return fault;
        }

        (letter.PostedOn, letter.PostedBy) = (command.PostedOn, actor.Name);
        journal.Record(command.CaseId, "LetterPosted", $"Brevet »{letter.Title}« til {letter.RecipientName} er lagt i posten den {Danish.Date(command.PostedOn)}.");
        if (command.PostedOn > letter.DatedOn)
        {
            await CountFromPostingAsync(letter, command.PostedOn, ct);
            await MoveAnswerDayAsync(letter, command.PostedOn, ct);
        }

        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : letter;
    }

    private Refusal? Fault(Letter letter, DateOnly postedOn)
    {
        if (letter.Channel is not Channel.Letter)
        {
            return new("letter.not-paper", "Kun et brev på papir skal i posten.");
        }

        if (letter.PostedOn is { } posted)
        {
            return new("letter.posted", $"Brevet er lagt i posten den {Danish.Date(posted)} af {letter.PostedBy}.");
        }

        return postedOn < letter.DatedOn || postedOn > clock.Today
            ? new("letter.posted-on", $"Skriv en dag fra brevets dato, {Danish.Date(letter.DatedOn)}, til og med i dag.", null, nameof(PostLetter.PostedOn))
            : null;
    }

    private async Task CountFromPostingAsync(Letter letter, DateOnly postedOn, CancellationToken ct)
    {
        var decision = await db.Decisions.SingleOrDefaultAsync(d => d.CaseId == letter.CaseId && d.LetterId == letter.Id, ct);
        var payment = await db.PaymentCalculations.SingleOrDefaultAsync(p => p.CaseId == letter.CaseId && p.LetterId == letter.Id, ct);
        var told = decision?.Id ?? letter.Id;
        if (decision is null && payment is null && !await db.Explanations.AnyAsync(e => e.CaseId == letter.CaseId && e.SubjectId == told && e.Kind == ExplanationKind.Appeal, ct))
        {
            return;
        }

        var appeal = AppealRule.Of(postedOn, Channel.Letter, null, clock.Today, standard.Current);
        explanations.Write(letter.CaseId, ExplanationKind.Appeal, told, appeal);
        if (decision is not null)
        {
            (decision.SentOn, decision.AppealBy) = (postedOn, appeal.Due);
        }

        if (payment is not null)
        {
            payment.CommunicatedOn = postedOn;
        }

        journal.Record(letter.CaseId, "CountedFromPosting", $"Brevet er dateret {Danish.Date(letter.DatedOn)}, men først sendt {Danish.Date(postedOn)}. Klagefristen er derfor regnet om til {Danish.Date(appeal.Due)}.");
    }

    /// <summary>The citizen keeps the days to answer that the letter was to give. The letter still says the earlier day, so somebody must tell the new one.</summary>
    private async Task MoveAnswerDayAsync(Letter letter, DateOnly postedOn, CancellationToken ct)
    {
        if (letter is not { Kind: LetterKind.Hearing, CopyOf: null })
        {
            return;
        }

        var notice = letter.ToHearingNotice();
        var draft = await db.Decisions.SingleOrDefaultAsync(d => d.CaseId == letter.CaseId && d.MadeOn == null && d.Hearing == PartyHearing.Held, ct);
        if (draft is not null && !(draft.HearingAnswerBy > notice.Until))
        {
            draft.HearingAnswerBy = notice.Until;
        }

        journal.Record(
            letter.CaseId, "AnswerDayMoved",
            $"Brevet om partshøring er dateret {Danish.Date(letter.DatedOn)}, men først sendt {Danish.Date(postedOn)}. Borgeren har derfor til og med {Danish.Date(notice.Until)} til at svare. I brevet står der {Danish.Date(notice.AnswerBy)}, så fortæl borgeren om den nye frist.");
    }
}
