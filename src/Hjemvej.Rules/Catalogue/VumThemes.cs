using System.Collections.Frozen;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Catalogue;

/// <summary>One of the six themes (temaer) that assessment, order, plan, notes and follow-up are organised by.</summary>
/// <param name="Key">Ours, stable: <c>relations</c>.</param>
/// <param name="Name">As KL's catalogue and the standard name it.</param>
/// <param name="About">What the standard mentions under it, for the heading of a form.</param>
/// <param name="Requirement">The row of docs/requirements.md that describes the theme.</param>
/// <param name="Code">KL's code (FFB).</param>
public sealed record Theme(string Key, string Name, string About, string Requirement, string Code, IReadOnlyList<Subtheme> Subthemes);

/// <summary>A scored sub-theme (undertema): functional level 0-4, or not assessed.</summary>
/// <param name="Key">Ours, stable: <c>relations.network</c>.</param>
/// <param name="ThemeKey">The theme it belongs to.</param>
/// <param name="Name">As KL's catalogue names it.</param>
/// <param name="Code">KL's code (FFB).</param>
public sealed record Subtheme(string Key, string ThemeKey, string Name, string Code);

/// <summary>The scored part of VUM 2.0 (aktivitet og deltagelse): 6 themes and 31 sub-themes, in the order of the standard.</summary>
/// <remarks>From KL's code system FFB, urn:oid:1.2.208.176.2.22. KL's other themes are not scored and are written as text.</remarks>
[Source("2-2")]
public static class VumThemes
{
    /// <summary>The version of KL's catalogue, stored on every assessment.</summary>
    public const string Version = "FFB 20240530";

    public static readonly IReadOnlyList<Theme> All =
    [
        new("relations", "Relationer", "Kontakt, sociale fællesskaber, fritid og netværk", "2-3", "3856b434-f72e-42a5-b9d1-0cc93f48434b",
        [
            new("relations.interaction", "relations", "Indgå i samspil og kontakt", "3f9da5ac-9686-4eeb-b517-b46e17fcb1d7"),
            new("relations.network", "relations", "Varetage relationer til netværk", "4c082610-b122-4019-96f2-1061e287445e"),
            new("relations.communities", "relations", "Deltage i sociale fællesskaber og fritidsaktiviteter", "dcc6bb77-45af-4625-9c4d-7d7878307220"),
        ]),
        new("society", "Samfundsliv", "Egen økonomi, uddannelse, bolig, post og Digital Post", "2-4", "dfbe6ff6-223b-436a-b864-8ba29bda41e2",
        [
            new("society.education", "society", "Varetage uddannelse", "8888edfa-642b-4329-9fe3-a9b180e6d3f4"),
            new("society.employment", "society", "Varetage beskæftigelse", "685e8517-2f5c-4ef8-a7c4-fa2d008fdd9d"),
            new("society.economy", "society", "Varetage økonomi", "70443014-3faf-402d-abcf-396bfad32eb9"),
            new("society.housing", "society", "Varetage bolig", "fd4b8dd3-5c4b-4257-8c13-ea045617d2f6"),
            new("society.post", "society", "Håndtere post", "8bef71de-55b5-47fe-b438-18ac769106b3"),
        ]),
        new("communication", "Kommunikation", "Kontakt til myndigheder, digital selvbetjening og daglig kommunikation", "2-5", "c2b186f9-9c10-478e-8345-2d2c37ab4c46",
        [
            new("communication.understanding", "communication", "Forstå meddelelser", "9bbbffef-c404-4ea3-a927-cd22d8027e6d"),
            new("communication.expressing", "communication", "Fremstille meddelelser", "2ba29098-a527-43d5-b858-4c5353669f42"),
            new("communication.conversation", "communication", "Samtale", "986898d0-e2e5-4afa-9cb3-ee7aecaa0143"),
            new("communication.devices", "communication", "Anvende kommunikationsudstyr- og teknikker", "a80e8f96-18ba-4ee4-9496-d3ce882c2f85"),
        ]),
        new("practical", "Praktiske opgaver", "Struktur i hverdagen, oprydning, rengøring, tøjvask og indkøb", "2-6", "eef71492-65f5-4297-aa95-3c3a6866ddef",
        [
            new("practical.shopping", "practical", "Købe ind", "01770afa-cd17-41fe-a966-b8895e4d55d8"),
            new("practical.cooking", "practical", "Lave mad", "b947f321-7cdb-4b33-9653-f3ff800572b0"),
            new("practical.cleaning", "practical", "Gøre rent", "8f32c948-41c4-49d7-8913-cdeede2e7fe1"),
            new("practical.laundry", "practical", "Vaske tøj", "bd67597b-e80f-427f-8cf9-79d01eff91fc"),
            new("practical.belongings", "practical", "Passe ejendele", "4a51d7a7-61e7-48fa-a1d5-9d26337c6c38"),
            new("practical.caring", "practical", "Udvise hjælp og omsorg for andre", "58ef570c-1c1e-47be-8bfd-26ed99825762"),
        ]),
        new("selfcare", "Egenomsorg", "Hygiejne, mad, påklædning, kost, rygning, alkohol, motion og seksualitet", "2-9", "da3f488f-1742-4d00-b247-a7d47500b36b",
        [
            new("selfcare.washing", "selfcare", "Vaske sig", "885400cc-dd71-479e-8993-3fc48fdd6710"),
            new("selfcare.bodycare", "selfcare", "Pleje sin krop", "b3939f0b-43d9-4e8c-bb2e-50ff8bb7ed03"),
            new("selfcare.toilet", "selfcare", "Gå på toilettet", "94fb3ea0-92cf-43b1-929b-c95e6fb739a1"),
            new("selfcare.dressing", "selfcare", "Klæde sig af og på", "347aa085-4fe2-411f-ac56-5693d164adc3"),
            new("selfcare.eating", "selfcare", "Spise", "464a2ab6-a7df-4b3a-b74d-7873f4cfe668"),
            new("selfcare.drinking", "selfcare", "Drikke", "14615a09-bd94-4602-b43a-f6d3d3f9801d"),
            new("selfcare.health", "selfcare", "Varetage egen sundhed", "4a58417e-9a75-43f2-9763-66505050159f"),
            new("selfcare.sexuality", "selfcare", "Varetage sin seksualitet", "28fbf17e-bca3-45e1-be35-553e3d91f1b7"),
            new("selfcare.interests", "selfcare", "Dyrke interesse", "3a748135-98a8-416a-808d-bff88a8e40ee"),
        ]),
        new("mobility", "Mobilitet", "At færdes i det offentlige rum og med offentlig transport", "2-10", "d1495b2c-1452-4e49-8dbe-8193af5d8823",
        [
            new("mobility.posture", "mobility", "Ændre og opretholde kropsstilling", "759ddc8e-57c0-4aa6-8d32-14d8eb51c5dd"),
            new("mobility.objects", "mobility", "Bære, flytte og håndtere genstande", "320c9aa6-630e-4695-bba2-29ea808fad24"),
            new("mobility.walking", "mobility", "Gå og bevæge sig", "4977ce08-df4d-4c09-8e03-c2a563862e68"),
            new("mobility.transport", "mobility", "Færdes med transportmidler", "eff3385d-01fa-4c9c-9850-52e179243f21"),
        ]),
    ];

    public static readonly IReadOnlyList<Subtheme> Subthemes = [.. All.SelectMany(t => t.Subthemes)];

    private static readonly FrozenDictionary<string, Theme> ByKey = All.ToFrozenDictionary(t => t.Key);

    private static readonly FrozenDictionary<string, Subtheme> SubthemesByKey = Subthemes.ToFrozenDictionary(s => s.Key);

    public static Theme? Find(string? key) => key is not null && ByKey.TryGetValue(key, out var theme) ? theme : null;

    public static Subtheme? FindSubtheme(string? key) => key is not null && SubthemesByKey.TryGetValue(key, out var subtheme) ? subtheme : null;

    /// <summary>The theme of a sub-theme.</summary>
    public static Theme Of(Subtheme subtheme) => ByKey[subtheme.ThemeKey];
}
