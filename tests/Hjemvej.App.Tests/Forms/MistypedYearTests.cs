using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.App.Tests.Demo;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Forms;

/// <summary>A year is easily typed wrong. Every form with a date says so at its field, and keeps what was typed.</summary>
public sealed partial class MistypedYearTests(DemoMunicipalityApp demo) : IClassFixture<DemoMunicipalityApp>
{
    /// <summary>So many pages of a kind are opened before one with a date on it must have been found.</summary>
    private const int OfAKind = 30;

    /// <summary>Fields that any old year may stand in, or that are read for some answers only: the form may be accepted, or refused for something else.</summary>
    private static readonly string[] AnyOldYear = ["Input.BirthDate", "Input.Person.DocumentedOn", "Input.StandIn.DocumentedOn", "Input.DocumentedOn", "Input.Occupation.ReviewOn"];

    /// <summary>Pages that are found only when their task is done already, which is then all they say.</summary>
    private static readonly string[] DoneAlready = ["/sager/*/ophold/ledsagelse/vurdering/* Input.LastDay"];

    /// <summary>Where a date from before the standard is no mistake: a register, the standard's own history, and a run of the laboratory.</summary>
    private static readonly string[] BeforeTheStandard = ["/botilbud/*/opslag Input.RegisteredFrom", "/standard/foreslaa Input.From", "/standard/foreslaa Input.CheckedOn", "/laboratorium/ny Input.From"];

    [Fact]
    public async Task No_date_form_breaks_on_a_mistyped_year()
    {
        await demo.App.AskAsync<RegisterApplicationHandler, Case>(h => h.HandleAsync(
            People.Application(demo.App.Today, "Uden Nummer") with { Cpr = null, BirthDate = new(1990, 1, 15), DigitalPostExempt = true }, TestContext.Current.CancellationToken));
        await demo.App.StartAsync(await demo.App.ReadyAsync(Outcome.Refusal), Outcome.Refusal);
        var (refused, decision) = await demo.App.RefusedAsync();
        await demo.App.AskAsync<RecordComplaintHandler, Complaint>(h => h.HandleAsync(
            new(refused.Id, decision.Id, demo.App.Today, false, "Mona Bech", Complainant.WithoutPowerOfAttorney, null), TestContext.Current.CancellationToken));
        var (partly, over) = await demo.App.RefusedAsync();
        await demo.App.ReassessAsync((await demo.App.ComplainAsync(over)).Value, ReassessmentOutcome.Partly);
        await demo.App.DecideAsync(partly, Outcome.Refusal);
        var (faults, tried) = (new List<string>(), new HashSet<string>());
        foreach (var persona in new[] { "hanne", "peter", "amina", "lone", "morten" })
        {
            using var browser = await demo.App.SignInAsync(persona);
            faults.AddRange(await WalkAsync(browser, await StartsAsync(), tried));
        }

        faults.AddRange(from page in PagesWithDates() where !tried.Any(page.Matches) select $"No form with a date was found at {page.Route}");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>Follows every link, and tries the first page of each kind that has a date to fill in.</summary>
    private static async Task<List<string>> WalkAsync(StaffBrowser browser, IReadOnlyList<string> starts, HashSet<string> tried)
    {
        var faults = new List<string>();
        var seen = new Dictionary<string, int>();
        var queued = starts.ToHashSet();
        var toVisit = new Queue<string>(starts);
        while (toVisit.TryDequeue(out var path))
        {
            var kind = KindOf(path);
            if ((seen[kind] = seen.GetValueOrDefault(kind) + 1) > OfAKind)
            {
                continue;
            }

            var page = await browser.OpenAsync(path);
            var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(l => l.StartsWith('/') && !NoPage().IsMatch(l)).Where(queued.Add).ToList();
            links.ForEach(toVisit.Enqueue);
            if (page.QuerySelector("main form input[type=date]") is not null && tried.Add(kind))
            {
                faults.AddRange(await FaultsOfAsync(browser, path, page));
            }
        }

        return faults;
    }

    /// <summary>Where the walk begins: the worklist, and pages that few of the demo's cases lead to.</summary>
    private Task<IReadOnlyList<string>> StartsAsync() => demo.App.ReadAsync<IReadOnlyList<string>>(async db =>
    {
        var (today, cancel) = (demo.App.Today, TestContext.Current.CancellationToken);
        return
        [
            "/opgaver",
            .. await db.Cases.Where(c => c.Citizen.Cpr == null).Select(c => $"/sager/{c.Number}/ansoegning/borger").ToListAsync(cancel),
            .. await db.Letters.Where(l => l.Channel == Channel.Letter && l.PostedOn == null).Join(db.Cases, l => l.CaseId, c => c.Id, (l, c) => $"/sager/{c.Number}/breve/{l.Id}").ToListAsync(cancel),
            .. await db.Stays.Where(s => s.EndsOn >= today).Join(db.Cases, s => s.CaseId, c => c.Id, (s, c) => $"/sager/{c.Number}/udskrivning/ret").ToListAsync(cancel),
            .. await db.AccompanimentAssessments.Join(db.Cases, a => a.CaseId, c => c.Id, (a, c) => $"/sager/{c.Number}/ophold/ledsagelse/vurdering/{a.Id}").ToListAsync(cancel),
            .. await db.Decisions.Where(d => d.MadeOn == null).Join(db.Cases, d => d.CaseId, c => c.Id, (d, c) => $"/sager/{c.Number}/afgoerelse/udkast").ToListAsync(cancel),
            .. await db.Complaints.Where(k => k.ForwardedOn != null && k.BoardAnsweredOn == null).Join(db.Cases, k => k.CaseId, c => c.Id, (k, c) => $"/sager/{c.Number}/klage/{k.Id}/svar").ToListAsync(cancel),
        ];
    });

    private static IEnumerable<DatePage> PagesWithDates()
    {
        var pages = Path.Combine(Path.GetDirectoryName(Checkout.File("Hjemvej.slnx"))!, "src/Hjemvej.Web/Pages");
        return from file in Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
               let text = File.ReadAllText(file)
               where text.Contains("<date-field", StringComparison.Ordinal)
               let route = Route().Match(text)
               where route.Success
               select new DatePage(route.Groups[1].Value);
    }

    /// <summary>A page that has a date to fill in, by its route.</summary>
    private sealed record DatePage(string Route)
    {
        public bool Matches(string kind) => Regex.IsMatch(kind, $"^{Regex.Replace(Regex.Replace(Route, @"/\{[^}]*\?\}", "(/[^/]+)?"), @"\{[^}]*\}", "[^/]+")}$");
    }

    private static async Task<List<string>> FaultsOfAsync(StaffBrowser browser, string path, IHtmlDocument page)
    {
        var faults = new List<string>();
        foreach (var form in page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(f => f.QuerySelector("input[type=date]") is not null))
        {
            foreach (var field in form.QuerySelectorAll("input[type=date]").OfType<IHtmlInputElement>())
            {
                foreach (var year in new[] { 1900, 2019, 2200 })
                {
                    var fields = Filled(form).Where(f => f.Key != field.Name).Append(new(field.Name!, $"1-6-{year}")).ToList();
                    foreach (var (address, onlyLooks) in AddressesOf(form, path))
                    {
                        var answer = form.Method == "get"
                            ? await browser.OpenAsync($"{path.Split('?')[0]}?{string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"))}")
                            : await browser.PostAsync(address, fields);
                        if (FaultIn(answer, browser, KindOf(path), field.Name!, year, onlyLooks) is { } fault)
                        {
                            faults.Add($"{address} {field.Name} {year}: {fault}");
                        }
                    }
                }
            }
        }

        return faults;
    }

    private static string? FaultIn(IHtmlDocument answer, StaffBrowser browser, string kind, string field, int year, bool onlyLooks) => (int)browser.Status switch
    {
        not 200 => $"answers {(int)browser.Status}",
        _ when onlyLooks || (year < 2020 && (AnyOldYear.Contains(field) || DoneAlready.Contains($"{kind} {field}"))) || (year == 2019 && BeforeTheStandard.Contains($"{kind} {field}")) => null,
        _ when KindOf(browser.At) != kind => "was accepted",
        _ => answer.QuerySelector($"main [name='{field}']") switch
        {
            not IHtmlInputElement => "the field is gone",
            _ when !answer.ErrorsLeadToTheirFields() => "an error leads nowhere",
            IHtmlInputElement input when input.GetAttribute("aria-invalid") is null => $"no message at the field, but: {string.Join(" / ", answer.Errors())}",
            IHtmlInputElement input => input.Value == $"1-6-{year}" ? null : $"came back as {input.Value}",
        },
    };

    /// <summary>Where the buttons that only look lead, and last where the form itself does.</summary>
    private static IEnumerable<(string Address, bool OnlyLooks)> AddressesOf(IHtmlFormElement form, string path) =>
        form.QuerySelectorAll("button[formaction]").Select(b => (b.GetAttribute("formaction")!, true))
            .Append((form.GetAttribute("action") is { Length: > 0 } action ? action : path, form.Method == "get"));

    /// <summary>The form as somebody in a hurry fills it in: something in every field.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        var chosen = new HashSet<string>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name, Type: "radio" or "checkbox" } box:
                    var group = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name == name && i.Type is "radio" or "checkbox");
                    // A single box says something else than the date beside it, so it is left as it is.
                    if (box.IsChecked || (box.Value is not "true" && chosen.Add(name) && !group.Any(i => i.IsChecked)))
                    {
                        yield return new(name, box.Value);
                    }

                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name, Type: not ("submit" or "button") } box:
                    yield return new(name, box.Value is { Length: > 0 } value ? value : ValueOf(box));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value.Trim() is { Length: > 0 } text ? text : "Tekst");
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return new(name, select.Value is { Length: > 0 } option ? option : select.Options.FirstOrDefault(o => o.Value.Length > 0)?.Value ?? "");
                    break;
            }
        }
    }

    private static string ValueOf(IHtmlInputElement box) => box switch
    {
        { Type: "date" } => "2026-03-02",
        { Type: "time" } => "10:00",
        { Type: "email" } => "navn@example.dk",
        _ when box.Name!.EndsWith("Cpr", StringComparison.Ordinal) => "",
        _ when box.Name!.EndsWith("PostalCode", StringComparison.Ordinal) => "6600",
        _ when box.GetAttribute("inputmode") is "numeric" or "decimal" => "2",
        _ => "Tekst",
    };

    private static string KindOf(string path) => Key().Replace(path.Split('?')[0], "*");

    [GeneratedRegex("^@page \"([^\"]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"^/(api|log-ud)|\.(csv|xlsx|ics|pdf|json|html)(\?|$)|/hent(/|\?|$)|handler=")]
    private static partial Regex NoPage();
}
