using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Everything recorded of the application, by when it must be answered and why, and the ways to each task.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class IndexModel(CaseworkDb db, CivilClock clock, StandardInForce standard) : CasePage
{
    /// <summary>What the tasks say when they come back here.</summary>
    private const int OthersShown = 10;

    public const string Notices =
        "registreret=Ansøgningen er registreret, og kvitteringen til borgeren er skrevet.|borger=Borgerens oplysninger er rettet.|akut=Vurderingen er gemt."
        + "|indforstaaelse=Borgerens holdning og samtykke er gemt.|overdraget=Sagen er overdraget.|forsinkelse=Brevet til borgeren er skrevet, og den nye dato er gemt."
        + "|tilbagetrukket=Ansøgningen er trukket tilbage, og sagen er afsluttet.";

    public Case Case { get; private set; } = null!;

    public Citizen Citizen => Case.Citizen;

    public Application Application { get; private set; } = null!;

    public IReadOnlyList<RelatedPerson> People { get; private set; } = [];

    /// <summary>Who gets the letters in the citizen's place.</summary>
    public RelatedPerson? StandIn { get; private set; }

    /// <summary>Null when the application was withdrawn.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The receipt's letter.</summary>
    public Guid? Receipt { get; private set; }

    /// <summary>A decision was sent, which Ankestyrelsen can send back.</summary>
    public bool Decided { get; private set; }

    /// <summary>The day the citizen comes of age, while that is ahead.</summary>
    public DateOnly? ComesOfAge { get; private set; }

    /// <summary>The citizen's other cases, newest first.</summary>
    public IReadOnlyList<Case> OtherCases { get; private set; } = [];

    private DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == CaseId, ct);
        Application = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == CaseId, ct);
        People = await db.RelatedPersons.AsNoTracking().Where(p => p.CaseId == CaseId && p.EndedOn == null).OrderBy(p => p.Name).Take(PeopleModel.PageSize).ToListAsync(ct);
        StandIn = await db.StandInAsync(CaseId, ct);
        Receipt = await db.Letters.Where(l => l.CaseId == CaseId && l.Kind == LetterKind.Receipt).OrderBy(l => l.WrittenAt).Select(l => (Guid?)l.Id).FirstOrDefaultAsync(ct);
        var decision = await db.Decisions.AsNoTracking().Where(d => d.CaseId == CaseId && d.SetAsideOn == null && d.MadeOn != null).OrderByDescending(d => d.MadeOn).FirstOrDefaultAsync(ct);
        Decided = decision?.SentOn is not null;
        ComesOfAge = Age.Reached(Citizen.BirthDate, standard.Current.MinimumAge.On(Today).Value) is var day && day > Today ? day : null;
        OtherCases = await db.Cases.AsNoTracking().Where(c => c.CitizenId == Case.CitizenId && c.Id != CaseId).OrderByDescending(c => c.Number).Take(OthersShown).ToListAsync(ct);
        if (Application.WithdrawnOn is null)
        {
            var now = DecisionDeadlineRule.Of(Application.ToFacts(), decision?.ToFacts(), Today, standard.Current);
            Deadline = await db.ToldDecisionDeadlineAsync(Application, now, DecisionDeadlineRule.SentInThisRound(Application.ToFacts(), decision?.ToFacts()), Today, ct);
        }
    }
}
