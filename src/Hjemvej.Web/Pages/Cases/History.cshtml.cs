using Hjemvej.Casework;
using Hjemvej.Casework.Journal;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>The journal as the case's history, newest first, and who had the case open.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HistoryModel(CaseworkDb db) : CasePage
{
    public const int PageSize = 50;

    private const int ReadingsShown = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<JournalEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Who had the case open, newest first.</summary>
    public IReadOnlyList<CaseReading> Readings { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "opslag")]
    public int ReadingPage { get; set; } = 1;

    public bool MoreReadings { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var entries = db.JournalEntries.AsNoTracking().Where(e => e.CaseId == CaseId);
        Total = await entries.CountAsync(ct);
        Entries = await entries.OrderByDescending(e => e.Id).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);

        ReadingPage = Math.Max(1, ReadingPage);
        var readings = await db.CaseReadings.AsNoTracking().Where(r => r.CaseId == CaseId)
            .OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Skip((ReadingPage - 1) * ReadingsShown).Take(ReadingsShown + 1).ToListAsync(ct);
        (Readings, MoreReadings) = ([.. readings.Take(ReadingsShown)], readings.Count > ReadingsShown);
    }
}
