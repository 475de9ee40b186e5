using AngleSharp.Html.Dom;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Standards;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Amendments;

/// <summary>Steps of changing the standard: Morten proposes, Karen decides.</summary>
public static class AmendmentsSteps
{
    public static readonly Actor Karen = new("karen", "Karen Toft", Role.Manager);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Standard StandardOf(this HjemvejFactory app) => app.Services.GetRequiredService<StandardInForce>().Current;

    public static async Task<Amendment> ProposeAsync(this HjemvejFactory app, string parameter, DateOnly from, string value, bool adopted = false) =>
        (await app.HandleAsync<ProposeAmendmentHandler, Amendment>(People.Morten, h => h.HandleAsync(
            new(parameter, from, value, "Kommunalbestyrelsen 10. februar 2026, punkt 7", "Besluttet i budgettet.", adopted), Cancel))).Value;

    /// <summary>Proposed by Morten and confirmed by Karen.</summary>
    public static async Task<Amendment> AmendAsync(this HjemvejFactory app, string parameter, DateOnly from, string value, bool adopted = false)
    {
        var amendment = await app.ProposeAsync(parameter, from, value, adopted);
        Assert.False((await app.HandleAsync<DecideAmendmentHandler, AmendmentVerdict>(Karen, h => h.HandleAsync(new(amendment.Id, true, null), Cancel))).IsRefused);
        return amendment;
    }

    /// <summary>The fields of the proposal's form as Morten fills them in.</summary>
    public static List<(string, string?)> Fields(string from, params (string, string?)[] value) =>
        [.. value.Select(v => ($"Input.{v.Item1}", v.Item2)), ("Input.From", from), ("Input.Source", "Kommunalbestyrelsen 10. februar 2026"), ("Input.Adopted", "true"), ("Input.Reason", "Hurtigere svar.")];

    /// <summary>Presses the button that only looks.</summary>
    public static async Task<IHtmlDocument> LookAsync(this StaffBrowser browser, IHtmlDocument page, IEnumerable<(string Name, string? Value)> answers, int? side = null)
    {
        List<KeyValuePair<string, string>> fields = [KeyValuePair.Create("__RequestVerificationToken", Token(page)), KeyValuePair.Create("Input.Parameter", ((IHtmlInputElement)page.QuerySelector("[name='Input.Parameter']")!).Value)];
        fields.AddRange(answers.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value!)));
        if (side is not null)
        {
            fields.Add(new("side", $"{side}"));
        }

        return await browser.PostAsync("/standard/foreslaa?handler=Effect", fields);
    }

    public static string Token(IHtmlDocument page) => ((IHtmlInputElement)page.QuerySelector("main [name=__RequestVerificationToken], [name=__RequestVerificationToken]")!).Value;

    public static string Text(this IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
