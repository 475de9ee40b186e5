namespace Hjemvej.App.Tests.Standards;

/// <summary>The standard is a file: whoever changes a value in it sees the change, and no code is touched.</summary>
public sealed class ChangedFileTests
{
    private static string Vejen => Checkout.File("standards/vejen/vejen-107.json");

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_shorter_processing_time_in_the_file_is_seen_on_the_page_at_once()
    {
        var file = Path.Combine(Path.GetTempPath(), $"standard-{Guid.NewGuid():n}.json");
        File.Copy(Vejen, file);
        try
        {
            await using var app = new HjemvejFactory { StandardFile = file };
            var @case = await app.RegisterAsync(new(2026, 2, 2));
            using var browser = await app.SignInAsync("hanne");
            Assert.Contains("27. april 2026", await DeadlinesAsync(browser, @case.Number), StringComparison.Ordinal);

            File.WriteAllText(file, File.ReadAllText(file).Replace("\"value\": 12, \"unit\": \"weeks\"", "\"value\": 60, \"unit\": \"workingDays\"", StringComparison.Ordinal));

            // 60 working days from 2 February 2026: Maundy Thursday, Good Friday, Easter Monday are none, and 1 May is a working day.
            Assert.Contains("30. april 2026", await EventuallyAsync(() => DeadlinesAsync(browser, @case.Number), "30. april 2026"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Half a file, one in another encoding, one that is no object: whatever it is, the watching survives it.</summary>
    [Theory]
    [InlineData("{ \"id\": \"half a fi")]
    [InlineData("[]")]
    [InlineData("\u00FF\u00FE")]
    public async Task A_faulty_change_leaves_the_last_good_standard_in_force(string faulty)
    {
        var file = Path.Combine(Path.GetTempPath(), $"standard-{Guid.NewGuid():n}.json");
        File.Copy(Vejen, file);
        try
        {
            await using var app = new HjemvejFactory { StandardFile = file };
            var @case = await app.RegisterAsync(new(2026, 2, 2));
            using var browser = await app.SignInAsync("hanne");

            File.WriteAllText(file, faulty, System.Text.Encoding.Latin1);
            await Task.Delay(500, TestContext.Current.CancellationToken);

            Assert.Contains("27. april 2026", await DeadlinesAsync(browser, @case.Number), StringComparison.Ordinal);

            File.WriteAllText(file, File.ReadAllText(Vejen).Replace("\"value\": 12, \"unit\": \"weeks\"", "\"value\": 8, \"unit\": \"weeks\"", StringComparison.Ordinal));
            Assert.Contains("30. marts 2026", await EventuallyAsync(() => DeadlinesAsync(browser, @case.Number), "30. marts 2026"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> DeadlinesAsync(StaffBrowser browser, int number) =>
        (await browser.OpenAsync($"/sager/{number}")).QuerySelector("main")!.TextContent;

    /// <summary>The file is watched, so the change is there within moments.</summary>
    private static async Task<string> EventuallyAsync(Func<Task<string>> read, string expected)
    {
        var text = await read();
        for (var i = 0; i < 100 && !text.Contains(expected, StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            text = await read();
        }

        return text;
    }
}
