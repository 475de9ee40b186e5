using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The move-in: what must be in place, what the stay is for, and a look over it all before it is done.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class EnrolModel(CaseworkDb db, EnrolCitizenHandler handler, SaveEnrolmentDraftHandler save, CivilClock clock, StandardInForce standard) : CasePage
{
    /// <summary>The day whose gates are shown before the form is filled in.</summary>
    [BindProperty(SupportsGet = true, Name = "dag")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public EnrolmentFile Facts { get; private set; } = null!;

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    /// <summary>Everything is filled in and allowed; it is looked over before it is done.</summary>
    public bool Checking { get; private set; }

    /// <summary>The residence has not been given the parts of the plan that it is to work with.</summary>
    public bool OrderMissing { get; private set; }

    /// <summary>There is a place said yes to; before that the form could not be used. What was sent comes back in any case.</summary>
    public bool MayFillIn => Facts.Match is not null || HttpMethods.IsPost(Request.Method);

    public IEnumerable<SelectListItem> GrantedPurposes => Facts.Granted.Select(p => new SelectListItem(p.Danish(), p.ToString()));

    public DateOnly GatesOn => Input.StartsOn ?? Day ?? clock.Today;

    public DateOnly Today => clock.Today;

    public bool LivesHere => Facts.Latest is { } stay && (stay.EndsOn is not { } end || end >= Today);

    public int FullDays => standard.Current.OccupationDaysPerWeek.On(Today).Value;

    /// <summary>The deadlines that begin with the move-in.</summary>
    public Deadline FirstFollowUp => FollowUpRule.First(new(GatesOn), [], Today, standard.Current);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new()
        {
            StartsOn = GatesOn,
            SeenVersion = Facts.Match?.Version ?? 0,
            Purposes = [.. Facts.Granted],
            WayOut = Facts.Terms?.WayOut,
            Occupation = OccupationForm.Of(null, FullDays),
            Cleaning = CleaningKind.Participates,
        };
        if (Facts.Match is not null && await db.EnrolmentDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == CaseId, ct) is { } draft)
        {
            Input.Fill(draft.ToInput(), Facts.Granted);
            Input.SeenDraft = draft.Version;
            Input.StartsOn = Day ?? Input.StartsOn;
            Gates = Facts.GatesOn(GatesOn, Today, standard.Current);
        }
    }

    /// <summary>Keeps what is filled in, and goes to where the residence is given its order.</summary>
    public async Task<IActionResult> OnPostOrderAsync(CancellationToken ct) => await KeepAsync(() => ToCase("bestilling/giv"), ct);

    /// <summary>Keeps what is filled in for another day.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await KeepAsync(() => ToCase("indskrivning", "kladde"), ct);

    /// <summary>Looks it over; nothing is saved.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var check = await handler.CheckAsync(Input.ToCommand(CaseId, Today), ct);
            Add(check.Refusals);
            Checking = !check.IsRefused;
        }
        else if (Input is { StartsOn: null, Cleaning: not null, Occupation: { Kind: not null, DaysPerWeek: not null, FullTime: not null } })
        {
            // Not in a second round: what else is wrong, beside the day.
            var others = (await handler.CheckAsync(Input.ToCommand(CaseId, Today), ct)).Refusals;
            Add([.. others.Where(r => r.Field is not (null or nameof(Input.StartsOn)))]);
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <summary>Back to the fields from the look over.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(CaseId, Today), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold", "indskrevet");
            }

            Add(result.Refusals);
        }

        await LoadAsync(ct);
        return Page();
    }

    /// <remarks>Anything may be missing from a draft; what cannot be read is told of first.</remarks>
    private async Task<IActionResult> KeepAsync(Func<IActionResult> then, CancellationToken ct)
    {
        if (ModelState.Values.All(e => e.Errors.Count == 0 || string.IsNullOrEmpty(e.AttemptedValue)))
        {
            var kept = await save.HandleAsync(new(CaseId, Input.SeenDraft, Input.ToInput()), ct);
            if (!kept.IsRefused)
            {
                return then();
            }

            ModelState.Clear();
            Add(kept.Refusals);
        }

        await LoadAsync(ct);
        return Page();
    }

    private void Add(IReadOnlyList<Refusal> refusals)
    {
        ModelState.AddRefusals(refusals.Where(r => !r.Code.StartsWith("occupation.", StringComparison.Ordinal)), nameof(Input));
        ModelState.AddRefusals(refusals.Where(r => r.Code.StartsWith("occupation.", StringComparison.Ordinal)), $"{nameof(Input)}.{nameof(Input.Occupation)}");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Facts = await db.EnrolmentFileAsync(CaseId, clock.Today, ct);
        Gates = Facts.GatesOn(GatesOn, Today, standard.Current);
        OrderMissing = Facts.Match is { } match && !await db.PlanExtracts.AnyAsync(e => e.CaseId == CaseId && e.ResidenceId == match.ResidenceId, ct);
    }

    internal sealed class Form
    {
        public int SeenVersion { get; set; }

        /// <summary>The draft's version; 0 when there was none.</summary>
        public int SeenDraft { get; set; }

        [Required(ErrorMessage = "Skriv dagen for indflytning.")]
        public DateOnly? StartsOn { get; set; }

        public List<StayPurpose> Purposes { get; set; } = [];

        public WayOut? WayOut { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? WayOutReason { get; set; }

        public OccupationForm Occupation { get; set; } = new();

        [Required(ErrorMessage = "Vælg, hvem der gør rent.")]
        public CleaningKind? Cleaning { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? CleaningReason { get; set; }

        public EnrolmentInput ToInput() => new(
            StartsOn, Purposes, WayOut, WayOutReason, Occupation.Kind, Occupation.Where, Occupation.DaysPerWeek, Occupation.FullTime, Occupation.HoursPerWeek,
            Occupation.ReductionReason, Occupation.ReviewOn, Cleaning, CleaningReason);

        /// <summary>As it was left. Purposes that are not granted any more are left out.</summary>
        public void Fill(EnrolmentInput input, IReadOnlyList<StayPurpose> granted)
        {
            (StartsOn, Purposes, WayOut, WayOutReason) = (input.StartsOn, [.. input.Purposes.Intersect(granted)], input.WayOut, input.WayOutReason);
            (Cleaning, CleaningReason) = (input.Cleaning, input.CleaningReason);
            Occupation = new()
            {
                Kind = input.Occupation,
                Where = input.Where,
                DaysPerWeek = input.DaysPerWeek,
                FullTime = input.FullTime,
                HoursPerWeek = input.HoursPerWeek,
                ReductionReason = input.ReductionReason,
                ReviewOn = input.ReviewOn,
            };
        }

        /// <param name="caseId">The case.</param>
        /// <param name="today">Stands in for a day that cannot be read, while the other fields are looked at.</param>
        public EnrolCitizen ToCommand(Guid caseId, DateOnly today) =>
            new(caseId, SeenVersion, StartsOn ?? today, Purposes, WayOut, Occupation.ToPlan(), Cleaning!.Value, CleaningReason, WayOutReason);
    }
}
