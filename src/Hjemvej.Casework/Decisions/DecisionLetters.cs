using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>A decision's letter made ready: to whom, how, what it says, and the appeal deadline that follows.</summary>
public sealed record PreparedDecision(string Title, Channel Channel, Deadline Appeal, AppealableFacts Facts);

/// <summary>A complaint that was sent on to Ankestyrelsen, as its letter tells it.</summary>
internal sealed record ForwardedComplaint(Complaint Complaint, string Reason, DateOnly On)
{
    public ComplaintForwardedFacts ToFacts(Envelope envelope, bool outsidersAccess) => new(
        envelope, Complaint.DecidedOn, Complaint.ReceivedOn, Complaint.ForCitizen, Complaint.WasLate, Reason, On, Complaint.Over.About())
    { OutsidersAccess = outsidersAccess };
}

/// <summary>A complaint found right over what is decided anew in a letter that has no words on the complaint.</summary>
internal sealed record FoundRightComplaint(Complaint Complaint, string Reason, bool Partly)
{
    public ComplaintFoundRightFacts ToFacts(Envelope envelope, bool outsidersAccess) => new(
        envelope, Complaint.DecidedOn, Complaint.ReceivedOn, Complaint.ForCitizen, Complaint.Over.About(), Partly, Reason)
    { TakesUp = Complaint.Over is ComplaintOver.Dismissal, OutsidersAccess = outsidersAccess };
}

/// <summary>The letters of this stage: shown before they are sent, and written into the caller's unit of work.</summary>
public sealed class DecisionLetters(CaseworkDb db, LetterOffice office, AppealLetters decisions, LetterRenderer renderer, AppealGuide appeals, StandardInForce standard, CivilClock clock)
{
    /// <param name="basis">The case.</param>
    /// <param name="draft">A draft that passes the gate of its reasons.</param>
    /// <param name="channel">Null: the recipient's own.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PreparedDecision> PrepareAsync(DecisionBasis basis, Decision draft, Channel? channel, CancellationToken ct)
    {
        var (envelope, chosen) = await office.AddressAsync(basis.Case, LetterKind.Decision, channel, ct);
        var (appeal, guidance) = appeals.Of(chosen);
        var why = new ReasonsFacts(draft.Facts ?? "", draft.Reasons ?? "", ViewsOf(draft), (draft.LegalBasis ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return draft.Outcome is { } outcome
            ? new(DecisionLetter.HeadingOf(outcome), chosen, appeal, new DecisionLetterFacts(
                envelope, outcome, basis.Application.ReceivedOn, basis.EarlierLetter(draft), outcome is Outcome.Grant ? Grant(basis, draft) : null, why, guidance))
            : new(LaterDecisionLetter.HeadingOf(Ends(draft)), chosen, appeal, new LaterDecisionFacts(
                envelope, Ends(draft), draft.Change ?? "", draft.TakesEffectOn ?? clock.Today, why, guidance)
            { Terms = Changed(basis, draft) });
    }

    /// <summary>The whole letter as it will be sent.</summary>
    public Task<string> RenderAsync(Decision draft, PreparedDecision prepared) => draft.OnApplication
        ? renderer.RenderAsync<DecisionLetter>(prepared.Facts)
        : renderer.RenderAsync<LaterDecisionLetter>(prepared.Facts);

    internal Task<Letter> WriteAsync(DecisionBasis basis, Decision draft, PreparedDecision prepared, CancellationToken ct) => draft.OnApplication
        ? decisions.WriteAsync<DecisionLetter>(basis.Case, LetterKind.Decision, prepared.Title, prepared.Channel, prepared.Facts, ct, draft.Id)
        : decisions.WriteAsync<LaterDecisionLetter>(basis.Case, LetterKind.Decision, prepared.Title, prepared.Channel, prepared.Facts, ct, draft.Id);

    /// <summary>Tells the citizen that the complaint came, and what happens now.</summary>
    [Assumption("2.5-5", "Borgeren får en kvittering for en klage, med den dag klagen kom, og fristen for at se på afgørelsen igen. Klager en anden uden fuldmagt, beder brevet om den.",
        Alternatives = "Ingen kvittering, eller kun når klagen ikke kan behandles med det samme.",
        Effect = "Et brev mere i sager med en klage.")]
    internal async Task<Letter> WriteReceiptAsync(Case @case, Complaint complaint, CancellationToken ct)
    {
        var outsiders = await IsOverOutsidersAccessAsync(complaint, ct);
        var reassessment = ReassessmentRule.Of(complaint.ToFacts(outsiders), clock.Today, standard.Current);
        var time = outsiders
            ? Danish.Count(standard.Current.AccessComplaintWorkingDays.On(complaint.ReceivedOn).Value, "arbejdsdag", "arbejdsdage")
            : AppealGuide.Weeks(standard.Current.ReassessmentDays.On(complaint.ReceivedOn).Value);
        return await WriteAsync<ComplaintReceiptLetter>(@case, complaint, LetterKind.ComplaintReceipt, ComplaintReceiptLetter.Heading, envelope => new ComplaintReceiptFacts(
            envelope, complaint.DecidedOn, complaint.ReceivedOn, complaint.ForCitizen, complaint.WasLate,
            complaint.LacksPower, reassessment.Due, time, complaint.Over.About())
        { OutsidersAccess = outsiders }, ct);
    }

    /// <summary>Tells the citizen that the decision stands and that Ankestyrelsen has the complaint.</summary>
    internal async Task<Letter> WriteForwardedAsync(Case @case, ForwardedComplaint told, CancellationToken ct)
    {
        var outsiders = await IsOverOutsidersAccessAsync(told.Complaint, ct);
        return await WriteAsync<ComplaintForwardedLetter>(@case, told.Complaint, KindOf(told.Complaint), ComplaintForwardedLetter.Heading, envelope => told.ToFacts(envelope, outsiders), ct);
    }

    internal async Task<LetterPreview> PreviewForwardedAsync(Case @case, ForwardedComplaint told, CancellationToken ct)
    {
        var outsiders = await IsOverOutsidersAccessAsync(told.Complaint, ct);
        return await PreviewAsync<ComplaintForwardedLetter>(@case, told.Complaint, KindOf(told.Complaint), envelope => told.ToFacts(envelope, outsiders), ct);
    }

    /// <summary>Tells the citizen who was found right that a new decision comes.</summary>
    internal async Task<Letter> WriteFoundRightAsync(Case @case, FoundRightComplaint told, CancellationToken ct)
    {
        var outsiders = await IsOverOutsidersAccessAsync(told.Complaint, ct);
        return await WriteAsync<ComplaintFoundRightLetter>(@case, told.Complaint, KindOf(told.Complaint), ComplaintFoundRightLetter.HeadingOf(told.Partly), envelope => told.ToFacts(envelope, outsiders), ct);
    }

    internal async Task<LetterPreview> PreviewFoundRightAsync(Case @case, FoundRightComplaint told, CancellationToken ct)
    {
        var outsiders = await IsOverOutsidersAccessAsync(told.Complaint, ct);
        return await PreviewAsync<ComplaintFoundRightLetter>(@case, told.Complaint, KindOf(told.Complaint), envelope => told.ToFacts(envelope, outsiders), ct);
    }

    /// <summary>Confirms that the complaint is withdrawn.</summary>
    internal Task<Letter> WriteWithdrawnAsync(Case @case, Complaint complaint, DateOnly on, CancellationToken ct) =>
        WriteAsync<ComplaintWithdrawnLetter>(@case, complaint, KindOf(complaint), ComplaintWithdrawnLetter.Heading, envelope => new ComplaintWithdrawnFacts(
            envelope, complaint.DecidedOn, complaint.ReceivedOn, complaint.ForCitizen, complaint.Over.About(), on, complaint.AtBoard), ct);

    private async Task<Letter> WriteAsync<TLetter>(Case @case, Complaint complaint, LetterKind kind, string title, Func<Envelope, LetterFacts> facts, CancellationToken ct)
        where TLetter : IComponent =>
        await OwnPartyAsync(complaint, ct) is { } own
            ? await office.WriteToAsync<TLetter>(@case, own.Person, kind, title, envelope => facts(own.Seen(envelope)), ct)
            : await office.WriteAsync<TLetter>(@case, kind, title, facts, ct);

    private async Task<LetterPreview> PreviewAsync<TLetter>(Case @case, Complaint complaint, LetterKind kind, Func<Envelope, LetterFacts> facts, CancellationToken ct)
        where TLetter : IComponent =>
        await OwnPartyAsync(complaint, ct) is { } own
            ? await office.PreviewToAsync<TLetter>(@case, own.Person, kind, envelope => facts(own.Seen(envelope)), ct)
            : await office.PreviewAsync<TLetter>(@case, kind, facts, ct);

    /// <summary>Over a no to access for somebody who is no party: offentlighedsloven says how it is dealt with.</summary>
    private async Task<bool> IsOverOutsidersAccessAsync(Complaint complaint, CancellationToken ct) =>
        complaint.Over is ComplaintOver.Access && await db.AccessRequests.AnyAsync(r => r.Id == complaint.SubjectId && r.By == AccessAsker.Outsider, ct);

    /// <summary>Who was told no, at the address that the no was sent to; null when the letters go to the citizen.</summary>
    private async Task<OwnParty?> OwnPartyAsync(Complaint complaint, CancellationToken ct)
    {
        if (complaint.By is not Complainant.OwnParty)
        {
            return null;
        }

        if (complaint.Over is ComplaintOver.Access)
        {
            var request = await db.AccessRequests.AsNoTracking().SingleAsync(r => r.Id == complaint.SubjectId, ct);
            return request.By is AccessAsker.Citizen ? null : new(new() { CaseId = complaint.CaseId, Name = request.From, Address = request.Address }, request.By is AccessAsker.Outsider);
        }

        var no = await db.Complaints.AsNoTracking().Where(c => c.Id == complaint.SubjectId)
            .Select(c => new { c.From, Letter = db.Letters.Where(l => l.Id == c.EndLetterId).Select(l => l.Snapshot).FirstOrDefault() }).SingleAsync(ct);
        var address = no.Letter is null ? null : string.Join(", ", Json.Read<ComplaintDismissedFacts>(no.Letter).Envelope.AddressLines);
        return new(new() { CaseId = complaint.CaseId, Name = no.From, Address = address }, Outsider: false);
    }

    /// <summary>Somebody else than the citizen who complains on their own behalf.</summary>
    /// <param name="Outsider">Not to be told that there is a case: neither whose nor its number.</param>
    private sealed record OwnParty(RelatedPerson Person, bool Outsider)
    {
        public Envelope Seen(Envelope envelope) => Outsider ? envelope with { Concerns = null, CaseNumber = Envelope.NoCase } : envelope;
    }

    /// <summary>A letter that says why on the citizen's money is copied as the letters on money are.</summary>
    private static LetterKind KindOf(Complaint complaint) => complaint.Over is ComplaintOver.Payment or ComplaintOver.PersonalNeeds ? LetterKind.Payment : LetterKind.Other;

    /// <summary>A hearing that was held is told with what the citizen said.</summary>
    private static string ViewsOf(Decision draft) => DecisionDrafting.Lines(
    [
        draft.CitizensViews,
        draft is { Hearing: PartyHearing.Held, HeardOn: { } on } ? $"Den {Danish.Date(on)} fik du mulighed for at udtale dig om oplysningerne i sagen, før vi traf afgørelsen.{(draft.HearingAnswered is false ? " Vi fik ikke et svar." : "")} Det står i forvaltningslovens § 19." : null,
    ]) ?? "";

    private GrantFacts Grant(DecisionBasis basis, Decision draft) => new(
        [.. draft.Purposes.Select(p => p.ToCitizen())],
        draft.WayOut?.ToCitizen() ?? "",
        LowerFirst(draft.ExpectedDuration?.Trim() ?? ""),
        Danish.Count(standard.Current.FirstFollowUpMonths.On(clock.Today).Value, "måned", "måneder"),
        [.. (basis.Assessment?.Grounds ?? []).Select(g => LowerFirst(g.Danish()))],
        [.. (basis.Assessment?.Criteria ?? []).Select(c => c.ToCitizen())],
        [.. (basis.Assessment?.TargetGroupReasons ?? []).Select(t => t.ToCitizen())]);

    /// <summary>Held against what the citizen was told last; null when all of it goes on.</summary>
    private ChangedTerms? Changed(DecisionBasis basis, Decision draft)
    {
        if (Ends(draft) || draft.Purposes.Count == 0 || GrantedTerms.Of(basis.Decisions, draft.TakesEffectOn ?? clock.Today) is not { } before)
        {
            return null;
        }

        var terms = new ChangedTerms(
            before.Purposes.ToHashSet().SetEquals(draft.Purposes) ? [] : [.. draft.Purposes.Select(p => p.ToCitizen())],
            draft.WayOut == before.WayOut ? null : draft.WayOut?.ToCitizen(),
            Same(draft.ExpectedDuration, before.ExpectedDuration) ? null : LowerFirst(draft.ExpectedDuration?.Trim() ?? ""));
        return terms is { Purposes.Count: 0, WayOut: null, ExpectedDuration: null } ? null : terms;
    }

    private static bool Same(string? a, string? b) => string.Equals(a?.Trim(), b?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool Ends(Decision draft) => draft.Kind is DecisionKind.Ending;

    private static string LowerFirst(string text) => text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
