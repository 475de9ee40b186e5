using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>The complaints of a case with the deadline of each reassessment; records a new one, late or not.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ComplaintsModel(CaseworkDb db, RecordComplaintHandler handler, CivilClock clock, StandardInForce standard) : CasePage
{
    private const int Shown = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>With what each is over; null when that can no longer be found.</summary>
    public IReadOnlyList<(Complaint Complaint, ComplaintSubject? Subject, Deadline Due)> Complaints { get; private set; } = [];

    /// <summary>The complaint found right whose new decision is to be made now.</summary>
    public Guid? ToDecideAnew { get; private set; }

    /// <summary>The complaint found right in part whose rest the citizen is to answer on.</summary>
    public Guid? RestAwaited { get; private set; }

    /// <summary>The complaints whose reassessment can be taken back.</summary>
    public IReadOnlySet<Guid> Correctable { get; private set; } = new HashSet<Guid>();

    /// <summary>The letters that can be complained over here, the newest first. A no to an outsider's access is complained over by itself: only the outsider can.</summary>
    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    /// <summary>The no to an outsider's access that a complaint is recorded over; null is any other letter.</summary>
    [BindProperty(SupportsGet = true, Name = "over")]
    public Guid? Over { get; set; }

    public ComplaintSubject? Outsiders { get; private set; }

    /// <summary>Each no to an outsider's access.</summary>
    public IReadOnlyList<ComplaintSubject> OutsidersAccess { get; private set; } = [];

    /// <summary>The time to send a complaint over an outsider's no on.</summary>
    public string AccessTime => Danish.Count(standard.Current.AccessComplaintWorkingDays.On(Today).Value, "arbejdsdag", "arbejdsdage");

    /// <summary>Who can complain.</summary>
    public IReadOnlyList<SelectListItem> Complainants =>
        [.. Enum.GetValues<Complainant>().Where(c => Outsiders is null || c is Complainant.OwnParty).Select(c => new SelectListItem(c.Danish(), c.ToString()))];

    /// <summary>What to do next for who was found right over something else than a decision on the placement.</summary>
    public static string FoundRightTexts =>
        string.Join('|', Enum.GetValues<ComplaintOver>().Where(o => o is not ComplaintOver.Decision).Select(o => $"{FoundRightOver(o)}=Genvurderingen er gemt, og brevet er sendt. Det næste er: {ComplaintSubject.ToDoOf(o)}."));

    internal static string FoundRightOver(ComplaintOver over) => over switch
    {
        ComplaintOver.Payment => "medhold-egenbetaling",
        ComplaintOver.Place => "medhold-plads",
        ComplaintOver.PersonalNeeds => "medhold-fornoedenheder",
        ComplaintOver.Dismissal => "medhold-afvisning",
        ComplaintOver.Access => "medhold-aktindsigt",
        _ => throw new ArgumentOutOfRangeException(nameof(over), over, null),
    };

    private DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.ReceivedOn = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // Everything that is missing is asked for at once, also what depends on another answer.
        if (Input.By is not Complainant.Citizen && string.IsNullOrWhiteSpace(Input.From))
        {
            ModelState.TryAddModelError($"{nameof(Input)}.{nameof(Form.From)}", "Skriv, hvem der klager.");
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.SubjectId!.Value, Input.ReceivedOn!.Value, Input.Oral!.Value, Input.From, Input.By, Input.Text), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", "modtaget");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var subjects = await db.ComplaintSubjectsAsync(CaseId, standard.Current, ct);
        var complaints = await db.Complaints.AsNoTracking().Where(c => c.CaseId == CaseId).OrderByDescending(c => c.ReceivedOn).Take(Shown).ToListAsync(ct);
        Complaints = [.. complaints.Select(c => (Complaint: c, Subject: subjects.FirstOrDefault(s => s.Id == c.SubjectId)))
            .Select(c => (c.Complaint, c.Subject, ReassessmentRule.Of(c.Complaint.ToFacts(c.Subject is { OutsidersAccess: true }), Today, standard.Current)))];
        var file = complaints.Exists(c => c.FoundRight) ? await db.CaseFileAsync(CaseId, Today, ct) : null;
        (ToDecideAnew, RestAwaited) = (file?.ToDecideAnew?.Id, file?.RestAwaited?.Id);
        Correctable = complaints.Where(c => c.MayBeCorrected(subjects)).Select(c => c.Id).ToHashSet();
        OutsidersAccess = [.. subjects.Where(s => s.OutsidersAccess)];
        Outsiders = OutsidersAccess.FirstOrDefault(s => s.Id == Over);
        Subjects = [.. (Outsiders is null ? subjects.Where(s => !s.OutsidersAccess) : [Outsiders]).Select(s => new SelectListItem(
            $"{s.Title}, {Danish.Date(s.DecidedOn)}{(s.AppealBy is { } by ? $", klagefrist {Danish.Date(by)}" : "")}{(s.InForce ? "" : " (gælder ikke længere)")}", s.Id.ToString()))];
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg den afgørelse, der klages over.")]
        public Guid? SubjectId { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår klagen er modtaget.")]
        public DateOnly? ReceivedOn { get; set; }

        [Required(ErrorMessage = "Vælg, om klagen er mundtlig.")]
        public bool? Oral { get; set; }

        [Required(ErrorMessage = "Vælg, om det er borgeren, værgen eller en anden med fuldmagt, der klager.")]
        public Complainant? By { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? From { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Text { get; set; }
    }
}
