using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Residences;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>The authority chooses a residence for the citizen, and says how it meets the need and why others were passed over. Nothing is offered yet.</summary>
/// <param name="SeenDraft">The choice that stood when the form was opened, of this residence or another, which this one takes the place of; null when none did.</param>
/// <param name="SeenVersion">Its version then; 0 when none stood.</param>
/// <param name="Statements">How the residence meets the need, theme by theme; to the citizen, since the letter brings it.</param>
/// <param name="Weighed">What was given weight against what the citizen objects; to the citizen, as the statements. Needed when the citizen is not wholly in agreement.</param>
/// <param name="PassedOver">Why each suitable internal residence was not chosen; only asked for an external one.</param>
public sealed record ChooseResidence(
    Guid CaseId,
    Guid ResidenceId,
    Guid? SeenDraft,
    int SeenVersion,
    IReadOnlyList<ThemeStatement> Statements,
    IReadOnlyList<PassedOverReason> PassedOver,
    string? UnsuitableBecause,
    string? CitizensWishes,
    CitizenOpinion? Opinion,
    string? OpinionText,
    string? Weighed = null);

/// <summary>Why one suitable internal residence was not chosen.</summary>
public sealed record PassedOverReason(Guid ResidenceId, string? Because);

/// <summary>A residence as it was ranked on the day of the choice, kept with it.</summary>
public sealed record RankedThen(string Name, bool Internal, bool Suitable, bool HasFree, IReadOnlyList<string> Fits, IReadOnlyList<string> Misfits);

[Source("2.7-1")]
[Source("2.7-2")]
[Source("2.7-3")]
[Source("2.7-4")]
public sealed class ChooseResidenceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    /// <summary>So much of the ranking is kept with the choice.</summary>
    private const int Kept = 50;

    public async Task<Result<Match>> HandleAsync(ChooseResidence command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        var standing = await db.StandingMatchAsync(command.CaseId, ct);
        var (_, ranking) = await db.RankAsync(command.CaseId, clock.Today, ct);
        if (await FaultsAsync(command, @case, standing, ranking, ct) is { Count: > 0 } faults)
        {
            return Result<Match>.Refused(faults);
        }

        if (standing?.Id != command.SeenDraft)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        var match = standing;
        if (standing is not null)
        {
            db.Expect(standing, command.SeenVersion);
        }

        if (standing?.ResidenceId != command.ResidenceId)
        {
            if (standing is not null)
            {
                (standing.Status, standing.AnswerNote) = (MatchStatus.Withdrawn, "Et andet botilbud er valgt.");
            }

            match = db.Matches.Add(new() { CaseId = command.CaseId, ResidenceId = command.ResidenceId, ChosenOn = clock.Today, ChosenBy = actor.Name }).Entity;
        }

        var chosen = ranking.Find(command.ResidenceId)!;
        Write(match!, command, chosen, ranking);
        journal.Record(
            command.CaseId,
            "ResidenceChosen",
            $"{chosen.Offer.Name} er valgt til borgeren.",
            match!.PassedOver.Count == 0 ? null : string.Join(" ", match.PassedOver.Select(p => $"{p.Name} er valgt fra: {p.Because}")));
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : match;
    }

    private static void Write(Match match, ChooseResidence command, RankedResidence chosen, Ranking ranking)
    {
        match.ThemeStatements = [.. command.Statements.Where(s => VumThemes.Find(s.Theme) is not null && !string.IsNullOrWhiteSpace(s.Text)).Select(s => s with { Text = s.Text.Trim() })];
        match.PassedOver = chosen.Offer.Facts.Internal ? [] :
            [.. ranking.SuitableInternal.Select(r => new PassedOver(r.Offer.Id, r.Offer.Name, command.PassedOver.First(p => p.ResidenceId == r.Offer.Id).Because!.Trim()))];
        match.UnsuitableBecause = chosen.Suitable ? null : command.UnsuitableBecause.OrNull();
        (match.CitizensWishes, match.Opinion, match.OpinionText) = (command.CitizensWishes.OrNull(), command.Opinion, command.OpinionText.OrNull());
        match.Weighed = command.Weighed.OrNull();
        match.RankingWhenChosen = Json.Write(ranking.Ranked.Take(Kept)
            .Select(r => new RankedThen(r.Offer.Name, r.Offer.Facts.Internal, r.Suitable, r.Offer.HasFree, r.Fits, r.Misfits)).ToList());
    }

    private async Task<List<Refusal>> FaultsAsync(ChooseResidence command, Case @case, Match? standing, Ranking ranking, CancellationToken ct)
    {
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return [closed];
        }

        if (standing is { Status: not MatchStatus.Draft })
        {
            return [new("match.already-offered", $"Borgeren er tilbudt en plads på {standing.Residence.Name}. Træk tilbuddet tilbage, før du vælger et andet botilbud.", SourceRef.Standard("2.7-2"))];
        }

        var granted = OfferGates.Granted((await db.GrantInForceAsync(command.CaseId, ct))?.ToFacts(), clock.Today);
        if (!granted.IsOpen)
        {
            return [.. granted.Refusals()];
        }

        if (ranking.Find(command.ResidenceId) is not { } chosen)
        {
            var unusable = ranking.Unusable.FirstOrDefault(u => u.Offer.Id == command.ResidenceId);
            return [.. RegistrationRule.Of("match.registered", unusable?.Offer.Facts, clock.Today).Refusals()];
        }

        return [.. PassedOverFaults(command, chosen, ranking), .. OpinionFaults(command)];
    }

    private static IEnumerable<Refusal> PassedOverFaults(ChooseResidence command, RankedResidence chosen, Ranking ranking)
    {
        if (chosen.Offer.Facts.Internal)
        {
            yield break;
        }

        foreach (var (passed, at) in ranking.SuitableInternal.Select((r, at) => (r, at)))
        {
            var reason = command.PassedOver.FirstOrDefault(p => p.ResidenceId == passed.Offer.Id)?.Because;
            var gate = InternalFirstGate.Of(chosen.Offer.Facts, [new(passed.Offer.Name, reason)]);
            foreach (var refusal in gate.Refusals())
            {
                yield return refusal with { Code = "match.internalFirst", Field = $"{nameof(command.PassedOver)}[{at}].{nameof(PassedOverReason.Because)}" };
            }
        }
    }

    private static IEnumerable<Refusal> OpinionFaults(ChooseResidence command)
    {
        if (!Match.Objects(command.Opinion))
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(command.OpinionText))
        {
            yield return new("match.opinion", "Skriv, hvad borgeren er uenig i.", SourceRef.Standard("2.7-3"), nameof(command.OpinionText));
        }

        if (string.IsNullOrWhiteSpace(command.Weighed))
        {
            yield return new("match.weighed", "Skriv til borgeren, hvad I har lagt vægt på over for det, borgeren er uenig i.", Law.Fvl("24"), nameof(command.Weighed));
        }
    }
}
