using System.Security.Cryptography;
using System.Text;

namespace Hjemvej.Exchange.Letters;

/// <summary>The letter carries its own style, so that it looks the same for ever, on screen and on paper.</summary>
public static class LetterStyle
{
    /// <summary>What a content security policy allows a page that shows a letter: exactly this style, and no other inline one.</summary>
    public static string Hash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));

    public const string Css = """
        @page { size: A4; margin: 22mm 22mm 20mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #1a1a1a; background: #f5f5f2; font: 11.5pt/1.5 "IBM Plex Sans", "Segoe UI", Arial, sans-serif; }
        .sheet { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem; background: #fff; }
        header { display: grid; gap: 1.5rem; margin-bottom: 2rem; }
        .sender { margin: 0; padding-bottom: .75rem; border-bottom: 3px solid #1f5a4c; }
        address { font-style: normal; }
        dl.reference { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 0; }
        dl.reference div { display: flex; gap: .4rem; }
        dt { color: #4a4a4a; }
        dd { margin: 0; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
        h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; break-after: avoid; }
        p, ul, ol, table { margin: 0 0 .8rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid #d9d9d9; vertical-align: top; }
        td.amount, th.amount { text-align: right; white-space: nowrap; }
        .key { padding: .75rem 1rem; border-left: 4px solid #1f5a4c; background: #eef5f2; }
        footer { margin-top: 2.5rem; break-inside: avoid; }
        @media print { body { background: #fff; } .sheet { padding: 0; max-width: none; } h2, tr, .key { break-inside: avoid; } }
        """;
}
