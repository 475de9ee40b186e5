using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Hjemvej.Exchange.Letters;

/// <summary>Turns a letter's snapshot of facts into its HTML document. The same snapshot gives the same bytes.</summary>
public sealed partial class LetterRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <typeparam name="TLetter">The letter: a Razor component with one parameter, <c>Facts</c>.</typeparam>
    public async Task<string> RenderAsync<TLetter>(object facts)
        where TLetter : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var letter = await renderer.RenderComponentAsync<TLetter>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Facts"] = facts }));
            return BeforeNumber().Replace(letter.ToHtmlString(), "$1\u00a0");
        });
    }

    /// <summary>A section sign and its number are never parted by the end of a line.</summary>
    [GeneratedRegex(@"(§|&#xA7;|stk\.|nr\.) (?=\d)")]
    private static partial Regex BeforeNumber();
}
