namespace Hjemvej.Rules.Catalogue;

/// <summary>KL's two scales from 0 to 4. Higher is more need; "not assessed" is null and never counts as 0.</summary>
public static class Levels
{
    public const string NotAssessed = "Ikke vurderet";

    /// <summary>Functional level (funktionsevneniveau) of a sub-theme.</summary>
    public static readonly IReadOnlyList<string> Functional =
        ["Ingen nedsat funktionsevne", "Let nedsat funktionsevne", "Moderat nedsat funktionsevne", "Svært nedsat funktionsevne", "Fuldstændig nedsat funktionsevne"];

    /// <summary>Support need (støttebehov) over all.</summary>
    public static readonly IReadOnlyList<string> Support =
        ["Intet støttebehov", "Let støttebehov", "Moderat støttebehov", "Højt støttebehov", "Fuldstændigt støttebehov"];

    public static bool IsValid(int? level) => level is null or (>= 0 and <= 4);

    /// <summary>2 – Moderat nedsat funktionsevne</summary>
    public static string FunctionalText(int? level) => level is { } l ? $"{l} – {Functional[l]}" : NotAssessed;

    /// <summary>3 – Højt støttebehov</summary>
    public static string SupportText(int? level) => level is { } l ? $"{l} – {Support[l]}" : NotAssessed;
}
