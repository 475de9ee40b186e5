using Hjemvej.Rules.Standards;

namespace Hjemvej.Web.Pages.Standards;

/// <summary>A section of the standard as a reader sees it, in our words; its numbers stand in the parameters under it.</summary>
internal sealed record StandardSection(string Id, string Title, string Text)
{
    public string Heading => char.IsAsciiDigit(Id[0]) ? $"{Id} {Title}" : Title;

    public string Anchor => char.IsAsciiDigit(Id[0]) ? $"afsnit-{Id.Replace('.', '-')}" : Id.ToLowerInvariant();
}

/// <summary>One parameter on a day: what is in force, what came before, what comes after, and what is only proposed.</summary>
internal sealed record ParameterView(Parameter Parameter, Dated<string>? InForce, IReadOnlyList<Dated<string>> Before, IReadOnlyList<Dated<string>> After, IReadOnlyList<Dated<string>> Proposed)
{
    public static ParameterView Of(Parameter parameter, Standard standard, DateOnly day)
    {
        var series = parameter.InWords(standard);
        var counted = series.All.Where(v => v.Status is not ParameterStatus.Proposed).ToList();
        var now = series.Find(day);
        return new(
            parameter,
            now,
            [.. counted.Where(v => v.From <= day && v != now).Reverse()],
            [.. counted.Where(v => v.From > day)],
            [.. series.All.Where(v => v.Status is ParameterStatus.Proposed && counted.All(c => c.From != v.From || c.RecordedAt < v.RecordedAt))]);
    }

    /// <summary>A value that another one with the same first day came in place of.</summary>
    public bool IsCorrected(Dated<string> value) =>
        Before.Concat(After).Append(InForce).OfType<Dated<string>>().Any(v => v != value && v.From == value.From && (value.RecordedAt is null || v.RecordedAt > value.RecordedAt));
}

internal static class StandardSections
{
    public static IReadOnlyList<StandardSection> All { get; } =
    [
        new("1", "Tilbuddet", "Et midlertidigt botilbud er for voksne, der en tid har brug for mere hjælp, end der kan gives i eget hjem. Behovet skyldes en betydeligt nedsat fysisk eller psykisk funktionsevne eller særlige sociale problemer, og det er dokumenteret."),
        new("1.1", "Formålet", "Opholdet er et skridt på vejen til egen bolig. Det bruges til at udrede, udvikle eller stabilisere. Først undersøges det, om bostøtte i eget hjem efter § 85 er nok, og borgerens egne håb og drømme er udgangspunktet."),
        new("1.2", "Målgruppen", "Borgeren er voksen og har et behov, der passer til et midlertidigt ophold. Det mindst indgribende, der kan dække behovet, vælges. Velfærdsteknologi tænkes med."),
        new("2", "Hjælpen", "Hjælpen tager udgangspunkt i seks temaer: relationer, samfundsliv, kommunikation, praktiske opgaver, egenomsorg og mobilitet. Rengøring er noget, borger og personale er fælles om. Flytning og slutrengøring er ikke med."),
        new("2.1", "Ledsagelse", "Borgeren bliver ledsaget til behandling. Ledsagelse til andet vurderer botilbuddet fra borger til borger."),
        new("2.2", "Pårørende og netværk", "Pårørende er med i det omfang, borgeren ønsker det."),
        new("2.3", "Ferie", "Ferien planlægges sammen med borgeren og kan deles op i dagsture. Borgeren betaler sine egne udgifter, botilbuddet betaler for ledsagelsen. Mere ferie kan købes."),
        new("2.4", "Beskæftigelse og uddannelse", "Borgeren har noget at stå op til: arbejde, uddannelse eller et andet tilbud uden for botilbuddet."),
        new("2.5", "Fra ansøgning til afgørelse", "Hver sag vurderes for sig, og en sag, der haster, går foran. Visitationsudvalget ser sagen før afgørelsen. Afgørelsen er skriftlig og fortæller, hvordan der kan klages. Ved en bevilling tilbydes en handleplan efter § 141."),
        new("2.6", "Et midlertidigt behov", "Det vurderes, hvorfor behovet er midlertidigt, eller hvorfor et varigt behov ikke kan fastslås endnu."),
        new("2.7", "Valg af botilbud", "Kommunen vælger botilbuddet, så vidt muligt sammen med borgeren. Der er ikke frit valg. Kommunens egne botilbud overvejes først."),
        new("2.8", "Godkendte botilbud", "Kun botilbud, der står på Tilbudsportalen og er godkendt af socialtilsynet, bruges."),
        new("2.9", "Opfølgning", "På et statusmøde ser borgeren, botilbuddet og kommunen på, om hjælpen stadig passer. Kommunens egne botilbud udfylder skemaet Opfølgning før mødet. Alle tre kan bede om et ekstra møde."),
        new("2.10", "Egenbetaling", "Borgeren betaler for kost og logi efter reglerne i bekendtgørelsen og får beløbet at vide, før det opkræves. Botilbuddet opkræver kosten, kommunen opkræver logi. Der er særlige regler for borgere, der beholder egen bolig eller er uden indtægt."),
        new(Parameters.Regulation, "Procenter til den årlige regulering", "Procenterne bruges til at regne forslag til næste års rådighedsbeløb ud. De offentliggøres hvert år i august og skrives ind med kilde."),
        new(Parameters.Practice, "Kommunens arbejdsgange", "Disse værdier står ikke i en standard. De styrer, hvornår opgaver vises. Hjemvejs egen værdi gælder, indtil kommunen vælger en anden."),
    ];
}
