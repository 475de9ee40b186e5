using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Writes to the citizen what speaks against, with a last day to answer, before the decision is made (partshøring).</summary>
/// <param name="SeenVersion">The draft's version that the form was opened with.</param>
/// <param name="Material">In words to the citizen.</param>
/// <param name="AnswerBy">The last day to answer, inclusive; after today.</param>
public sealed record HearParty(Guid CaseId, Guid DecisionId, int SeenVersion, string? Material, DateOnly? AnswerBy);

[Source("2.5-5")]
public sealed class HearPartyHandler(CaseworkDb db, LetterOffice letters, JournalWriter journal, CivilClock clock, Actor actor)
{
    /// <summary>The letter as it would be sent, or why it cannot be.</summary>
    public async Task<Result<LetterPreview>> PreviewAsync(HearParty command, CancellationToken ct)
    {
        var found = await FindAsync(command, ct);
        return found.IsRefused
            ? Result<LetterPreview>.Refused(found.Refusals)
            : await letters.PreviewAsync<HearingLetter>(found.Value.Case, LetterKind.Hearing, envelope => Facts(envelope, command), ct);
    }

    public async Task<Result<Decision>> HandleAsync(HearParty command, CancellationToken ct)
    {
        var found = await FindAsync(command, ct);
        if (found.IsRefused)
        {
            return Result<Decision>.Refused(found.Refusals);
        }

        var (@case, draft) = found.Value;
        db.Expect(draft, command.SeenVersion);
        await letters.WriteAsync<HearingLetter>(@case, LetterKind.Hearing, HearingLetter.Heading, envelope => Facts(envelope, command), ct);
        (draft.Hearing, draft.HeardOn, draft.HearingAnswerBy, draft.HearingAnswered, draft.HearingNote) = (PartyHearing.Held, clock.Today, command.AnswerBy, null, null);
        journal.Record(command.CaseId, "PartyHeard", $"Der er skrevet partshøring til borgeren. Svarfristen er den {Danish.Date(command.AnswerBy!.Value)}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : draft;
    }

    private async Task<Result<(Case Case, Decision Draft)>> FindAsync(HearParty command, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (DecisionRefusals.Deciding(actor, @case) is { } refusal)
        {
            return refusal;
        }

        if (await db.Decisions.SingleOrDefaultAsync(d => d.Id == command.DecisionId && d.CaseId == command.CaseId && d.MadeOn == null, ct) is not { } draft)
        {
            return new Refusal("decision.made", "Udkastet findes ikke længere. Afgørelsen kan være sendt eller kasseret.");
        }

        List<Refusal> faults = [];
        if (draft.Outcome is Outcome.Grant)
        {
            faults.Add(new("hearing.grant", "En bevilling giver borgeren det, der er søgt om. Den kræver ikke partshøring.", Law.Fvl("19")));
        }

        if (string.IsNullOrWhiteSpace(command.Material))
        {
            faults.Add(new("hearing.material", "Skriv de oplysninger, der taler imod, så borgeren kan forholde sig til dem.", Law.Fvl("19"), nameof(command.Material)));
        }

        if (command.AnswerBy is not { } by || by <= clock.Today)
        {
            faults.Add(new("hearing.answer-by", "Skriv en svarfrist efter i dag. Borgeren skal have tid til at svare.", Law.Fvl("19"), nameof(command.AnswerBy)));
        }
        else if ((await db.HearingLetterAsync(command.CaseId, ct))?.ToHearingNotice() is { Waits: false } earlier && by < earlier.Until)
        {
            // An earlier letter that still lies in the house has told the citizen nothing; then this one takes its place.
            faults.Add(new("hearing.answer-by-told", $"Borgeren har fået brev om partshøring og kan svare til og med {Danish.Date(earlier.Until)}. Fristen kan forlænges, men ikke forkortes.", Law.Fvl("19"), nameof(command.AnswerBy)));
        }

        if (await letters.RefuseUnsendableAsync(@case, ct) is { } unsendable)
        {
            faults.Add(unsendable);
        }

        return faults.Count > 0 ? Result<(Case, Decision)>.Refused(faults) : (@case, draft);
    }

    private static HearingLetterFacts Facts(Envelope envelope, HearParty command) => new(envelope, command.Material!.Trim(), command.AnswerBy!.Value);
}
