using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>Shows the letter on the own payment as it will be sent, and sends it.</summary>
[Authorize(Policies.Payments)]
internal sealed class CommunicateModel(CaseworkDb db, CommunicatePaymentHandler handler, LetterRenderer renderer, AppealGuide appeals) : CasePage
{
    [BindProperty]
    public Guid CalculationId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    public string LetterHtml { get; private set; } = "";

    public string Recipient { get; private set; } = "";

    public Channel Channel { get; private set; }

    public Deadline Appeal { get; private set; } = null!;

    /// <summary>What the letter says in the caseworker's own words.</summary>
    public IReadOnlyList<LetterText> Texts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : ToCase("egenbetaling");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId, CalculationId, SeenVersion), ct);
        if (!result.IsRefused)
        {
            return ToCase("egenbetaling", "meddelt");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct) ? Page() : ToCase("egenbetaling");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var calculation = await db.PaymentsToTell(CaseId).AsNoTracking().FirstOrDefaultAsync(ct);
        if (calculation is null)
        {
            return false;
        }

        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == CaseId, ct);
        var (facts, channel) = await handler.FactsAsync(@case, calculation, ct);
        (CalculationId, SeenVersion, Channel, Recipient) = (calculation.Id, calculation.Version, channel, facts.Envelope.Recipient);
        Appeal = appeals.Of(channel).Deadline;
        Texts =
        [
            new("Begrundelse til borgeren for nedsættelsen", facts.ReductionReason, $"/sager/{Number}/egenbetaling/beregn#Input_ReductionReason"),
            new("Begrundelse for en anden pris end botilbuddets", facts.PriceReason, $"/sager/{Number}/egenbetaling/beregn#Input_PriceReason"),
            new("Begrundelse for at opkræve logi alligevel", facts.OwnHomeException, $"/sager/{Number}/egenbetaling/beregn#Input_OwnHomeException"),
            new("Hvad er indtægten?", facts.Income, $"/sager/{Number}/egenbetaling/beregn#Input_IncomeNote"),
            new("Hvilke forpligtelser er godkendt?", facts.Commitments, $"/sager/{Number}/egenbetaling/beregn#Input_CommitmentsNote"),
        ];
        LetterHtml = await renderer.RenderAsync<PaymentLetter>(facts);
        return true;
    }
}
