using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Catalogue;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>Where each part of the assessment is written, below <c>/sager/{number}</c>.</summary>
internal static class PartUrls
{
    public const string Root = "udredning";

    public static string Of(string part) => $"{Root}/{Slug(part)}";

    /// <summary>The part in the address and as an anchor of the read-only page: <c>tema/praktiske-opgaver</c> and <c>praktiske-opgaver</c>.</summary>
    public static string Anchor(string part) => Slug(part).Split('/')[^1];

    public static Theme? ThemeOf(string? slug) => VumThemes.All.FirstOrDefault(t => Slug(t) == slug);

    private static string Slug(string part) => part switch
    {
        AssessmentPart.HomeSupport => "stoette-i-hjemmet",
        AssessmentPart.Ladder => "mindre-indgribende",
        AssessmentPart.Grounds => "grundlag",
        AssessmentPart.Overall => "samlet-vurdering",
        AssessmentPart.TargetGroup => "maalgruppe",
        _ => $"tema/{Slug(VumThemes.All.Single(t => AssessmentPart.Theme(t.Key) == part))}",
    };

    private static string Slug(Theme theme) => theme.Name.ToLowerInvariant().Replace(' ', '-');
}
