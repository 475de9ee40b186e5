using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The stay at a glance: occupation, cleaning, the latest notes, accompaniment, the holiday account and who is let in.</summary>
[Authorize(Policies.Residence)]
internal sealed class IndexModel(CaseworkDb db, HolidayBook book, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    private const int LatestNotes = 4;

    /// <summary>What the stay is for today, as an adjustment of the grant may have left it.</summary>
    public GrantedTerms Terms { get; private set; } = null!;

    public Occupation? Occupation { get; private set; }

    /// <summary>What the follow-up has to ask about the occupation; null when there is nothing.</summary>
    public string? Gap { get; private set; }

    public CleaningArrangement? Cleaning { get; private set; }

    public IReadOnlyList<DailyNote> Notes { get; private set; } = [];

    public IReadOnlyList<Accompaniment> Coming { get; private set; } = [];

    public IReadOnlyList<AccompanimentAssessment> Assessments { get; private set; } = [];

    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];

    public HolidayAccount? Account { get; private set; }

    public IReadOnlyList<(string Name, string? Relation, IReadOnlyList<ConsentTopic> Topics)> LetIn { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct))
        {
            return;
        }

        var id = Stay!.Id;
        Terms = Stay.TermsBy(await Db.GrantedTermsAsync(CaseId, Today, ct));
        Occupation = await Db.Occupations.AsNoTracking().Where(o => o.StayId == id && (o.From <= Today || o.From == Stay.StartsOn)).LatestFirst().FirstOrDefaultAsync(ct);
        Gap = Occupation is null ? "Der er ingen plan for beskæftigelse eller uddannelse."
            : Occupation.ReviewOn < Today ? $"Den nedsatte beskæftigelse skulle vurderes igen {Danish.Date(Occupation.ReviewOn.Value)}."
            : null;
        Cleaning = await Db.CleaningArrangements.AsNoTracking().Where(c => c.StayId == id && (c.From <= Today || c.From == Stay.StartsOn)).LatestFirst().FirstOrDefaultAsync(ct);
        Notes = await Db.DailyNotes.AsNoTracking().Where(n => n.StayId == id && !Db.NoteRetractions.Any(r => r.NoteId == n.Id)).OrderByDescending(n => n.WrittenOn).ThenByDescending(n => n.RecordedAt).Take(LatestNotes).ToListAsync(ct);
        Coming = await Db.Accompaniments.AsNoTracking().Where(a => a.StayId == id && a.Minutes == null && a.CancelledBecause == null).OrderBy(a => a.Date).Take(5).ToListAsync(ct);
        Assessments = await Db.AccompanimentAssessments.AsNoTracking().Where(a => a.StayId == id && a.From <= Today && (a.To == null || a.To >= Today)).OrderBy(a => a.Kind).ToListAsync(ct);
        Holidays = await Db.Holidays.AsNoTracking().Where(h => h.StayId == id && h.Status != HolidayStatus.Cancelled && h.To >= Today).OrderBy(h => h.From).Take(5).ToListAsync(ct);
        Account = await book.AccountAsync(CaseId, Today.Year, ct);
        LetIn = [.. (await Db.Consents.AsNoTracking().Where(c => c.CaseId == CaseId && c.WithdrawnOn == null && c.RelatedPerson.EndedOn == null)
                .OrderBy(c => c.RelatedPerson.Name).Select(c => new { c.RelatedPerson.Name, c.RelatedPerson.Relation, c.Topic }).ToListAsync(ct))
            .GroupBy(c => (c.Name, c.Relation)).Select(g => (g.Key.Name, g.Key.Relation, (IReadOnlyList<ConsentTopic>)[.. g.Select(c => c.Topic).Distinct()]))];
    }
}
