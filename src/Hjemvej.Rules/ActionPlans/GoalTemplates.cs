using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.ActionPlans;

/// <summary>The goals that the standard mentions under each theme (afsnit 2), ready to begin from.</summary>
/// <remarks>Structure in everyday life has no scored sub-theme of its own in KL's catalogue; it stands under belongings, the nearest practical one.</remarks>
[Source("2-1")]
public static class GoalTemplates
{
    [Source("2-3")]
    private static readonly GoalTemplate[] Relations =
    [
        new("contact", "relations.interaction", "Samspil og kontakt", "tage og holde kontakt med andre", "Videoopkald, beskedapp med billeder"),
        new("network", "relations.network", "Netværk", "holde forbindelsen til familie, venner og netværk", "Fælles kalender, videoopkald"),
        new("communities", "relations.communities", "Sociale fællesskaber", "deltage i et fællesskab, der betyder noget for dig", "Aftaleapp med påmindelser"),
        new("leisure", "relations.communities", "Fritid", "gå til en fast fritidsaktivitet", "Påmindelse på telefon eller ur"),
    ];

    [Source("2-4")]
    private static readonly GoalTemplate[] Society =
    [
        new("budget-account", "society.economy", "Betalingsservice og budgetkonto", "have faste udgifter på Betalingsservice og en budgetkonto", "Netbank og mobilbank"),
        new("bills", "society.economy", "Betale regninger", "betale regninger til tiden og kende dit rådighedsbeløb", "Mobilbank med overblik og varsling"),
        new("education", "society.education", "Uddannelse", "møde og deltage i en uddannelse", "Digitalt skoleskema, oplæsning af tekst"),
        new("employment", "society.employment", "Beskæftigelse", "møde stabilt i beskæftigelse fem dage om ugen", "Vækkeapp, digital ugeplan"),
        new("housing", "society.housing", "Bolig", "passe en bolig og kende dine pligter som lejer", "Huskeliste på tablet"),
        new("post", "society.post", "Post og Digital Post", "åbne, forstå og handle på post og Digital Post", "Digital Post-app med besked på telefonen, oplæsning"),
    ];

    [Source("2-5")]
    private static readonly GoalTemplate[] Communication =
    [
        new("authorities", "communication.conversation", "Kontakt til myndigheder", "tage kontakt til en myndighed og holde en aftalt samtale", "Videomøde, optagelse af aftaler"),
        new("self-service", "communication.devices", "Digital selvbetjening", "bruge MitID og digital selvbetjening", "MitID-app, oplæsning på skærm"),
        new("everyday-communication", "communication.expressing", "Hverdagens kommunikation", "give udtryk for behov og ønsker i hverdagen", "Kommunikationsapp med billeder og tale"),
        new("understanding", "communication.understanding", "Forstå beskeder", "forstå skriftlige og mundtlige beskeder", "Oplæsning, billedstøtte"),
    ];

    [Source("2-6")]
    private static readonly GoalTemplate[] Practical =
    [
        new("structure", "practical.belongings", "Struktur i hverdagen", "følge en ugeplan med faste opgaver", "Digital struktur- og kalendertavle"),
        new("tidying", "practical.belongings", "Oprydning", "holde orden på dine ting", "Billedguide på tablet"),
        new("cleaning", "practical.cleaning", "Rengøring", "gøre rent i din bolig hver uge", "Robotstøvsuger, trin-for-trin-app"),
        new("laundry", "practical.laundry", "Tøjvask", "vaske, tørre og lægge tøj sammen, eller bruge en vaskeordning", "Vaskeguide med QR-koder"),
        new("shopping", "practical.shopping", "Indkøb", "planlægge og klare indkøb af dagligvarer", "Indkøbsliste på telefon"),
        new("online-shopping", "practical.shopping", "Indkøb på nettet", "bestille dagligvarer på nettet", "Dagligvareapp med faste lister"),
        new("cooking", "practical.cooking", "Madlavning", "lave et enkelt varmt måltid", "Opskriftsapp med billeder, induktion med timer"),
    ];

    [Source("2-9")]
    private static readonly GoalTemplate[] SelfCare =
    [
        new("washing", "selfcare.washing", "Personlig hygiejne", "klare bad og daglig hygiejne", "Påmindelse, vandsensor"),
        new("bodycare", "selfcare.bodycare", "Tænder, barbering og pleje", "passe tænder, barbering og pleje hver dag", "Tandbørsteapp med tid"),
        new("eating", "selfcare.eating", "Måltider", "spise regelmæssigt gennem dagen", "Måltidspåmindelse"),
        new("drinking", "selfcare.drinking", "Drikke", "drikke nok gennem dagen", "Drikkepåmindelse"),
        new("clothing", "selfcare.dressing", "Påklædning", "vælge rent tøj, der passer til vejr og anledning", "Vejrapp, billedguide"),
        new("kram-diet", "selfcare.health", "KRAM: kost", "spise sundt og varieret", "Kostdagbog på telefon"),
        new("kram-smoking", "selfcare.health", "KRAM: rygning", "skære ned på eller holde op med at ryge", "Stoprygning-app"),
        new("kram-alcohol", "selfcare.health", "KRAM: alkohol", "holde dit alkoholforbrug på et niveau, du selv har valgt", "App til at følge forbruget"),
        new("kram-exercise", "selfcare.health", "KRAM: motion", "bevæge dig hver dag", "Skridttæller, træningsapp"),
        new("sexuality", "selfcare.sexuality", "Seksualitet", "leve et trygt liv med din krop, dine grænser og din seksualitet", "Materialer om krop og grænser på tablet"),
    ];

    [Source("2-10")]
    private static readonly GoalTemplate[] Mobility =
    [
        new("public-space", "mobility.walking", "Færdes i det offentlige rum", "gå trygt rundt i nærområdet og i byen", "Kort på telefonen, gps-deling efter aftale"),
        new("public-transport", "mobility.transport", "Offentlig transport", "tage bus og tog på egen hånd", "Rejseplanen, billet-app"),
    ];

    /// <summary>In the order of the standard's themes.</summary>
    public static readonly IReadOnlyList<GoalTemplate> All = [.. Relations, .. Society, .. Communication, .. Practical, .. SelfCare, .. Mobility];

    public static GoalTemplate? Find(string? key) => All.FirstOrDefault(t => t.Key == key);

    public static IEnumerable<GoalTemplate> Of(string themeKey) => All.Where(t => t.Subtheme.StartsWith($"{themeKey}.", StringComparison.Ordinal));
}
