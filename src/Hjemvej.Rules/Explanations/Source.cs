using System.Collections.Concurrent;

namespace Hjemvej.Rules.Explanations;

/// <summary>Where a rule comes from: a row of docs/requirements.md (a sentence of the quality standard) or a provision of a statute.</summary>
/// <param name="Id">Stable id: <c>2.9-2</c> for the standard, <c>rsl-3-2</c> for a statute.</param>
/// <param name="Label">What a Danish reader sees: <c>Kvalitetsstandarden, afsnit 2.9</c>.</param>
public sealed record SourceRef(string Id, string Label)
{
    /// <summary>The same few are cited by every answer, so each is written once.</summary>
    private static readonly ConcurrentDictionary<string, SourceRef> Sentences = new();

    /// <summary>A sentence of the quality standard, by its requirement id.</summary>
    public static SourceRef Standard(string requirement) =>
        Sentences.GetOrAdd(requirement, static id => new(id, $"Kvalitetsstandarden, afsnit {id[..id.LastIndexOf('-')]}"));

    /// <summary>A source as a standard's file or a form names it: a requirement's id, or words of any kind.</summary>
    public static SourceRef Named(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2 && parts.All(p => p.Length > 0 && p.All(c => char.IsAsciiDigit(c) || c == '.')) ? Standard(text) : new(text, text);
    }
}

/// <summary>Provisions of Danish statutes that the rules rest on, named as a letter cites them.</summary>
[Assumption("2.5-6", "Servicelovens regler er bygget ind, som de var i november 2026. Lovforslag, der ændrer §§ 107, 141 eller 148, er ikke med.",
    Alternatives = "Reglerne rettes, når ændringer er vedtaget, med den dato de gælder fra.",
    Effect = "Nye frister eller krav til handleplan og opfølgning.")]
public static class Law
{
    /// <summary>The Social Services Act (serviceloven).</summary>
    public static SourceRef Sel(string section, int? subsection = null) => Of("sel", "Serviceloven", section, subsection);

    /// <summary>The Act on Legal Protection and Administration in Social Matters (retssikkerhedsloven).</summary>
    public static SourceRef Rsl(string section, int? subsection = null) => Of("rsl", "Retssikkerhedsloven", section, subsection);

    /// <summary>The Public Administration Act (forvaltningsloven).</summary>
    public static SourceRef Fvl(string section, int? subsection = null) => Of("fvl", "Forvaltningsloven", section, subsection);

    /// <summary>The Access to Public Administration Files Act (offentlighedsloven).</summary>
    public static SourceRef Ofl(string section, int? subsection = null) => Of("ofl", "Offentlighedsloven", section, subsection);

    /// <summary>The payment order (betalingsbekendtgørelsen), no. 1387 of 12 December 2006 as amended.</summary>
    public static SourceRef Payment(string section, int? subsection = null) => Of("bek1387", "Betalingsbekendtgørelsen", section, subsection);

    /// <summary>The Digital Post Act (lov om Digital Post fra offentlige afsendere).</summary>
    public static SourceRef DigitalPost(string section) => Of("digitalpost", "Digital Post-loven", section, null);

    /// <summary>A published practice decision of the National Board of Appeal (Ankestyrelsen).</summary>
    public static SourceRef Practice(string number) => new($"ast-{number}", $"Ankestyrelsen, {number}");

    private static readonly ConcurrentDictionary<(string Id, string Section, int? Subsection), SourceRef> Provisions = new();

    private static SourceRef Of(string id, string name, string section, int? subsection) => Provisions.GetOrAdd((id, section, subsection), static (_, cited) => cited.Subsection is { } n
        ? new($"{cited.Id}-{cited.Section}-{n}", $"{cited.Name} § {cited.Section}, stk. {n}")
        : new($"{cited.Id}-{cited.Section}", $"{cited.Name} § {cited.Section}"), (Id: id, Name: name, Section: section, Subsection: subsection));
}

/// <summary>Marks a rule with the sentence of the standard it keeps; the architecture tests hold it against docs/requirements.md.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class SourceAttribute(string requirement) : Attribute
{
    /// <summary>The id of a row in docs/requirements.md.</summary>
    public string Requirement { get; } = requirement;
}

/// <summary>A choice made where the standard is silent, for the municipality to confirm (listed at /kilder).</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class AssumptionAttribute(string requirement, string text) : Attribute
{
    /// <summary>The requirement the choice belongs to.</summary>
    public string Requirement { get; } = requirement;

    /// <summary>Our choice and its alternative, in Danish, as shown to the municipality.</summary>
    public string Text { get; } = text;

    /// <summary>What could be chosen instead, in Danish.</summary>
    public string? Alternatives { get; init; }

    /// <summary>What another choice would change, in Danish.</summary>
    public string? Effect { get; init; }

    /// <summary>The parameter of the standard where another choice is made; null when another choice is a change of the rule.</summary>
    public string? Parameter { get; init; }
}
