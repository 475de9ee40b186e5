using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>Requests for access to the case's documents: recorded, with the last day for the answer, and answered.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class AccessRequestsModel(CaseworkDb db, RecordAccessRequestHandler record, AnswerAccessRequestHandler answer, CivilClock clock, StandardInForce standard) : CasePage
{
    private const int Shown = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public AccessOutcome? Outcome { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? Answer { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Højst 300 tegn.")]
    public string? Provision { get; set; }

    /// <summary>The outcome that was looked over; what is sent is what was shown.</summary>
    [BindProperty]
    public AccessOutcome? CheckedOutcome { get; set; }

    /// <summary>The letter to who asked; null until it is looked over.</summary>
    public LetterPreview? Preview { get; private set; }

    public IReadOnlyList<LetterText> Texts => [new("Svaret", Answer, "#Answer")];

    /// <summary>The request whose answer is written; the oldest that waits until another is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "besvar")]
    public Guid? Answering { get; set; }

    public IReadOnlyList<(AccessRequest Request, Deadline Due)> Requests { get; private set; } = [];

    private DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        SeenVersion = Requests.FirstOrDefault(r => r.Request.Id == Answering).Request?.Version ?? 0;
        Input.ReceivedOn = Today;
    }

    public async Task<IActionResult> OnPostRecordAsync(CancellationToken ct)
    {
        if (Input.ReceivedOn is null)
        {
            ModelState.TryAddModelError("Input.ReceivedOn", "Skriv, hvornår anmodningen er modtaget.");
        }

        return await AnswerAsync("modtaget", nameof(Input), async () => (await record.HandleAsync(new(CaseId, Input.ReceivedOn!.Value, Input.From, Input.About, Input.By, Input.Address), ct)).Refusals, ct);
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        if (Outcome is null || CheckedOutcome != Outcome)
        {
            return await OnPostNextAsync(ct);
        }

        Answering = RequestId;
        return await AnswerAsync("besvaret", null, async () => (await answer.HandleAsync(ToAnswer(), ct)).Refusals, ct);
    }

    /// <summary>Looks at the letter; nothing is saved.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken ct)
    {
        Answering = RequestId;
        if (ModelState.IsValid)
        {
            var preview = await answer.PreviewAsync(ToAnswer(), ct);
            ModelState.AddRefusals(preview.Refusals);
            Preview = preview.IsRefused ? null : preview.Value;
        }

        ModelState.Remove(nameof(CheckedOutcome));
        CheckedOutcome = Preview is null ? null : Outcome;
        await LoadAsync(ct);
        return Page();
    }

    private AnswerAccessRequest ToAnswer() => new(CaseId, RequestId, SeenVersion, Outcome, Answer, Provision);

    private async Task<IActionResult> AnswerAsync(string saved, string? prefix, Func<Task<IReadOnlyList<Refusal>>> act, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var refusals = await act();
            if (refusals.Count == 0)
            {
                return ToCase("aktindsigt", saved);
            }

            ModelState.AddRefusals(refusals, prefix);
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var requests = await db.AccessRequests.AsNoTracking().Where(r => r.CaseId == CaseId).OrderByDescending(r => r.ReceivedOn).Take(Shown).ToListAsync(ct);
        Requests = [.. requests.Select(r => (r, AccessRequestRule.Of(r.ToFacts(), Today, standard.Current)))];
        Answering ??= requests.LastOrDefault(r => r.AnsweredOn is null)?.Id;
    }

    internal sealed class Form
    {
        public DateOnly? ReceivedOn { get; set; }

        public AccessAsker? By { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? Address { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? From { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? About { get; set; }
    }
}
