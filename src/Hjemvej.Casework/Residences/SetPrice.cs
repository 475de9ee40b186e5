using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Residences;

/// <summary>What a residence asks a month from a day on.</summary>
public sealed record PriceContent(DateOnly From, Ore Lodging, Ore Board)
{
    /// <summary>No case is older, and no price is known longer ahead: another year is mistyped.</summary>
    private static readonly DateOnly Earliest = new(2020, 1, 1);

    private const int YearsAhead = 2;

    internal Refusal? FaultOn(DateOnly today) => From < Earliest || From > today.AddYears(YearsAhead)
        ? new("residence.price-day", $"En pris kan gælde fra en dag mellem {Danish.Date(Earliest)} og {Danish.Date(today.AddYears(YearsAhead))}. Kontrollér årstallet.", SourceRef.Standard("2.10-2"), nameof(From))
        : null;

    internal ResidencePrice ToPrice(Residence residence, int sequence, DateTime now, Actor actor) => new()
    {
        ResidenceId = residence.Id,
        Residence = residence,
        Sequence = sequence,
        From = From,
        Lodging = Lodging,
        Board = Board,
        RecordedAt = now,
        RecordedBy = actor.Name,
    };

    /// <summary>Logi 4.000,00 kr. og kost 2.500,00 kr. om måneden.</summary>
    internal string InDanish => $"logi {Lodging} og kost {Board} om måneden";
}

/// <summary>Writes a residence's price from a day on; from a day that has a price already it is a correction. What is calculated keeps its price until it is calculated anew.</summary>
/// <param name="Seen">How many prices the page showed, withdrawals too.</param>
/// <param name="Sure">A price that is far from the one before is right.</param>
public sealed record SetPrice(Guid ResidenceId, int Seen, PriceContent Price, bool Sure = false);

[Source("2.10-2")]
public sealed class SetPriceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    internal static readonly Refusal ChangedMeanwhile =
        new("changed-meanwhile", "En kollega har skrevet en pris, siden du åbnede siden. Se priserne igennem igen, og gem så.", SourceRef.Standard("2.10-2"));

    public async Task<Result<ResidencePrice>> HandleAsync(SetPrice command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return Result<ResidencePrice>.Refused(found.Refusals);
        }

        var (residence, price) = (found.Value, command.Price);
        if (price.FaultOn(clock.Today) is { } fault)
        {
            return fault;
        }

        var prices = await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == residence.Id).ToListAsync(ct);
        if (prices.Count != command.Seen)
        {
            return ChangedMeanwhile;
        }

        var before = prices.On(price.From);
        if (before is not null && (before.Lodging, before.Board) == (price.Lodging, price.Board))
        {
            return new Refusal("residence.price-same", $"Prisen er allerede {price.InDanish} den {Danish.Date(price.From)}. Skriv en anden pris eller en anden dag.", SourceRef.Standard("2.10-2"), nameof(price.From));
        }

        // What a correction takes the place of may be what was mistyped: it is near enough when it is near the price before that.
        ResidencePrice?[] near = [before, before?.From == price.From ? prices.On(price.From.AddDays(-1)) : null];
        if (!command.Sure && before is not null && standard.Current.PriceCheckPercent.Find(clock.Today) is { Value: var percent } && near.OfType<ResidencePrice>().All(p => IsFar(p, price, percent)))
        {
            return new Refusal(
                "residence.price-far",
                $"Prisen er meget anderledes end før: {price.InDanish}, hvor den er {new PriceContent(before.From, before.Lodging, before.Board).InDanish}. Se efter, om der er tastet forkert. Er prisen rigtig, så sæt kryds, og gem igen.",
                SourceRef.Standard("2.10-2"), nameof(command.Sure));
        }

        var row = db.ResidencePrices.Add(price.ToPrice(residence, prices.Count == 0 ? 1 : prices.Max(p => p.Sequence) + 1, clock.Now, actor)).Entity;
        journal.RecordGeneral(
            before?.From == price.From ? "ResidencePriceCorrected" : "ResidencePriceSet",
            $"Prisen på {residence.Name} fra den {Danish.Date(price.From)} er {(before?.From == price.From ? "rettet" : "sat")} til {price.InDanish}.{(before is null ? "" : $" Før var den {new PriceContent(before.From, before.Lodging, before.Board).InDanish}.")}");
        return await db.SaveResidenceAsync(ChangedMeanwhile, ct) is { } late ? late : row;
    }

    private static bool IsFar(ResidencePrice before, PriceContent price, int percent) => IsFar(before.Lodging, price.Lodging, percent) || IsFar(before.Board, price.Board, percent);

    /// <summary>As far up as down: what is a quarter more one way is a fifth less the other.</summary>
    private static bool IsFar(Ore before, Ore after, int percent)
    {
        var (least, most) = before < after ? (before, after) : (after, before);
        return most.Value * 100 > least.Value * (100 + percent);
    }
}
