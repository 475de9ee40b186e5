using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hjemvej.App.Tests;

/// <summary>What a member of staff's browser does without scripts: opens a page, fills in a form, sends it.</summary>
public sealed class StaffBrowser(HttpClient http) : IDisposable
{
    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer came from, after redirects: path and query.</summary>
    public string At { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task SignInAsync(string persona)
    {
        var page = await OpenAsync("/log-ind");
        await SubmitAsync(page, [("persona", persona)], form: "main form");
    }

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await http.GetAsync(path, Cancel));

    public async Task<string> GetStringAsync(string path) => await http.GetStringAsync(path, Cancel);

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, Cancel);

    /// <summary>
    /// Sends a form of the page as a browser would: every field as rendered, then the answers in their place.
    /// An answer with the value null leaves the field out, as an unticked box is.
    /// </summary>
    /// <param name="form">Selects the form when the page has several; the default is the first form in main with method post.</param>
    /// <param name="button">Selects the button that is pressed, when it says more than the form: a name and value, or an address of its own.</param>
    public async Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, IEnumerable<(string Name, string? Value)> answers, string form = "main form[method=post]", string? button = null)
    {
        var element = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No form '{form}' at {At}.");
        var given = answers.ToList();
        var fields = FieldsOf(element).Where(f => given.All(g => g.Name != f.Key)).ToList();
        fields.AddRange(given.Where(g => g.Value is not null).Select(g => KeyValuePair.Create(g.Name, g.Value!)));
        var pressed = button is null ? null : element.QuerySelector(button) ?? throw new InvalidOperationException($"No button '{button}' at {At}.");
        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action");
        return await PostAsync(string.IsNullOrEmpty(action) ? At : action, fields);
    }

    /// <summary>Sends a form of the page with a file chosen, as a browser sends a multipart form.</summary>
    public async Task<IHtmlDocument> SubmitFileAsync(IHtmlDocument page, IEnumerable<(string Name, string? Value)> answers, string field, byte[] file, string form = "main form[method=post]")
    {
        var given = answers.ToList();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf((IHtmlFormElement)page.QuerySelector(form)!).Where(f => given.All(g => g.Name != f.Key)).Select(f => (f.Key, (string?)f.Value)).Concat(given).Where(f => f.Item1 != field && f.Item2 is not null))
        {
            content.Add(new StringContent(value!), name);
        }

        content.Add(new ByteArrayContent(file), field, "standard.json");
        return await ReadAsync(await http.PostAsync(At, content, Cancel));
    }

    /// <summary>As if a page opened earlier were shown again: its form is sent to where it came from.</summary>
    public void GoBackTo(string address) => At = address;

    /// <summary>Posts fields of the test's own making: a forged form. The antiforgery token of a real page must be among them to get past the door.</summary>
    public async Task<IHtmlDocument> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await http.PostAsync(path, content, Cancel));
    }

    public void Dispose() => http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        yield return new(name, box.Value);
                    }

                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name, Type: not ("submit" or "button" or "file") } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name, Value: { } value }:
                    yield return new(name, value);
                    break;
            }
        }
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        At = response.RequestMessage!.RequestUri!.PathAndQuery;
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Cancel), Cancel);
    }
}
