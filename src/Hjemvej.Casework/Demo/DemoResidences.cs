using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Demo;

/// <summary>The demo's residences: four of the municipality's own, five of others. All invented.</summary>
internal static class DemoResidences
{
    public const string Nord = "Bostedet Nord";
    public const string Kastaniehuset = "Kastaniehuset";
    public const string Vestervang = "Vestervang";
    public const string Aahuset = "Åhuset";
    public const string Aabrinken = "Opholdsstedet Åbrinken";
    public const string Solbakken = "Solbakken";
    public const string Fjordhuset = "Fjordhuset";
    public const string Egely = "Egely";
    public const string Skovlund = "Skovlund";

    private static readonly string[] Mind = ["Angst", "Depression", "Forandret virkelighedsopfattelse", "Personlighedsforstyrrelse", "Stressbelastning"];
    private static readonly string[] Development = ["Autismespektrum", "Opmærksomhedsforstyrrelse", "Udviklingshæmning", "Angst"];
    private static readonly string[] Social = ["Stofmisbrug", "Alkoholmisbrug", "Hjemløshed", "Social isolation"];
    private static readonly string[] Brain = ["Erhvervet hjerneskade", "Mobilitetsnedsættelse"];

    public static void Add(Play play, int ago)
    {
        Of(Nord, true, "Vejen", "Nørremarken 12", "6600", "Vejen", ["Autismespektrum", "Opmærksomhedsforstyrrelse", .. Mind], 4, false, 3_950, 2_350, 14, "Tolv lejligheder og to værelser for unge med autisme og psykisk sårbarhed. Døgnbemandet.");
        Of(Kastaniehuset, true, "Vejen", "Kastanievej 4", "6650", "Brørup", [.. Mind, .. Social], 3, false, 3_600, 2_300, 8, "Botilbud med recovery som tilgang, tæt på toget. Vågen nattevagt.");
        Of(Vestervang, true, "Vejen", "Vestergade 31", "6670", "Holsted", Development, 3, true, 3_800, 2_250, 2, "Botilbud for unge og voksne med udviklingshæmning. Eget værksted.");
        Of(Aahuset, true, "Vejen", "Åvej 9", "6630", "Rødding", [.. Brain, .. Development], 4, true, 4_200, 2_400, 3, "Genoptræning efter hjerneskade. Alt er niveaufrit.");
        Of(Aabrinken, false, "Kolding", "Åbrinken 2", "6000", "Kolding", [.. Social, .. Mind], 4, false, 4_600, 2_500, 6, "Struktureret ophold for mennesker i behandling for misbrug.");
        Of(Solbakken, false, "Haderslev", "Solbakken 14", "6100", "Haderslev", [.. Mind, .. Development], 4, true, 5_100, 2_600, 4, "Specialiseret tilbud med psykiater tilknyttet.");
        Of(Fjordhuset, false, "Esbjerg", "Strandvej 77", "6700", "Esbjerg", Brain, 4, true, 5_400, 2_700, 1, "Rehabilitering efter hjerneskade ved vandet.");
        Of(Egely, false, "Billund", "Egevej 5", "7190", "Billund", Social, 3, false, 4_300, 2_450, 2, "Lille opholdssted på landet.");
        Of(Skovlund, false, "Varde", "Skovlund 1", "6800", "Varde", Development, 3, false, 4_100, 2_400, 2, "Opholdssted for unge.");

        void Of(string name, bool isInternal, string municipality, string address, string code, string city, string[] groups, int maxNeed, bool wheelchair, int lodging, int board, int places, string description) =>
            play.On(play.Today.AddDays(-ago), "morten", name, async scene =>
            {
                var residence = await Scene.Must(scene.Use<RegisterResidenceHandler>().HandleAsync(new(new(
                    name, isInternal, municipality, address, code, city, "00 23 45 67", null, $"{100_000 + (name.Sum(c => c) % 89_999)}", [.. groups.Select(g => TargetGroups.All.First(t => t.Name == g).Code)],
                    ["relations", "society", "practical", "selfcare"], maxNeed, wheelchair, description), new(scene.Day.AddYears(-3), Ore.FromKroner(lodging), Ore.FromKroner(board))), scene.Cancel));
                await Scene.Must(scene.Use<RecordLookupHandler>().HandleAsync(new(
                    residence.Id, scene.Day.AddYears(-3), null, true, "Socialtilsyn Syd", isInternal ? "Ingen anmærkninger ved det seneste tilsyn." : "Tilsynet har set på medicinhåndtering. Forholdet er i orden.", scene.Day), scene.Cancel));
                for (var place = 1; place <= places; place++)
                {
                    await Scene.Must(scene.Use<AddPlaceHandler>().HandleAsync(new(residence.Id, $"{(places > 2 && place > places - 2 ? "Værelse" : "Lejlighed")} {place}"), scene.Cancel));
                }
            });

        // Looked up again lately: one is about to lapse, one has lapsed while a citizen lives there, one lost its approval.
        LookUp(Aabrinken, 20, play.Today.AddDays(25), true, "Godkendelsen er tidsbegrænset, mens tilsynet behandler en ansøgning om flere pladser.");
        LookUp(Egely, 30, play.Today.AddDays(-12), true, "Botilbuddet har meddelt, at det lukker.");
        LookUp(Skovlund, 40, null, false, "Tilsynet har trukket godkendelsen tilbage.");
        foreach (var name in new[] { Nord, Kastaniehuset, Vestervang, Aahuset, Solbakken, Fjordhuset })
        {
            LookUp(name, 35, null, true, "Uændret siden sidste opslag.");
        }

        void LookUp(string name, int daysAgo, DateOnly? to, bool approved, string note) =>
            play.On(play.Today.AddDays(-daysAgo), "morten", name, async scene =>
            {
                var id = await scene.Db.Residences.Where(r => r.Name == name).Select(r => r.Id).SingleAsync(scene.Cancel);
                await Scene.Must(scene.Use<RecordLookupHandler>().HandleAsync(new(id, scene.Day.AddYears(-4), to, approved, "Socialtilsyn Syd", note, scene.Day), scene.Cancel));
            });
    }
}
