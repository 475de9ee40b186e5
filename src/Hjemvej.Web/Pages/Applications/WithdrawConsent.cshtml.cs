using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Says what ends when a consent is taken back, and ends it. Nothing has to be filled in: nothing must delay it.</summary>
[Authorize(Policies.Residence)]
internal sealed class WithdrawConsentModel(CaseworkDb db, WithdrawConsentHandler handler, Actor actor, CivilClock clock) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? How { get; set; }

    public string Person { get; private set; } = "";

    public string? Relation { get; private set; }

    public ConsentTopic Topic { get; private set; }

    public DateOnly GivenOn { get; private set; }

    /// <summary>Who can no longer see or get what, from the moment it is taken back.</summary>
    public IReadOnlyList<string> Consequences => Topic switch
    {
        ConsentTopic.Meetings => [$"{Person} bliver ikke længere inviteret til statusmøder.", $"Er der allerede indkaldt til et møde, er {Person} ikke længere med på listen over deltagere."],
        ConsentTopic.Letters => [$"{Person} får ikke længere kopi af breve til borgeren.", "Breve, der er sendt, kan ikke kaldes tilbage."],
        ConsentTopic.DailyLife => [$"Botilbuddet og myndigheden må ikke længere tale med {Person} om hverdagen på botilbuddet."],
        ConsentTopic.Economy => [$"Ingen må længere tale med {Person} om borgerens økonomi.", $"{Person} får ikke længere kopi af breve om egenbetaling."],
        ConsentTopic.Health => [$"Ingen må længere tale med {Person} om borgerens helbred og behandling."],
        _ => throw new ArgumentOutOfRangeException(nameof(Topic), Topic, null),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : ToCase("samtykke");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, How), ct);
            if (!result.IsRefused)
            {
                return ToCase("samtykke", "tilbagekaldt");
            }

            ModelState.AddRefusals(result.Refusals);
            db.ChangeTracker.Clear();
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.ConsentRefusalAsync(actor, CaseId, clock.Today, ct) is not null)
        {
            return false;
        }

        var consent = await db.Consents.AsNoTracking().Where(c => c.Id == Id && c.CaseId == CaseId)
            .Select(c => new { c.RelatedPerson.Name, c.RelatedPerson.Relation, c.Topic, c.GivenOn, c.WithdrawnOn }).SingleOrDefaultAsync(ct);
        if (consent is null || (consent.WithdrawnOn is not null && HttpMethods.IsGet(Request.Method)))
        {
            return false;
        }

        (Person, Relation, Topic, GivenOn) = (consent.Name, consent.Relation, consent.Topic, consent.GivenOn);
        return true;
    }
}
