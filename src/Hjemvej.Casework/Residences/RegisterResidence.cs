using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Residences;

/// <summary>Adds a residence to those the municipality knows. It can be used when a look-up on Tilbudsportalen says so.</summary>
/// <param name="Content">What is written of it.</param>
/// <param name="Price">Its first price. It has one from today at the latest, so that there is a price on every later day.</param>
public sealed record RegisterResidence(ResidenceContent Content, PriceContent Price);

[Source("2.8-1")]
public sealed class RegisterResidenceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    internal static readonly Refusal NameTaken =
        new("residence.name-taken", "Der er allerede et botilbud med det navn.", null, nameof(ResidenceContent.Name));

    public async Task<Result<Residence>> HandleAsync(RegisterResidence command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager() is { } refusal)
        {
            return refusal;
        }

        List<Refusal> faults = [.. command.Content.Faults()];
        if (command.Price.FaultOn(clock.Today) is { } mistyped)
        {
            faults.Add(mistyped);
        }
        else if (command.Price.From > clock.Today)
        {
            faults.Add(new("residence.first-price", "Den første pris skal gælde fra i dag eller før. En pris, der gælder fra en senere dag, skriver du bagefter.", SourceRef.Standard("2.10-2"), nameof(PriceContent.From)));
        }

        if (faults.Count > 0)
        {
            return Result<Residence>.Refused(faults);
        }

        var residence = new Residence();
        command.Content.WriteTo(residence);
        db.Residences.Add(residence);
        db.ResidencePrices.Add(command.Price.ToPrice(residence, 1, clock.Now, actor));
        journal.RecordGeneral("ResidenceRegistered", $"Botilbuddet {residence.Name} er oprettet. Prisen fra den {Danish.Date(command.Price.From)} er {command.Price.InDanish}.");
        return await db.SaveResidenceAsync(NameTaken, ct) is { } late ? late : residence;
    }
}
