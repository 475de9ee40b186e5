using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Letters;

/// <summary>The case's letters that this person may read, newest first. The letters themselves are not loaded.</summary>
[Authorize(Policies.Letters)]
internal sealed class IndexModel(CaseworkDb db, Actor actor) : CasePage
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var letters = db.LettersVisibleTo(actor, CaseId);
        Total = await letters.CountAsync(ct);
        Rows = await letters.OrderByDescending(l => l.WrittenAt).ThenBy(l => l.Id).Skip((CurrentPage - 1) * PageSize).Take(PageSize)
            .Select(l => new Row(l.Id, l.Kind, l.Title, l.RecipientName, l.DatedOn, l.Channel, l.PostedOn)).ToListAsync(ct);
    }

    internal sealed record Row(Guid Id, LetterKind Kind, string Title, string Recipient, DateOnly DatedOn, Channel Channel, DateOnly? PostedOn);
}
