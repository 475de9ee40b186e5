using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>A page that writes one part of the assessment. It saves on its own, with a version of its own, and shows the way through all parts.</summary>
internal abstract class PartPage(AssessmentReader reader) : CasePage
{
    /// <summary>The longest a note can be.</summary>
    protected const int Longest = 4000;

    protected const string TooLong = "Højst 4.000 tegn.";

    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>"Gem og gå videre" was pressed, and not "Gem".</summary>
    [BindProperty(Name = "videre")]
    public bool GoOn { get; set; }

    public AssessmentSheet Sheet { get; private set; } = null!;

    /// <summary>Which part: one of the keys of <see cref="AssessmentPart"/>.</summary>
    public abstract string Key { get; }

    public PartProgress Part => Sheet.Part(Key);

    /// <summary>Reads the assessment; a concluded one, or one of a closed case, is read and not written.</summary>
    protected async Task<IActionResult> OpenAsync(Func<Task> fill, CancellationToken ct)
    {
        Sheet = await reader.ReadAsync(CaseId, ct);
        if (Header.IsClosed || Sheet.Assessment?.ConcludedOn is not null)
        {
            return Redirect($"/sager/{Number}/{PartUrls.Root}/laes#{PartUrls.Anchor(Key)}");
        }

        SeenVersion = Part.Version;
        await fill();
        return Page();
    }

    /// <summary>Saves, and stays or goes on; or shows the form again with what was typed and why it was not saved.</summary>
    protected async Task<IActionResult> SaveAsync(Func<Task<Result<PartSaved>>> save, CancellationToken ct)
    {
        IReadOnlyList<Refusal> refusals = [];
        if (ModelState.IsValid)
        {
            refusals = (await save()).Refusals;
            if (refusals.Count == 0)
            {
                Sheet = await reader.ReadAsync(CaseId, ct);
                return GoOn
                    ? ToCase(Sheet.After(Key) is { } next ? PartUrls.Of(next.Key) : PartUrls.Root, "videre")
                    : ToCase(PartUrls.Of(Key), "gemt");
            }

            ModelState.AddRefusals(refusals.Select(Place), "Input");
        }

        Sheet = await reader.ReadAsync(CaseId, ct);
        if (refusals.Any(r => r.Code == "changed-meanwhile"))
        {
            // The colleague's answers are linked to; saving again is then done knowingly.
            ModelState.Remove(nameof(SeenVersion));
            SeenVersion = Part.Version;
            ColleagueWasFaster = true;
        }

        return Page();
    }

    /// <summary>A colleague saved this part after the form was opened.</summary>
    public bool ColleagueWasFaster { get; private set; }

    /// <summary>At which field of the page a refusal is shown.</summary>
    protected virtual Refusal Place(Refusal refusal) => refusal;
}
