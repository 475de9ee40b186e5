using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Assessments;

namespace Hjemvej.Casework.Demo;

/// <summary>A level in the assessment, as the three parties see it.</summary>
internal sealed record Need(string Subtheme, int Level, string Citizen, string Others, string Caseworker, bool InFocus = true);

/// <summary>Welfare technology in one theme.</summary>
internal sealed record Technology(string Theme, string Considered, string? InUse, string? Effect);

/// <summary>A kind of citizen: what the assessment of somebody like that says. All of it is invented.</summary>
internal sealed record Profile(
    string Reason,
    string Wishes,
    string Hopes,
    string Resources,
    Ground[] Grounds,
    string Documentation,
    CareApproach Approach,
    string TargetGroup,
    int SupportNeed,
    Criterion Criterion,
    string CriteriaReason,
    TargetGroupReason Why,
    string WhyText,
    string Overall,
    StayPurpose[] Purposes,
    Need[] Needs,
    Technology[] Technologies,
    bool Wheelchair = false)
{
    /// <summary>What the decision letter says of the citizen, to the citizen.</summary>
    public required string Letter { get; init; }

    /// <summary>Who needs treatment for a mental illness or for social problems is owed the stay; others may be offered it.</summary>
    public StayLimb Limb => Grounds.Contains(Ground.Social) ? StayLimb.CareOrTreatment : SupportNeed >= 4 ? StayLimb.ExtensiveHelp : StayLimb.MayOffer;

    /// <summary>How long the stay is expected to last.</summary>
    public int Months { get; init; } = 18;

    public string Duration => $"Omkring {Months} måneder";

    public RungAnswer Network { get; init; } = new(false, "Familien hjælper, hvor den kan, men kan ikke være der hver dag.");

    public RungAnswer Prevention { get; init; } = new(false, "Gruppeforløbet efter § 82 b er prøvet i tre måneder. Det rakte ikke til hverdagens opgaver.");

    public RungAnswer HomeSupport { get; init; } = new(false, "Støtte to gange om ugen er prøvet i et halvt år. Behovet opstår flere gange om dagen, også om aftenen.");

    public RungAnswer ExtendedHomeSupport { get; init; } = new(false, "Udvidet bostøtte dækker ikke aften og nat, hvor det er sværest at være alene.");

    public static readonly Profile Autism = new(
        "Jeg kan ikke få hverdagen til at hænge sammen, når jeg er alene. Jeg glemmer at spise og kommer ikke ud.",
        "Et roligt sted med få mennesker, hvor jeg kan have mine egne ting.",
        "Jeg drømmer om min egen lejlighed, et job med computere og en, jeg kan spille brætspil med.",
        "Er god til systemer og husker alt om det, der interesserer. Har en fast aftale med sin bror om søndagen.",
        [Ground.Mental],
        "Udredning fra psykiatrien om autisme og statusattest fra egen læge.",
        CareApproach.Habilitation,
        "Autismespektrum",
        3,
        Criterion.Development,
        "Der er brug for et udviklingsforløb med struktur og træning i de daglige opgaver, før egen bolig kan lykkes.",
        TargetGroupReason.TemporaryNeed,
        "Behovet ventes at blive mindre, når rutinerne er lært. Målet er egen bolig med støtte.",
        "Borgeren har brug for en genkendelig hverdag og hjælp til at komme i gang. Med øvelse kan opgaverne klares selv, én ad gangen.",
        [StayPurpose.Development, StayPurpose.IndependentLiving],
        [
            new("practical.cooking", 3, "Jeg spiser mest havregryn.", "Moderen laver mad til fryseren hver søndag.", "Kan følge en opskrift med billeder, men går i stå uden støtte."),
            new("practical.cleaning", 3, "Jeg ved ikke, hvor jeg skal begynde.", "Lejligheden er rodet efter få dage.", "Har brug for en fast plan og hjælp til at starte."),
            new("relations.communities", 3, "Jeg vil gerne kende nogen, men ikke mange på én gang.", "Har ikke set venner i et år.", "Trives i små grupper om et fælles emne."),
            new("society.economy", 2, "Regningerne ligger i en bunke.", "Broderen har oprettet betalingsservice.", "Kan med støtte følge et budget."),
            new("mobility.transport", 2, "Bussen er for larmende.", "Bliver kørt af familien.", "Kan lære faste ruter med høretelefoner og øvelse."),
            new("selfcare.health", 2, "Jeg glemmer at drikke vand.", "Sover om dagen.", "Døgnrytmen er vendt."),
        ],
        [
            new("practical", "App med trin for trin-opskrifter og påmindelser", "App på telefonen", "Laver aftensmad to gange om ugen med appen"),
            new("mobility", "Høretelefoner med støjdæmpning og rejseplan på telefonen", null, null),
        ])
    {
        Letter = "Du glemmer at spise og kommer sjældent ud, når du er alene. Du har brug for en dag, du kan kende, og for hjælp til at komme i gang. Når du øver dig, kan du selv klare opgaverne, én ad gangen.",
    };

    public static readonly Profile Psychosis = new(
        "Jeg er lige udskrevet og tør ikke være alene i lejligheden. Stemmerne bliver værre om aftenen.",
        "Et sted, hvor der er nogen om natten, og hvor jeg kan lukke min dør.",
        "Jeg håber at komme til at arbejde i et gartneri og at se min datter hver anden weekend.",
        "Kender sine tidlige tegn. Har god kontakt til sin kontaktperson i psykiatrien.",
        [Ground.Mental],
        "Udskrivningsbrev fra psykiatrisk afdeling og plan fra OPUS-teamet.",
        CareApproach.Recovery,
        "Forandret virkelighedsopfattelse",
        3,
        Criterion.Stabilisation,
        "Tilstanden skal være stabil, før det kan vurderes, hvilket tilbud der passer på længere sigt.",
        TargetGroupReason.LastingNeedUnknown,
        "Det varige behov kan ikke vurderes, før medicinen er på plads og hverdagen er rolig.",
        "Borgeren er i et forløb mod bedring og har brug for ro, faste voksne og hjælp til at holde fast i behandlingen.",
        [StayPurpose.Stabilisation, StayPurpose.Clarification, StayPurpose.FutureNeeds],
        [
            new("selfcare.health", 3, "Jeg glemmer medicinen, når jeg har det skidt.", "Personalet på afdelingen minder om medicin.", "Har brug for støtte til medicin og søvn."),
            new("relations.network", 2, "Jeg savner min datter.", "Datterens mor er åben for mere samvær.", "Samvær kan bygges op, når hverdagen er rolig."),
            new("society.employment", 2, "Jeg vil gerne have jord under neglene.", "Var glad for praktikken i et gartneri.", "Korte dage i et lille hold er realistisk."),
            new("practical.shopping", 2, "Der er for mange mennesker i butikken.", "Handler kun med følge.", "Kan øve at handle på rolige tidspunkter eller bestille på nettet."),
            new("communication.conversation", 1, "Jeg kan godt snakke, når jeg kender folk.", "Svarer kort.", "Let påvirket, når tilstanden er dårlig."),
        ],
        [
            new("selfcare", "Medicindispenser med påmindelse", "Dispenser fra hjemmeplejen", "Tager medicinen til tiden de fleste dage"),
            new("practical", "Bestilling af dagligvarer på nettet", null, null),
        ])
    {
        Letter = "Du er lige udskrevet og er bange for at være alene om aftenen. Du er ved at få det bedre. Du har brug for ro, faste mennesker omkring dig og hjælp til at holde fast i din behandling.",
    };

    public static readonly Profile BrainInjury = new(
        "Efter ulykken kan jeg ikke huske aftaler, og jeg bliver træt efter en time. Min kone kan ikke klare det mere.",
        "Et sted med genoptræning tæt på, og hvor børnene kan komme på besøg.",
        "Jeg vil hjem til min familie og kunne hente børnene fra skole.",
        "Har en stærk familie og et langt arbejdsliv bag sig. Er motiveret for at træne.",
        [Ground.Physical, Ground.Mental],
        "Genoptræningsplan fra sygehuset og neuropsykologisk undersøgelse.",
        CareApproach.Rehabilitation,
        "Erhvervet hjerneskade",
        3,
        Criterion.NewlyAcquired,
        "Skaden er ny. Der er brug for udredning og genoptræning, før det er afklaret, hvilken bolig der er den rette.",
        TargetGroupReason.UnclarifiedImpairment,
        "Graden af funktionsnedsættelsen er ikke afklaret endnu.",
        "Borgeren har gode muligheder for at genvinde færdigheder med intensiv træning det første år.",
        [StayPurpose.Clarification, StayPurpose.FutureNeeds, StayPurpose.WorkOrEducation],
        [
            new("mobility.walking", 3, "Benet vil ikke det samme som jeg.", "Går med rollator inde og bruger kørestol ude.", "Har brug for niveaufri adgang og daglig træning."),
            new("practical.cooking", 2, "Jeg glemmer, at komfuret er tændt.", "Konen laver maden.", "Kan øve enkle retter med komfurvagt."),
            new("communication.devices", 2, "Jeg skriver det i telefonen, hvis nogen minder mig om det.", "Bruger kalender, når den er sat op.", "Har nytte af påmindelser."),
            new("society.housing", 2, "Huset har trapper.", "Huset kan ikke bruges, som det er.", "Boligen skal vurderes, før hjemflytning er mulig."),
        ],
        [
            new("practical", "Komfurvagt", "Komfurvagt på botilbuddet", "Er tryg ved at lave mad"),
            new("communication", "Kalender med påmindelser på telefonen", "Telefonens kalender", "Kommer til tiden til træning"),
        ],
        Wheelchair: true)
    {
        Months = 12,
        Letter = "Du har fået en skade i hjernen. Den gør det svært at huske aftaler, og du bliver hurtigt træt. Det første år kan du få meget tilbage, hvis du træner hver dag.",
    };

    public static readonly Profile SocialProblems = new(
        "Jeg har boet hos venner i et halvt år og har ikke noget sted at være. Jeg vil ud af det miljø.",
        "Et sted langt fra mine gamle bekendte.",
        "Jeg drømmer om et fast arbejde, et kørekort og at få ro på.",
        "Har arbejdet som tømrer. Er god til at komme op om morgenen, når der er noget at stå op til.",
        [Ground.Social],
        "Status fra rusmiddelcentret og udtalelse fra støtte- og kontaktpersonen.",
        CareApproach.Recovery,
        "Stofmisbrug",
        2,
        Criterion.ShortStay,
        "Et kortvarigt ophold med struktur ventes at være nok til, at der ikke bagefter er behov for et botilbud.",
        TargetGroupReason.TemporaryNeed,
        "Behovet er midlertidigt og hænger sammen med behandlingen, der varer omkring et år.",
        "Borgeren er motiveret og i behandling. Et ophold med struktur kan bygge bro til egen bolig og arbejde.",
        [StayPurpose.Stabilisation, StayPurpose.IndependentLiving, StayPurpose.WorkOrEducation],
        [
            new("society.housing", 3, "Jeg har ikke en nøgle til noget sted.", "Har mistet to lejemål.", "Har brug for hjælp til at blive skrevet op og holde på en bolig."),
            new("society.economy", 3, "Pengene er væk den femte.", "Har gæld til kommunen.", "Har brug for budgetkonto og hjælp til gælden."),
            new("relations.network", 2, "Jeg skal finde nogle andre at være sammen med.", "Netværket er præget af misbrug.", "Vil gerne i en boldklub."),
            new("selfcare.health", 2, "Jeg spiser, når jeg husker det.", "Har tabt sig.", "Kost og søvn er påvirket af misbruget."),
        ],
        [new("society", "Betalingsservice og app til budget", "Bankens app", "Har overblik over faste udgifter")])
    {
        Months = 12,
        Letter = "Du har ikke noget sted at bo og er i behandling for dit misbrug. Du vil gerne videre. Et ophold med faste rammer kan hjælpe dig til egen bolig og arbejde.",
    };

    public static readonly Profile Intellectual = new(
        "Min søn kan ikke bo hjemme længere. Han skal lære at klare sig, før vi ikke kan hjælpe mere.",
        "Et botilbud i kommunen, så han kan blive på sit værksted.",
        "Jeg vil bo sammen med min kæreste og have en hund.",
        "Er glad og social. Passer sit arbejde på værkstedet og kender alle i byen.",
        [Ground.Mental],
        "Psykologisk test og udtalelse fra STU.",
        CareApproach.Habilitation,
        "Udviklingshæmning",
        3,
        Criterion.Development,
        "Der er brug for et udviklingsforløb med træning i egenomsorg og de daglige opgaver.",
        TargetGroupReason.LastingNeedUnknown,
        "Det er ikke afklaret, om målet er egen bolig med støtte eller et længerevarende tilbud.",
        "Borgeren lærer gennem gentagelse og billeder og har kunnet overtage opgaver, når de blev øvet hver dag.",
        [StayPurpose.Development, StayPurpose.Clarification, StayPurpose.FutureNeeds],
        [
            new("selfcare.washing", 2, "Jeg kan godt selv.", "Skal mindes om bad.", "Kan selv med billedplan."),
            new("practical.laundry", 3, "Det gør mor.", "Har aldrig vasket tøj.", "Kan lære det med billeder og gentagelse."),
            new("society.economy", 4, "Jeg har et kort.", "Forældrene styrer alle penge.", "Kan ikke overskue beløb over 200 kr."),
            new("relations.interaction", 1, "Jeg snakker med alle.", "Er vellidt.", "Skal øve at sige fra."),
            new("mobility.transport", 2, "Jeg tager bus 2.", "Kører selv på én rute.", "Kan lære flere ruter."),
        ],
        [
            new("selfcare", "Tavle med billeder", "Tavle på værelset", "Går i bad hver morgen uden at blive mindet"),
            new("mobility", "Følg min rejse på telefonen", null, null),
        ])
    {
        Letter = "Du har boet hjemme hos dine forældre og er glad for dit arbejde på værkstedet. Du lærer bedst med billeder og ved at gøre det samme mange gange.",
    };

    public static readonly Profile Anxiety = new(
        "Jeg tør ikke gå ud og har ikke været i skole siden sommer. Jeg ligger i sengen hele dagen.",
        "Et lille sted med unge på min egen alder.",
        "Jeg vil gerne blive færdig med HF og bo sammen med en veninde.",
        "Tegner og skriver. Har to gode veninder, der bliver ved med at skrive.",
        [Ground.Mental],
        "Epikrise fra børne- og ungdomspsykiatrien og udtalelse fra skolen.",
        CareApproach.Recovery,
        "Angst",
        2,
        Criterion.Development,
        "Der er brug for daglig støtte til at komme ud og til at holde fast i uddannelse.",
        TargetGroupReason.TemporaryNeed,
        "Behandlingen er i gang, og behovet for et botilbud ventes at være forbi, når uddannelsen er i gang igen.",
        "Borgeren har ressourcer og mål. Angsten fylder mindre, når der er nogen at følges med.",
        [StayPurpose.Development, StayPurpose.WorkOrEducation],
        [
            new("society.education", 3, "Jeg kan ikke gå ind ad døren.", "Skolen vil gerne have hende tilbage.", "Kan begynde med korte dage og følge."),
            new("mobility.transport", 3, "Toget er umuligt.", "Bliver kørt.", "Øver korte ture med ledsager."),
            new("relations.communities", 2, "Jeg skriver med mine veninder.", "Siger nej til det meste.", "Små skridt med én ad gangen."),
            new("selfcare.interests", 1, "Jeg tegner hver dag.", "Tegner meget smukt.", "En ressource, der kan bygges på."),
        ],
        [new("mobility", "App til angst og rejseplan", "App fra behandlingen", "Kan køre to stop med bus")])
    {
        Letter = "Du har angst og har ikke været i skole siden sommer. Du har mål for dit liv og gode veninder. Angsten fylder mindre, når der er nogen, du kan følges med.",
    };
}
