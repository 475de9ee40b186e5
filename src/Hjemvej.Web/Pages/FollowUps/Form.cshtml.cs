using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>The form "Opfølgning": the residence fills it in before the meeting, the authority reads it.</summary>
[Authorize(Policies.Residence)]
internal sealed class FormModel(FormDrafting drafting, SaveFollowUpFormHandler handler, Actor actor, CivilClock clock) : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>The daily notes recorded by this instant are in the fields.</summary>
    [BindProperty]
    public long NotesReadAt { get; set; }

    [BindProperty]
    public FormInput Input { get; set; } = new();

    /// <summary>The new notes stand in the fields now, and are not saved yet.</summary>
    public bool NotesAdded { get; private set; }

    public FormDraft Draft { get; private set; } = null!;

    public bool CanFill =>
        actor.Role is Role.ResidenceStaff && actor.ResidenceId == Draft.Stay.ResidenceId && Draft.Form?.CompletedOn is null && !(Draft.Stay.EndsOn < clock.Today) && !Header.IsClosed;

    public Goal? GoalOf(Guid id) => Draft.Goals.FirstOrDefault(g => g.Id == id);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("opfoelgning");
        }

        (SeenVersion, NotesReadAt, Input) = (Draft.Version, Draft.NotesReadAt.Ticks, FormInput.Of(Draft));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool complete, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, SeenVersion, Input.ToContent(), complete, ReadAt), ct);
            if (!result.IsRefused)
            {
                return complete ? ToCase("opfoelgning", "udfyldt") : ToCase("opfoelgning/skema", "kladde");
            }

            // The standard is named once on the page, not at each of some twenty fields.
            ModelState.AddRefusals(result.Refusals.Select(r => r.Code == "followUp.formFilled" ? r with { Source = null } : r), nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : ToCase("opfoelgning");
    }

    /// <summary>Puts the notes written since the draft into the fields as they stand in the browser. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostNotesAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !CanFill)
        {
            return ToCase("opfoelgning");
        }

        Input.Add(Draft.NewNotes.Where(n => n.RecordedAt.Ticks > NotesReadAt));
        NotesReadAt = clock.Now.Ticks;
        NotesAdded = true;
        ModelState.Clear();
        return Page();
    }

    /// <summary>A forged instant is none.</summary>
    private DateTime? ReadAt => NotesReadAt > 0 && NotesReadAt <= clock.Now.Ticks ? new DateTime(NotesReadAt, DateTimeKind.Utc) : null;

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Draft = (await drafting.OfCaseAsync(CaseId, ct))!;
        return Draft is not null;
    }
}
