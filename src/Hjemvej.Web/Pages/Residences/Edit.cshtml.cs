using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Corrects what is written of a residence, and adds a price from a day on to those it has had.</summary>
[Authorize(Policies.Management)]
internal sealed class EditModel(CaseworkDb db, CorrectResidenceHandler handler, SetPriceHandler pricing, CivilClock clock, StandardInForce standard) : PageModel
{
    private IReadOnlyDictionary<int, ResidencePrice> _withdrawals = new Dictionary<int, ResidencePrice>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What was saved just now.</summary>
    [BindProperty(SupportsGet = true, Name = "gemt")]
    public string? Saved { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    // Named, so that neither form's fields are looked for without their prefix when the other one is sent.
    [BindProperty(Name = nameof(Input))]
    public ResidenceForm Input { get; set; } = new();

    [BindProperty(Name = nameof(Price))]
    public PriceForm Price { get; set; } = new();

    /// <summary>The latest first day first, corrected and withdrawn ones too.</summary>
    public IReadOnlyList<ResidencePrice> Prices { get; private set; } = [];

    /// <summary>How many prices and withdrawals there are: a colleague's new one is seen by it.</summary>
    public int SeenPrices { get; private set; }

    /// <summary>The prices that may be withdrawn.</summary>
    public IReadOnlySet<Guid> Withdrawable { get; private set; } = new HashSet<Guid>();

    /// <summary>Who lives here and pays by another price.</summary>
    public PricesToCalculate ToCalculate { get; private set; } = null!;

    /// <summary>A price that is far from the one before is asked about once more.</summary>
    public bool AsksSure => Price.Sure || ModelState[$"{nameof(Price)}.{nameof(PriceForm.Sure)}"] is { Errors.Count: > 0 };

    public ResidencePrice? PriceToday { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>Another of the same first day was written later.</summary>
    public bool IsCorrected(ResidencePrice price) => Prices.Any(p => p.From == price.From && p.Sequence > price.Sequence && Withdrawal(p) is null);

    /// <summary>The row that withdraws a price; null while none does.</summary>
    public ResidencePrice? Withdrawal(ResidencePrice price) => _withdrawals.GetValueOrDefault(price.Sequence);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Forget(nameof(Price));
        var (written, version) = (Input, SeenVersion);
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        // What was typed stays in the fields.
        (Input, SeenVersion) = (written, version);
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Id, SeenVersion, Input.ToContent()), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{Id}?gemt=rettet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    /// <param name="seenPrices">How many prices the page showed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnPostPriceAsync([FromForm] int seenPrices, CancellationToken ct)
    {
        Forget(nameof(Input));
        Forget(nameof(SeenVersion));
        if (ModelState.IsValid)
        {
            var result = await pricing.HandleAsync(new(Id, seenPrices, Price.ToContent(), Price.Sure), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{Id}/ret?gemt=pris#priser");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Price));
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    /// <summary>The other form was not sent: its fields are no faults of this one.</summary>
    private void Forget(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => k == form || k.StartsWith($"{form}.", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Residences.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } residence)
        {
            return false;
        }

        (SeenVersion, Input) = (residence.Version, ResidenceForm.Of(residence));
        var prices = await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == Id).ToListAsync(ct);
        (SeenPrices, PriceToday) = (prices.Count, prices.On(Today));
        _withdrawals = prices.Where(p => p.Withdraws is not null).ToDictionary(p => p.Withdraws!.Value);
        Prices = [.. prices.Where(p => p.Withdraws is null).OrderByDescending(p => p.From).ThenByDescending(p => p.Sequence)];
        Withdrawable = await db.PricesToWithdrawAsync(prices, Id, Today, ct);
        ToCalculate = await db.PricesToCalculateAsync(Id, Today, standard.Current, ct);
        return true;
    }
}
