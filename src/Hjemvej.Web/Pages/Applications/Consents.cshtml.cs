using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Whom the citizen lets in, and on what: given here, by person and topic, and taken back on a page of its own.</summary>
[Authorize(Policies.Residence)]
internal sealed class ConsentsModel(CaseworkDb db, GiveConsentHandler give, Actor actor, CivilClock clock) : CasePage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<RelatedPerson> People { get; private set; } = [];

    public IReadOnlyList<Row> InForce { get; private set; } = [];

    public IReadOnlyList<Row> Earlier { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>False for a residence where the citizen does not live: it sees nothing here.</summary>
    public bool MayRecord { get; private set; }

    /// <summary>Who adds people to the case.</summary>
    public string ResponsibleName { get; private set; } = "";

    public bool IsAuthority => actor.Role is Role.SocialWorker or Role.Manager;

    public IEnumerable<SelectListItem> Choices => People.Select(p => new SelectListItem(p.Relation is null ? p.Name : $"{p.Name}, {p.Relation}", $"{p.Id}"));

    public async Task OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Input = new() { GivenOn = clock.Today };
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await give.HandleAsync(new(CaseId, Input.RelatedPersonId, Input.Topics, Input.GivenOn!.Value, Input.Evidence ?? ""), ct);
            if (!result.IsRefused)
            {
                return ToCase("samtykke", "givet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        MayRecord = await db.ConsentRefusalAsync(actor, CaseId, clock.Today, ct) is null;
        if (!MayRecord)
        {
            return;
        }

        CurrentPage = Math.Max(1, CurrentPage);
        ResponsibleName = await db.Cases.Where(c => c.Id == CaseId).Select(c => c.ResponsibleName).SingleAsync(ct);
        People = await db.RelatedPersons.AsNoTracking().Where(p => p.CaseId == CaseId && p.EndedOn == null).OrderBy(p => p.Name).Take(PageSize).ToListAsync(ct);
        var consents = db.Consents.AsNoTracking().Where(c => c.CaseId == CaseId);
        InForce = await RowsAsync(consents.Where(c => c.WithdrawnOn == null).OrderBy(c => c.RelatedPerson.Name).ThenBy(c => c.Topic).Take(200), ct);
        var earlier = consents.Where(c => c.WithdrawnOn != null);
        Total = await earlier.CountAsync(ct);
        Earlier = await RowsAsync(earlier.OrderByDescending(c => c.WithdrawnOn).ThenBy(c => c.Id).Skip((CurrentPage - 1) * PageSize).Take(PageSize), ct);
    }

    private static Task<List<Row>> RowsAsync(IQueryable<Consent> consents, CancellationToken ct) =>
        consents.Select(c => new Row(c.Id, c.RelatedPerson.Name, c.RelatedPerson.Relation, c.Topic, c.GivenOn, c.Evidence, c.WithdrawnOn, c.RelatedPerson.Address == null)).ToListAsync(ct);

    internal sealed record Row(Guid Id, string Name, string? Relation, ConsentTopic Topic, DateOnly GivenOn, string? Evidence, DateOnly? WithdrawnOn, bool AddressMissing)
    {
        public string Who => Relation is null ? Name : $"{Name}, {Relation}";

        /// <summary>A copy on paper would have nowhere to go.</summary>
        public bool HasNoAddress => Topic is ConsentTopic.Letters && AddressMissing;

        public string What => Topic.Danish().ToLowerInvariant();
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvem samtykket gælder.")]
        public Guid? RelatedPersonId { get; set; }

        public List<ConsentTopic> Topics { get; set; } = [];

        [Required(ErrorMessage = "Skriv, hvornår samtykket er givet.")]
        public DateOnly? GivenOn { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Evidence { get; set; }
    }
}
