using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Pages.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>A page about the citizen's stay. Staff of a residence see the stay at their own residence only.</summary>
internal abstract class StayPage(CaseworkDb db, Actor actor, CivilClock clock) : CasePage
{
    /// <summary>Null before the citizen moves in.</summary>
    public Stay? Stay { get; private set; }

    public DateOnly Today => clock.Today;

    public bool IsAuthority => actor.Role is Role.SocialWorker or Role.Manager;

    /// <summary>The stay may be changed by this person now.</summary>
    public bool MayChange => Stay is not null && !Header.IsClosed && (IsAuthority || Stay.EndsOn is not { } end || end >= Today);

    /// <summary>The residence's own records may be written by this person now.</summary>
    public bool MayRecord => MayChange && actor.Role is Role.ResidenceStaff;

    protected CaseworkDb Db => db;

    protected async Task<bool> LoadStayAsync(CancellationToken ct)
    {
        Stay = await db.StaysVisibleTo(actor, CaseId).AsNoTracking().Include(s => s.Residence).PresentFirst(Today).FirstOrDefaultAsync(ct);
        return Stay is not null;
    }
}
