using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Matching;

/// <summary>Could this residence meet this citizen's needs? (egnet) With every reason for and against.</summary>
[Source("2.7-1")]
[Source("2.7-2")]
public static class Suitability
{
    /// <summary>From this functional level a theme is a marked need, and a residence without it is told of.</summary>
    private const int Marked = 2;

    /// <param name="needs">The citizen's.</param>
    /// <param name="offer">One residence; its registration is another rule's matter.</param>
    /// <param name="day">Today; a place that is free later says from when.</param>
    public static RankedResidence Of(CitizenNeeds needs, ResidenceOffer offer, DateOnly day)
    {
        List<string> fits = [], misfits = [];
        var suitable = TargetGroup(needs, offer, fits, misfits) & SupportNeed(needs, offer, fits, misfits) & Access(needs, offer, fits, misfits);
        var met = ThemesMet(needs, offer, fits, misfits);
        var wished = needs.WishedResidence == offer.Id;
        if (wished)
        {
            fits.Add("Borgeren ønsker dette botilbud.");
        }

        var nearness = NearnessOf(needs.NearPostalCode, offer.PostalCode);
        Geography(nearness, needs, offer, fits, misfits);
        Places(offer, day, fits, misfits);
        return new(offer, suitable, met, wished, nearness, fits, misfits);
    }

    public static Nearness NearnessOf(string? wanted, string? postalCode) => (wanted, postalCode) switch
    {
        ({ Length: 4 } a, { Length: 4 } b) when a == b => Nearness.SamePlace,
        ({ Length: 4 } a, { Length: 4 } b) when a[..2] == b[..2] => Nearness.SameArea,
        ({ Length: 4 }, { Length: 4 }) => Nearness.Elsewhere,
        _ => Nearness.Unknown,
    };

    private static bool TargetGroup(CitizenNeeds needs, ResidenceOffer offer, List<string> fits, List<string> misfits)
    {
        if (needs.PrimaryTargetGroup is not { } primary)
        {
            misfits.Add("Borgerens primære målgruppe står ikke i udredningen.");
            return false;
        }

        var serves = offer.TargetGroups.Contains(primary);
        (serves ? fits : misfits).Add($"{(serves ? "Modtager" : "Modtager ikke")} borgere i målgruppen {Name(primary)}.");
        var others = needs.OtherTargetGroups.Where(g => g != primary && !offer.TargetGroups.Contains(g)).Select(Name).ToList();
        if (serves && others.Count > 0)
        {
            misfits.Add($"Er ikke beregnet til borgerens øvrige målgruppe: {Danish.And(others)}.");
        }

        return serves;
    }

    private static bool SupportNeed(CitizenNeeds needs, ResidenceOffer offer, List<string> fits, List<string> misfits)
    {
        if (needs.SupportNeed is not { } need)
        {
            misfits.Add("Borgerens støttebehov er ikke vurderet.");
            return false;
        }

        var covers = offer.MaxSupportNeed >= need;
        (covers ? fits : misfits).Add(covers
            ? $"Kan dække støttebehovet ({Levels.Support[need].ToLowerInvariant()})."
            : $"Kan højst dække {Levels.Support[offer.MaxSupportNeed].ToLowerInvariant()}. Borgeren har {Levels.Support[need].ToLowerInvariant()}.");
        return covers;
    }

    private static bool Access(CitizenNeeds needs, ResidenceOffer offer, List<string> fits, List<string> misfits)
    {
        if (needs.WheelchairAccess)
        {
            (offer.WheelchairAccess ? fits : misfits).Add(offer.WheelchairAccess ? "Har adgang for kørestol." : "Har ikke adgang for kørestol, og det har borgeren brug for.");
        }

        return offer.WheelchairAccess || !needs.WheelchairAccess;
    }

    private static int ThemesMet(CitizenNeeds needs, ResidenceOffer offer, List<string> fits, List<string> misfits)
    {
        var covered = needs.Themes.Where(t => offer.Themes.Contains(t.Theme)).ToList();
        if (covered.Count > 0)
        {
            fits.Add($"Arbejder især med {Danish.And([.. covered.Select(WithLevel)])}.");
        }

        var missing = needs.Themes.Where(t => t.Level >= Marked && !offer.Themes.Contains(t.Theme)).ToList();
        if (missing.Count > 0)
        {
            misfits.Add($"Arbejder ikke særligt med {Danish.And([.. missing.Select(WithLevel)])}.");
        }

        return covered.Sum(t => t.Level ?? 0);
    }

    private static void Geography(Nearness nearness, CitizenNeeds needs, ResidenceOffer offer, List<string> fits, List<string> misfits)
    {
        var at = $"{offer.PostalCode} {offer.City}".Trim();
        switch (nearness)
        {
            case Nearness.SamePlace:
                fits.Add($"Ligger i {at}, hvor borgeren helst vil bo.");
                break;
            case Nearness.SameArea:
                fits.Add($"Ligger i {at}, i samme område som {needs.NearPostalCode}.");
                break;
            case Nearness.Elsewhere:
                misfits.Add($"Ligger i {at}, længere væk fra {needs.NearPostalCode}.");
                break;
            case Nearness.Unknown:
                break;
        }
    }

    private static void Places(ResidenceOffer offer, DateOnly day, List<string> fits, List<string> misfits)
    {
        (offer.HasFree ? fits : misfits).Add($"Ledige pladser: {FreePlaceWords.Of(offer.FreeFrom, day).ToLowerInvariant()}.");
    }

    private static string Name(string code) => TargetGroups.Find(code)?.Name ?? code;

    private static string WithLevel(ThemeNeed need) => $"{VumThemes.Find(need.Theme)?.Name ?? need.Theme}{(need.Level is { } level ? $" (niveau {level})" : "")}";
}
