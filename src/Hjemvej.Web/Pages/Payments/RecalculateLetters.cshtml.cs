using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>The letters of the payments that were calculated anew: each is seen as it will be sent, and the chosen, or all, are sent in one go.</summary>
[Authorize(Policies.Finance)]
internal sealed class RecalculateLettersModel(
    CaseworkDb db, CommunicatePaymentsHandler handler, CommunicatePaymentHandler one, LetterRenderer renderer, ReadingLog log, Actor actor, CivilClock clock, StandardInForce standard) : PageModel
{
    public const int PageSize = 25;

    private IReadOnlyList<PaymentToRecalculate> _waiting = [];

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    /// <summary>The case whose letter is read; the first on the page when none is named.</summary>
    [BindProperty(SupportsGet = true, Name = "brev")]
    public int? ReadingNumber { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public JointRun? Run { get; private set; }

    public IReadOnlyList<PaymentToRecalculate> Rows { get; private set; } = [];

    public int Total => _waiting.Count;

    public PaymentToRecalculate? Reading { get; private set; }

    /// <summary>The letter after it on the page.</summary>
    public PaymentToRecalculate? Next => Reading is null ? null : Rows.SkipWhile(r => r != Reading).Skip(1).FirstOrDefault();

    public string? LetterHtml { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>Those that the year's change gives, without what somebody has made in a case from other figures.</summary>
    public int Together => _waiting.Count(r => !r.IsOwnDraft);

    /// <summary>What somebody made in a case is chosen by hand; the others are, until somebody has chosen otherwise.</summary>
    public bool IsChosen(PaymentToRecalculate row) => ModelState.IsValid ? !row.IsOwnDraft : Chosen.Contains(row.Latest.Id);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="all">Every one that waits and that the year's change gives, on whatever page.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] bool all, CancellationToken ct)
    {
        if (all)
        {
            Chosen = [.. (await db.PaymentsToRecalculateAsync(actor, clock.Today, standard.Current, ct)).Where(r => r is { Waits: true, IsOwnDraft: false }).Select(r => r.Latest.Id)];
        }

        var result = await handler.HandleAsync(new(Chosen), ct);
        ModelState.AddRefusals(result.Refusals);
        Run = result.IsRefused ? null : result.Value;
        if (Run is { NotDone.Count: 0 })
        {
            return Redirect("/opkraevning/genberegning/breve?gemt=sendt");
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        _waiting = [.. (await db.PaymentsToRecalculateAsync(actor, clock.Today, standard.Current, ct)).Where(r => r.Waits)];
        Rows = [.. _waiting.Skip((CurrentPage - 1) * PageSize).Take(PageSize)];
        Reading = Rows.FirstOrDefault(r => r.CaseNumber == ReadingNumber) ?? (Rows.Count > 0 ? Rows[0] : null);
        if (Reading is not null)
        {
            var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == Reading.Latest.CaseId, ct);
            await log.NoteAsync(@case.Id, ct);
            var (facts, channel) = await one.FactsAsync(@case, Reading.Latest, ct);
            (LetterHtml, Channel) = (await renderer.RenderAsync<PaymentLetter>(facts), channel);
        }
    }
}
