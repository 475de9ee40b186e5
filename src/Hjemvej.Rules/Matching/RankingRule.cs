using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Matching;

/// <summary>Which residences could meet the citizen's needs, and in which order should they be considered?</summary>
/// <remarks>
/// The order is total: suitable before unsuitable, the municipality's own before others, a free place before none, the most of the
/// assessed need met, the citizen's wish, nearness, and at last the name and the id, so that the same facts always give the same list.
/// </remarks>
[Source("2.7-1")]
[Source("2.7-4")]
[Source("2.8-2")]
[Assumption("2.7-1", "Et botilbud er egnet, når det modtager borgerens primære målgruppe, kan dække støttebehovet og har den fysiske adgang, borgeren har brug for. Temaer, ønsker og afstand afgør rækkefølgen blandt de egnede.",
    Alternatives = "Flere krav, for eksempel afstand eller alle seks temaer, eller ingen faste krav.",
    Effect = "Hvilke botilbud der vises som egnede.")]
[Assumption("2.7-1", "Afstand måles på postnumre: samme postnummer, samme to første cifre, ellers et andet område. Standarden siger ikke, hvordan geografi indgår.",
    Alternatives = "Kørselstid, kilometer eller kommunegrænser.",
    Effect = "Rækkefølgen blandt de egnede botilbud.")]
public static class RankingRule
{
    /// <summary>The order in words, for the page that shows it.</summary>
    public static readonly IReadOnlyList<Step> Order =
    [
        new("1. Egnede botilbud før andre", null, SourceRef.Standard("2.7-2")),
        new("2. Kommunens egne botilbud før eksterne", null, SourceRef.Standard("2.7-4")),
        new("3. Botilbud med en ledig plads før fyldte", null, SourceRef.Standard("2.5-4")),
        new("4. De botilbud, der arbejder mest med de temaer, borgeren har brug for", null, SourceRef.Standard("2.7-2")),
        new("5. Borgerens ønske om et bestemt botilbud", null, SourceRef.Standard("2.7-3")),
        new("6. Nærhed til det sted, borgeren gerne vil bo", null, SourceRef.Standard("2.7-1")),
        new("7. Navnets rækkefølge i alfabetet"),
    ];

    /// <param name="needs">The citizen's.</param>
    /// <param name="offers">Every residence known, usable or not.</param>
    /// <param name="day">The day whose registration decides: today.</param>
    public static Ranking Of(CitizenNeeds needs, IEnumerable<ResidenceOffer> offers, DateOnly day)
    {
        var ranked = new List<RankedResidence>();
        var unusable = new List<UnusableResidence>();
        foreach (var offer in offers)
        {
            var gate = RegistrationRule.Of("match.registered", offer.Facts, day);
            if (gate.IsOpen)
            {
                ranked.Add(Suitability.Of(needs, offer, day));
            }
            else
            {
                unusable.Add(new(offer, gate.Reasons));
            }
        }

        return new(
            [.. ranked
                .OrderByDescending(r => r.Suitable)
                .ThenByDescending(r => r.Offer.Facts.Internal)
                .ThenByDescending(r => r.Offer.HasFree)
                .ThenByDescending(r => r.ThemesMet)
                .ThenByDescending(r => r.Wished)
                .ThenBy(r => r.Nearness)
                .ThenBy(r => r.Offer.Name, StringComparer.Ordinal)
                .ThenBy(r => r.Offer.Id)],
            [.. unusable.OrderBy(u => u.Offer.Name, StringComparer.Ordinal).ThenBy(u => u.Offer.Id)]);
    }
}
