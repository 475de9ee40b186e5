using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>
/// The authority takes a stand on an amount for personal needs (beløb til personlige fornødenheder) of a citizen with less than the disposable
/// amount, and tells the citizen in a letter. The amount is the municipality's; none is proposed.
/// </summary>
/// <param name="Gives">Said outright, so that a forgotten amount is no stand of none.</param>
/// <param name="Amount">A month.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Reason">To the citizen; it stands in the letter.</param>
/// <param name="Seen">How many stands the page showed.</param>
public sealed record TakePersonalNeedsStance(Guid CaseId, bool? Gives, Ore? Amount, DateOnly? From, string? Reason, int Seen);

public sealed class TakePersonalNeedsStanceHandler(CaseworkDb db, LetterOffice office, AppealLetters decisions, JournalWriter journal, AppealGuide appeals, CivilClock clock, Actor actor)
{
    private static readonly SourceRef Source = SourceRef.Standard("2.10-5");

    /// <summary>What the letter would say; nothing is saved.</summary>
    public async Task<Result<PersonalNeedsFacts>> PreviewAsync(TakePersonalNeedsStance command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var prepared = await PrepareAsync(@case, command, ct);
        return prepared.IsRefused ? Result<PersonalNeedsFacts>.Refused(prepared.Refusals) : prepared.Value.Facts;
    }

    public async Task<Result<PersonalNeedsStance>> HandleAsync(TakePersonalNeedsStance command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        var prepared = await PrepareAsync(@case, command, ct);
        if (prepared.IsRefused)
        {
            return Result<PersonalNeedsStance>.Refused(prepared.Refusals);
        }

        if (await db.PersonalNeedsStances.CountAsync(s => s.CaseId == @case.Id, ct) != command.Seen)
        {
            return await db.ChangedMeanwhileAsync(@case.Id, ct);
        }

        var (facts, channel) = prepared.Value;
        var letter = await decisions.WriteAsync<PersonalNeedsLetter>(@case, LetterKind.Payment, PersonalNeedsLetter.Heading, channel, facts, ct);
        var stance = db.PersonalNeedsStances.Add(new()
        {
            CaseId = @case.Id,
            Sequence = command.Seen + 1,
            Amount = facts.Amount,
            From = facts.From,
            Reason = facts.Reason,
            LetterId = letter.Id,
            TakenOn = clock.Today,
            TakenBy = actor.Name,
            RecordedAt = clock.Now,
        }).Entity;
        journal.Record(
            @case.Id, "PersonalNeedsDecided",
            $"Der er taget stilling til et beløb til personlige fornødenheder fra den {Danish.Date(facts.From)}: {(facts.Amount is { } amount ? $"{amount} om måneden" : "intet beløb")}. Borgeren får brev.", facts.Reason);
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : stance;
    }

    private async Task<Result<(PersonalNeedsFacts Facts, Rules.Decisions.Channel Channel)>> PrepareAsync(Case @case, TakePersonalNeedsStance command, CancellationToken ct)
    {
        var latest = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == @case.Id).OrderByDescending(p => p.CalculatedAt).FirstOrDefaultAsync(ct);
        if (latest is null)
        {
            return new Refusal("personal-needs.not-calculated", "Beregn egenbetalingen først. Den viser, hvad borgeren har at leve for.", Source);
        }

        if (latest.Missing == Ore.Zero && !await db.PersonalNeedsStances.AnyAsync(s => s.CaseId == @case.Id, ct))
        {
            return new Refusal("personal-needs.enough", $"Borgeren har {latest.Left} tilbage om måneden og mangler ikke noget op til rådighedsbeløbet.", Source);
        }

        var granted = await db.GrantsMade().Where(d => d.CaseId == @case.Id).MinAsync(d => d.MadeOn, ct);
        var before = await db.PersonalNeedsStances.AsNoTracking().Where(s => s.CaseId == @case.Id).OrderBy(s => s.Sequence).ToListAsync(ct);
        if (Faults(command, granted, latest.DisposableAmount, before).ToList() is { Count: > 0 } faults)
        {
            return Result<(PersonalNeedsFacts, Rules.Decisions.Channel)>.Refused(faults);
        }

        if (await office.RefuseUnsendableAsync(@case, ct) is { } unsendable)
        {
            return unsendable;
        }

        var (envelope, channel) = await office.AddressAsync(@case, LetterKind.Payment, null, ct);
        var home = latest.ResidenceId ?? (await db.PricedHomeAsync(@case.Id, command.From!.Value, ct)).ResidenceId;
        var residence = await db.Residences.Where(r => r.Id == home).Select(r => r.Name).SingleOrDefaultAsync(ct);
        return (new PersonalNeedsFacts(
            envelope, residence, command.Gives is true ? command.Amount : null, command.From!.Value, command.Reason!.Trim(),
            latest.WithoutIncome, latest.Left, latest.DisposableAmount, latest.Missing, appeals.Of(channel).Facts,
            await db.Stays.AnyAsync(s => s.CaseId == @case.Id && s.StartsOn <= clock.Today, ct),
            before.Count == 0 ? null : new(before[^1].Amount, before[^1].TakenOn)), channel);
    }

    private IEnumerable<Refusal> Faults(TakePersonalNeedsStance command, DateOnly? granted, Ore most, IReadOnlyList<PersonalNeedsStance> before)
    {
        switch (command)
        {
            case { Gives: null }:
                yield return new("personal-needs.gives", "Vælg, om borgeren skal have et beløb.", Source, nameof(command.Gives));
                break;
            case { Gives: true, Amount: not { Value: > 0 } }:
                yield return new("personal-needs.amount", "Skriv, hvad borgeren skal have om måneden.", Source, nameof(command.Amount));
                break;
            case { Gives: true, Amount: { } much } when much > most:
                yield return new("personal-needs.much", $"Beløbet er højere end rådighedsbeløbet, {most} om måneden. Kontrollér det.", Source, nameof(command.Amount));
                break;
            case { Gives: false, Amount: { Value: > 0 } amount }:
                yield return new("personal-needs.none", $"Du har svaret nej, men skrevet {amount} om måneden. Slet beløbet, eller vælg ja.", Source, nameof(command.Amount));
                break;
        }

        if (command.From is not { } from)
        {
            yield return new("personal-needs.from", "Skriv den første dag, det gælder.", Source, nameof(command.From));
        }
        else if (from < granted)
        {
            yield return new("personal-needs.from", $"Botilbuddet er bevilget den {Danish.Date(granted.Value)}. Skriv en dag fra og med den.", Source, nameof(command.From));
        }

        else if (from > clock.Today.AddYears(1))
        {
            yield return new("personal-needs.from", "Dagen ligger mere end et år ude i fremtiden. Kontrollér datoen.", Source, nameof(command.From));
        }
        else if (from <= clock.Today && Promised(before, from) is { } promised && (command.Gives is false || command.Amount < promised))
        {
            yield return new("personal-needs.back", $"Borgeren er lovet {promised} om måneden. Det kan først stoppes eller sættes ned fra dagen efter brevet. Skriv en senere dag.", Source, nameof(command.From));
        }

        if (!StatedReason.Says(command.Reason))
        {
            yield return new("personal-needs.reason", "Skriv til borgeren, hvorfor. Et ord eller to er ikke nok.", Source, nameof(command.Reason));
        }
    }

    /// <summary>The highest amount that the citizen was told of for a day from the first one until today; null when there is none.</summary>
    private static Ore? Promised(IReadOnlyList<PersonalNeedsStance> before, DateOnly from) =>
        before.Where((stance, at) => stance.From >= from || !before.Skip(at + 1).Any(later => later.From <= from)).Max(stance => stance.Amount?.Value) is { } most ? new Ore(most) : null;
}
