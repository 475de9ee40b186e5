using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Shows the note that was wrong, and retracts it for a reason.</summary>
[Authorize(Policies.ResidenceRecords)]
internal sealed class RetractNoteModel(CaseworkDb db, RetractDailyNoteHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, Reason ?? ""), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/notater", "trukket");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct) || await Db.DailyNotes.AsNoTracking().Where(n => n.Id == Id && n.StayId == Stay!.Id).Select(n => n.Text).SingleOrDefaultAsync(ct) is not { } text)
        {
            return false;
        }

        Text = text;
        return true;
    }
}
