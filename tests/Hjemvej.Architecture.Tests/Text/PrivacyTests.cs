using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Text;

public sealed partial class PrivacyTests
{
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private static readonly string[] Text = [".cs", ".cshtml", ".razor", ".json", ".jsonl", ".md", ".txt", ".yml"];

    [Fact]
    public void Every_disclosure_of_a_CPR_number_is_listed_in_the_privacy_page() =>
        Findings.None("Calls Reveal(), but is not in docs/privacy.md", from file in Repository.FilesIn("src/", ".cs", ".cshtml", ".razor")
                                                                       where Repository.Read(file).Contains(".Reveal()", StringComparison.Ordinal)
                                                                       where !Repository.Read("docs/privacy.md").Contains($"`{file}`", StringComparison.Ordinal)
                                                                       select file);

    [Fact]
    public void No_file_holds_a_CPR_number_that_could_be_somebody_s() =>
        Findings.None("CPR numbers that satisfy modulus 11", from file in Repository.FilesIn("", Text)
                                                             where !file.EndsWith("packages.lock.json", StringComparison.Ordinal)
                                                             from match in TenDigits().Matches(Repository.Read(file))
                                                             let digits = match.Value.Replace("-", "", StringComparison.Ordinal)
                                                             where IsDate(digits) && digits.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11 == 0
                                                             select $"{file}: {match.Value}");

    private static bool IsDate(string digits) =>
        int.Parse(digits[..2], null) is >= 1 and <= 31 && int.Parse(digits[2..4], null) is >= 1 and <= 12;

    [GeneratedRegex(@"(?<![\d-])\d{6}-?\d{4}(?![\d-])")]
    private static partial Regex TenDigits();
}
