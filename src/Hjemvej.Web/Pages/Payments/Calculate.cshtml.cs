using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>Calculates the own payment: first the figure with its working, then saved.</summary>
[Authorize(Policies.Payments)]
internal sealed class CalculateModel(CaseworkDb db, CalculatePaymentHandler handler, CivilClock clock) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The figure that the fields give, once they could be read.</summary>
    public OwnPayment? Preview { get; private set; }

    /// <summary>What to know about a day that has passed.</summary>
    public string? Warning { get; private set; }

    public string FromHint { get; private set; } = "";

    public string? Residence { get; private set; }

    /// <param name="fra">The first day that a task asks for; any other day may be written.</param>
    /// <param name="ct">Cancels.</param>
    public async Task OnGetAsync([FromQuery] DateOnly? fra, CancellationToken ct)
    {
        ModelState.Clear();
        var previous = await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == CaseId).OrderByDescending(p => p.CalculatedAt).FirstOrDefaultAsync(ct);
        var proposed = fra ?? await ProposedAsync(ct);
        var price = await PriceAsync(proposed, ct);
        Input = new()
        {
            AppliesFrom = proposed,
            KeepsOwnHome = previous?.KeepsOwnHome,
            OwnHomeException = previous?.OwnHomeException,
            HasIncome = previous is null ? null : previous.MonthlyNetIncome is not null,
            MonthlyNetIncome = previous?.MonthlyNetIncome,
            IncomeNote = previous?.IncomeNote,
            AcceptedCommitments = previous?.AcceptedCommitments,
            CommitmentsNote = previous?.CommitmentsNote,
            Lodging = price?.Lodging,
            Board = price?.Board,
            ComparableRent = previous?.ComparableRent,
            ReductionReason = previous?.ReductionReason,
            Beside = previous?.Id ?? Guid.Empty,
        };
    }

    /// <summary>Shows the figure; nothing is saved.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await PriceAsync(Input.AppliesFrom, ct);
        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(Input.ToCommand(CaseId), ct);
            ModelState.AddRefusals(preview.Refusals, nameof(Input));
            (Preview, Warning) = preview.IsRefused ? (null, null) : (preview.Value.Payment, preview.Value.Warning);
        }
        else
        {
            await AddOtherFaultsAsync(ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(CaseId), ct);
            if (!result.IsRefused)
            {
                return ToCase("egenbetaling", "beregnet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
            if (result.Refusals is [{ Code: "changed-meanwhile" }])
            {
                // It is told of now: whoever saves once more has seen it.
                ModelState.Remove($"{nameof(Input)}.{nameof(Form.Beside)}");
                Input.Beside = await db.PaymentCalculations.Where(p => p.CaseId == CaseId).OrderByDescending(p => p.CalculatedAt).Select(p => p.Id).FirstOrDefaultAsync(ct);
            }
        }
        else
        {
            await AddOtherFaultsAsync(ct);
        }

        await PriceAsync(Input.AppliesFrom, ct);
        return Page();
    }

    /// <summary>What else is wrong beside a field that could not be read, so that it is not told in a second round.</summary>
    private async Task AddOtherFaultsAsync(CancellationToken ct)
    {
        if (Input is { AppliesFrom: not null, KeepsOwnHome: not null, HasIncome: not null, Lodging: not null, Board: not null })
        {
            var others = await handler.PreviewAsync(Input.ToCommand(CaseId), ct);
            ModelState.AddOtherRefusals(others.Refusals, nameof(Input));
        }
    }

    /// <summary>The day of moving in that was agreed; for a resident the next month's first day, so that the letter comes in time.</summary>
    private async Task<DateOnly?> ProposedAsync(CancellationToken ct)
    {
        if (await db.PlaceHolds.Where(h => h.CaseId == CaseId && h.Until == null && !h.Occupied).Select(h => (DateOnly?)h.From).FirstOrDefaultAsync(ct) is { } held)
        {
            // The place may be kept from a day when the citizen still lives elsewhere.
            var left = await db.Stays.Where(s => s.CaseId == CaseId).MaxAsync(s => s.EndsOn, ct);
            return new[] { held, clock.Today, left?.AddDays(1) ?? held }.Max();
        }

        return await db.Stays.AnyAsync(s => s.CaseId == CaseId && (s.EndsOn == null || s.EndsOn >= clock.Today), ct)
            ? new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(1)
            : null;
    }

    /// <summary>The price of the residence where the citizen lives on the day, or is to move to.</summary>
    private async Task<(Ore Lodging, Ore Board)?> PriceAsync(DateOnly? day, CancellationToken ct)
    {
        var home = await db.PricedHomeAsync(CaseId, day ?? clock.Today, ct);
        var price = await db.OrdinaryPriceAsync(home, day ?? clock.Today, ct);
        Residence = price?.Residence;
        FromHint = home.Stay is not null
            ? "Dagen for ændringen. Bliver betalingen højere, opkræves den tidligst fra dagen efter brevet."
            : "Dagen for indflytning. Der kan ikke indskrives på en dag, som beregningen ikke dækker.";
        return price is null ? null : (price.Lodging, price.Board);
    }

    /// <summary>The fields of the page. Amounts in kroner per month.</summary>
    internal sealed class Form
    {
        /// <summary>The latest calculation when the form was opened.</summary>
        public Guid? Beside { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår beregningen skal gælde fra.")]
        public DateOnly? AppliesFrom { get; set; }

        [Required(ErrorMessage = "Vælg, om borgeren beholder sin egen bolig.")]
        public bool? KeepsOwnHome { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? OwnHomeException { get; set; }

        [Required(ErrorMessage = "Vælg, om borgeren har en indtægt.")]
        public bool? HasIncome { get; set; }

        public Ore? MonthlyNetIncome { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? IncomeNote { get; set; }

        public Ore? AcceptedCommitments { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? CommitmentsNote { get; set; }

        [Required(ErrorMessage = "Skriv prisen for logi.")]
        public Ore? Lodging { get; set; }

        [Required(ErrorMessage = "Skriv prisen for kost.")]
        public Ore? Board { get; set; }

        public Ore? ComparableRent { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? PriceReason { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? ReductionReason { get; set; }

        public CalculatePayment ToCommand(Guid caseId) => new(
            caseId, AppliesFrom!.Value, KeepsOwnHome!.Value, HasIncome!.Value, MonthlyNetIncome, IncomeNote, AcceptedCommitments ?? Ore.Zero, CommitmentsNote,
            Lodging!.Value, Board!.Value, ComparableRent, ReductionReason, OwnHomeException, PriceReason)
        { Beside = Beside };
    }
}
