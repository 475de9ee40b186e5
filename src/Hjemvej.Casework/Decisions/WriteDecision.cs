using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>The text of a draft, as the form has it; what is missing may be written later.</summary>
public sealed record DecisionText(
    string? LegalBasis, string? Facts, string? Reasons, string? CitizensViews,
    IReadOnlyList<StayPurpose> Purposes, WayOut? WayOut, string? ExpectedDuration, string? Change, DateOnly? TakesEffectOn)
{
    /// <summary>What was done about hearing the citizen (partshøring).</summary>
    public HearingFacts Hearing { get; init; } = HearingFacts.None;

    /// <summary>Why the decision goes another way than the assessment or the committee.</summary>
    public string? DepartsBecause { get; init; }

    /// <summary>How the case of a citizen who is not of age goes on, and who gets the letter.</summary>
    public string? MinorStance { get; init; }
}

/// <summary>Saves a draft of a decision.</summary>
public sealed record WriteDecision(Guid CaseId, Guid DecisionId, int SeenVersion, DecisionText Text);

[Source("1.1-1")]
[Source("1.1-4")]
public sealed class WriteDecisionHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Decision>> HandleAsync(WriteDecision command, CancellationToken ct)
    {
        var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == command.CaseId, ct);
        if (DecisionRefusals.Deciding(actor, @case) is { } refusal)
        {
            return refusal;
        }

        var draft = await db.Decisions.SingleOrDefaultAsync(d => d.Id == command.DecisionId && d.CaseId == command.CaseId, ct);
        if (draft is null || draft.MadeOn is not null)
        {
            return new Refusal("decision.made", "Udkastet findes ikke længere. Afgørelsen kan være sendt eller kasseret.");
        }

        var text = command.Text;
        var received = await db.Applications.Where(a => a.CaseId == command.CaseId).Select(a => a.ReceivedOn).SingleAsync(ct);
        var notice = (await db.HearingLetterAsync(command.CaseId, ct))?.ToHearingNotice();
        if (DayFaults(text.Hearing, received, notice).Concat(ThinFaults(text)).ToList() is { Count: > 0 } faults)
        {
            return Result<Decision>.Refused(faults);
        }

        db.Expect(draft, command.SeenVersion);
        (draft.LegalBasis, draft.Facts, draft.Reasons, draft.CitizensViews) = (text.LegalBasis.OrNull(), text.Facts.OrNull(), text.Reasons.OrNull(), text.CitizensViews.OrNull());
        (draft.Hearing, draft.HearingNote) = (text.Hearing.Hearing, text.Hearing.Note.OrNull());
        (draft.HeardOn, draft.HearingAnswerBy, draft.HearingAnswered) = text.Hearing.Hearing is PartyHearing.Held
            ? (text.Hearing.HeardOn, text.Hearing.AnswerBy, text.Hearing.Answered)
            : (null, null, null);
        if (draft.OnApplication)
        {
            (draft.DepartsBecause, draft.MinorStance) = (text.DepartsBecause.OrNull(), text.MinorStance.OrNull());
        }
        else
        {
            (draft.Change, draft.TakesEffectOn) = (text.Change.OrNull(), text.TakesEffectOn);
        }

        if (draft.Kind is not DecisionKind.Ending)
        {
            draft.Purposes = [.. text.Purposes.Distinct().Order()];
            (draft.WayOut, draft.ExpectedDuration) = (text.WayOut, text.ExpectedDuration.OrNull());
        }

        journal.Record(command.CaseId, "DecisionDraftSaved", "Udkastet til afgørelsen er gemt.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : draft;
    }

    /// <summary>A draft may lack a reason; one that says nothing is told of at once.</summary>
    private static IEnumerable<Refusal> ThinFaults(DecisionText text)
    {
        (string? Text, string Field)[] reasons =
        [
            (text.Reasons, nameof(text.Reasons)),
            (text.DepartsBecause, nameof(text.DepartsBecause)),
            (text.MinorStance, nameof(text.MinorStance)),
            (text.Hearing.Hearing is PartyHearing.NotNeeded ? text.Hearing.Note : null, nameof(Decision.HearingNote)),
        ];
        return from reason in reasons
               where Substance.IsThin(reason.Text)
               select new Refusal("decision.substance", $"Begrundelsen siger for lidt. {Substance.Wanted}", Law.Fvl("24"), reason.Field);
    }

    /// <summary>A draft may lack a day; one that cannot be is told of at once. A day that the citizen was told is never taken back.</summary>
    private IEnumerable<Refusal> DayFaults(HearingFacts hearing, DateOnly received, HearingNotice? notice)
    {
        if (hearing is not { Hearing: PartyHearing.Held })
        {
            yield break;
        }

        if (hearing.HeardOn is { } on && (on < received || on > clock.Today))
        {
            yield return new("hearing.heard-on", $"Skriv en dag fra ansøgningen kom, {Danish.Date(received)}, til og med i dag.", Law.Fvl("19"), nameof(Decision.HeardOn));
        }

        if (hearing.AnswerBy is { } by && (by < received || by > clock.Today.AddYears(1)))
        {
            yield return new("hearing.answer-by", $"Skriv en svarfrist efter {Danish.Date(received)} og højst et år frem.", Law.Fvl("19"), nameof(Decision.HearingAnswerBy));
        }

        if (notice is not null && hearing.AnswerBy < notice.Until)
        {
            yield return new("hearing.answer-by-told", $"Borgeren har fået brev om partshøring og kan svare til og med {Danish.Date(notice.Until)}. Fristen kan forlænges, men ikke forkortes.", Law.Fvl("19"), nameof(Decision.HearingAnswerBy));
        }
    }
}
