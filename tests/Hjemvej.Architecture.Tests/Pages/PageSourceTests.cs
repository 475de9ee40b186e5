using System.Text.RegularExpressions;
using Hjemvej.Architecture.Tests.Rooms;

namespace Hjemvej.Architecture.Tests.Pages;

/// <summary>What holds for every page's source.</summary>
public sealed partial class PageSourceTests
{
    /// <summary>Folders of pages that are no room: shared parts, and the way in.</summary>
    private static readonly string[] OtherFolders = ["Shared", "Errors", "About"];

    /// <summary>It answers for a post that failed, and changes nothing.</summary>
    private const string ErrorPage = "src/Hjemvej.Web/Pages/Errors/Error.cshtml.cs";

    private static IEnumerable<string> Pages => Repository.FilesIn("src/Hjemvej.Web/", ".cshtml", ".razor");

    [Fact]
    public void Pages_stand_in_folders_named_after_the_rooms() =>
        Findings.None("Folders below Pages", from page in Repository.FilesIn("src/Hjemvej.Web/Pages/", ".cshtml", ".cs")
                                             let parts = page.Split('/')
                                             where parts.Length > 4 && !FloorPlan.Rooms.Contains(parts[3]) && !OtherFolders.Contains(parts[3])
                                             select string.Join('/', parts[..4]));

    [Fact]
    public void No_form_is_posted_without_an_antiforgery_token() =>
        Findings.None("Forms or pages without antiforgery", from file in Repository.FilesIn("src/Hjemvej.Web/", ".cshtml", ".razor", ".cs")
                                                            where file != ErrorPage
                                                            from match in NoToken().Matches(Repository.Read(file))
                                                            select $"{file}: {match.Value}");

    /// <remarks>ASP.NET adds the token to a form unless the form has an action written out; asp-page and its like are fine.</remarks>
    [Fact]
    public void Posting_forms_leave_their_address_to_the_framework() =>
        Findings.None("Forms with an action of their own", from page in Pages
                                                           from match in Form().Matches(Repository.Read(page))
                                                           let form = match.Value
                                                           where Posts().IsMatch(form) && Action().IsMatch(form) && !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
                                                           select $"{page}: {form}");

    [Fact]
    public void Nothing_is_fetched_from_somebody_else_s_server() =>
        Findings.None("Addresses of others", from file in Repository.FilesIn("src/Hjemvej.Web/", ".cshtml", ".razor", ".css", ".js")
                                             from match in Elsewhere().Matches(Repository.Read(file))
                                             select $"{file}: {match.Value}");

    [Fact]
    public void Pages_carry_no_script_or_style_in_line() =>
        Findings.None("In-line script or style", from page in Pages
                                                 from match in InLine().Matches(Repository.Read(page))
                                                 select $"{page}: {match.Value}");

    [Fact]
    public void Drafts_are_rows_and_not_TempData_or_session() =>
        Findings.None("TempData or session", from file in Repository.FilesIn("src/Hjemvej.Web/", ".cshtml", ".cs")
                                             where Volatile().IsMatch(Repository.Read(file))
                                             select file);

    [GeneratedRegex("""IgnoreAntiforgeryToken|DisableAntiforgery\(\)|asp-antiforgery="false"|AddTransient<IAntiforgery""")]
    private static partial Regex NoToken();

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex Form();

    [GeneratedRegex("""method="post""", RegexOptions.IgnoreCase)]
    private static partial Regex Posts();

    [GeneratedRegex("""\saction=""")]
    private static partial Regex Action();

    [GeneratedRegex("""(?:src|<link[^>]*href|@import|url\()\s*=?\s*["'(]?https?://[^"')\s]*""")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("""\son(?:click|submit|change|load|input)="|<script(?![^>]*\bsrc=)[^>]*>|\sstyle="(?!@)""")]
    private static partial Regex InLine();

    [GeneratedRegex(@"\bTempData\b|HttpContext\.Session|AddSession\(")]
    private static partial Regex Volatile();
}
