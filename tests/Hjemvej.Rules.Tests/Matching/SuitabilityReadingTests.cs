using System.Text;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Tests.Explanations;

namespace Hjemvej.Rules.Tests.Matching;

/// <summary>What speaks for a residence and against it, word for word in Explanations/Readings: the citizen reads it in the reasons for the choice.</summary>
public sealed class SuitabilityReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string Anxiety = TargetGroups.CodeOf("Angst"), Depression = TargetGroups.CodeOf("Depression");

    private static readonly CitizenNeeds Needs = new(Anxiety, [Depression], [new("practical", 3), new("relations", 2), new("mobility", 1), new("society", null)], 3, true, "6600");

    private static readonly ResidenceOffer Home = new(
        Guid.Empty, "Bostedet", new(true, Today.AddYears(-1), null, true, "Bostedet"), "Vejen", "6600", "Vejen", [Anxiety, Depression], ["practical", "relations", "mobility", "society"], 3, true,
        Ore.Kroner(3000), Ore.Kroner(2500), [Today]);

    [Fact]
    [Trait("Requirement", "2.7-1")]
    public void What_speaks_for_and_against_reads_as_written()
    {
        var text = new StringBuilder();
        Tell("Alt passer", Needs with { WishedResidence = Home.Id }, Home);
        Tell("Intet passer", Needs, Home with { Id = Guid.NewGuid(), TargetGroups = [Depression], Themes = [], MaxSupportNeed = 2, WheelchairAccess = false, PostalCode = "7100", City = "Vejle", FreeFrom = [] });
        Tell("Den anden målgruppe mangler", Needs with { OtherTargetGroups = [Anxiety, Depression] }, Home with { TargetGroups = [Anxiety], PostalCode = "6640", City = "Lunderskov" });
        Tell("Intet er vurderet", new(null, [], [], null, false, null), Home with { FreeFrom = [Today.AddDays(3), Today.AddDays(9)] });
        Written.Compare("Explanations/Readings/matching.txt", text.ToString());

        void Tell(string title, CitizenNeeds needs, ResidenceOffer offer)
        {
            var ranked = Suitability.Of(needs, offer, Today);
            text.Append($"{title}: {(ranked.Suitable ? "suitable" : "not suitable")}, themes {ranked.ThemesMet}, {ranked.Nearness}{(ranked.Wished ? ", wished" : "")}\n");
            ranked.Fits.ToList().ForEach(f => text.Append($"+ {f}\n"));
            ranked.Misfits.ToList().ForEach(m => text.Append($"- {m}\n"));
            text.Append('\n');
        }
    }
}
