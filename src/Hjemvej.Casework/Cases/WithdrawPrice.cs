using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Withdraws a residence's price that was written wrongly and that no payment is calculated with. It stays in the list, with the reason; the price before it counts again.</summary>
/// <param name="Seen">How many prices the page showed, withdrawals too.</param>
public sealed record WithdrawPrice(Guid ResidenceId, Guid PriceId, int Seen, string? Reason);

/// <remarks>It stands here and not with the residences, because the payments say whether a price is used.</remarks>
[Source("2.10-2")]
public sealed class WithdrawPriceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<ResidencePrice>> HandleAsync(WithdrawPrice command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return Result<ResidencePrice>.Refused(found.Refusals);
        }

        var residence = found.Value;
        var prices = await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == residence.Id).ToListAsync(ct);
        if (prices.Count != command.Seen)
        {
            return SetPriceHandler.ChangedMeanwhile;
        }

        if (prices.Find(p => p.Id == command.PriceId) is not { } price || prices.On(price.From)?.Id != price.Id)
        {
            return new Refusal("residence.price-unknown", "Prisen gælder ikke længere. Se priserne igennem igen.", SourceRef.Standard("2.10-2"));
        }

        if (await db.PricesCalculatedWith(residence.Id).AnyAsync(p => p.Id == price.Id, ct))
        {
            return new Refusal("residence.price-used", "Der er regnet en egenbetaling ud med prisen. Derfor kan den ikke trækkes tilbage. Skriv den rigtige pris fra den samme dag. Så får økonomi en opgave om at beregne igen.", SourceRef.Standard("2.10-2"));
        }

        if (prices.Where(p => p.Id != price.Id).On(clock.Today) is null)
        {
            return new Refusal("residence.price-only", "Botilbuddet skal have en pris fra i dag eller før. Skriv den rigtige pris fra den samme dag i stedet.", SourceRef.Standard("2.10-2"));
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("residence.price-reason", "Skriv, hvad der var forkert ved prisen.", SourceRef.Standard("2.10-2"), nameof(command.Reason));
        }

        var row = db.ResidencePrices.Add(new()
        {
            ResidenceId = residence.Id,
            Residence = residence,
            Sequence = prices.Max(p => p.Sequence) + 1,
            From = price.From,
            Lodging = price.Lodging,
            Board = price.Board,
            Withdraws = price.Sequence,
            Because = reason,
            RecordedAt = clock.Now,
            RecordedBy = actor.Name,
        }).Entity;
        journal.RecordGeneral(
            "ResidencePriceWithdrawn", $"Prisen på {residence.Name} fra den {Danish.Date(price.From)}, {new PriceContent(price.From, price.Lodging, price.Board).InDanish}, er trukket tilbage.", reason);
        return await db.SaveResidenceAsync(SetPriceHandler.ChangedMeanwhile, ct) is { } late ? late : row;
    }
}

public static class PricesCalculatedWithQuery
{
    /// <summary>The prices of a residence that a payment was calculated with, told or not: of the price on its first day, as it was known then.</summary>
    public static IQueryable<ResidencePrice> PricesCalculatedWith(this CaseworkDb db, Guid residenceId)
    {
        var prices = db.ResidencePrices.Where(p => p.ResidenceId == residenceId);
        return prices.Where(p => p.Withdraws == null && db.PaymentCalculations.Any(c => c.ResidenceId == residenceId && c.AppliesFrom >= p.From && c.CalculatedAt >= p.RecordedAt
            && !prices.Any(x => x.Withdraws == null && x.RecordedAt <= c.CalculatedAt && x.From <= c.AppliesFrom && (x.From > p.From || (x.From == p.From && x.Sequence > p.Sequence))
                && !prices.Any(w => w.Withdraws == x.Sequence && w.RecordedAt <= c.CalculatedAt))));
    }

    /// <summary>The prices of a residence that may be withdrawn: they count, no payment is calculated with them, and there is a price today without them.</summary>
    /// <param name="db">The context.</param>
    /// <param name="prices">All of the residence's.</param>
    /// <param name="residenceId">The residence.</param>
    /// <param name="today">Today.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlySet<Guid>> PricesToWithdrawAsync(this CaseworkDb db, IReadOnlyCollection<ResidencePrice> prices, Guid residenceId, DateOnly today, CancellationToken ct)
    {
        var used = await db.PricesCalculatedWith(residenceId).Select(p => p.Id).ToListAsync(ct);
        return prices.InOrder().Where(p => prices.On(p.From)!.Id == p.Id && !used.Contains(p.Id) && prices.Where(x => x.Id != p.Id).On(today) is not null).Select(p => p.Id).ToHashSet();
    }
}
