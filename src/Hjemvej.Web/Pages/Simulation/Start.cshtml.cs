using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Hjemvej.Casework.Simulation;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.Simulation;

/// <summary>What the standard in force is compared with.</summary>
internal enum Against
{
    [Display(Name = "En anden kommunes standard")] Example,
    [Display(Name = "En standard fra en fil")] Upload,
    [Display(Name = "Vores standard med ændringer")] Trial,
}

/// <summary>Which cases are run.</summary>
internal enum CasesToRun
{
    [Display(Name = "Alle kommunens sager")] Installation,
    [Display(Name = "En opdigtet befolkning")] Invented,
}

/// <summary>Orders a run of the laboratory.</summary>
[Authorize(Policies.Management)]
internal sealed class StartModel(StartSimulationHandler handler, ShippedStandards shipped, StandardInForce standard, SimulationWatch watch, CivilClock clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Examples { get; private set; } = [];

    /// <summary>So many of a file's faults are listed.</summary>
    public const int MostFaults = 50;

    /// <summary>What the reader says of the file, in Danish.</summary>
    public IReadOnlyList<string> FileFaults { get; private set; } = [];

    /// <summary>The municipality of the file that was read.</summary>
    public string FileName => Input.Text is { } text ? UploadedStandard.Read(text).Name : "";

    /// <summary>What a parameter is in the standard in force.</summary>
    public string Now(string parameter) => Parameters.Find(parameter)!.InWords(standard.Current).Find(clock.Today) is { } now ? $"Nu: {now.Value}" : "Nu: ikke fastsat";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.From = new(clock.Today.Year, 1, 1);
        Input.To = new(clock.Today.Year, 12, 31);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadFileAsync(ct);
        foreach (var (field, fault) in Input.Contradictions())
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", fault);
        }

        if (!ModelState.IsValid)
        {
            // What the rules say of the other fields is told at once, not after the next try.
            var shut = ModelState.Where(f => f.Value!.Errors.Count > 0).Select(f => f.Key).ToHashSet();
            ModelState.AddRefusals((await handler.FaultsAsync(Input.ToCommand(), ct)).Select(Form.AtItsField)
                .Where(r => Input.Against is not null || r.Code is not "simulation.trial").Where(r => !shut.Contains($"{nameof(Input)}.{r.Field}")), nameof(Input));
        }
        else
        {
            var result = await handler.HandleAsync(Input.ToCommand(), ct);
            if (!result.IsRefused)
            {
                watch.Wake();
                return Redirect($"/laboratorium/{result.Value.Id}");
            }

            ModelState.AddRefusals(result.Refusals.Select(Form.AtItsField), nameof(Input));
        }

        FileFaults = Input is { Against: Simulation.Against.Upload, Text: { } text } ? UploadedStandard.Read(text).Faults : [];
        Input.Text = FileFaults.Count > 0 ? null : Input.Text;
        await LoadAsync(ct);
        return Page();
    }

    /// <summary>The file's text, or why there is none. A text that can be read comes back with the form, which cannot fill in the file again.</summary>
    private async Task ReadFileAsync(CancellationToken ct)
    {
        ModelState.Remove($"{nameof(Input)}.{nameof(Form.Text)}");
        if (Input.File is { } file)
        {
            Input.Text = null;
            if (file.Length > UploadedStandard.MostBytes)
            {
                ModelState.AddModelError($"{nameof(Input)}.{nameof(Form.File)}", "Filen må højst fylde 256 kB.");
                return;
            }

            await using var stream = file.OpenReadStream();
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            try
            {
                Input.Text = await shipped.WithSettingsAsync((await reader.ReadToEndAsync(ct)).TrimStart('\uFEFF'), ct);
            }
            catch (DecoderFallbackException)
            {
                ModelState.AddModelError($"{nameof(Input)}.{nameof(Form.File)}", "Filen er ikke skrevet i UTF-8. Gem den som UTF-8, og vælg den igen.");
                return;
            }
        }
        else if (Input.Text is { Length: > UploadedStandard.MostBytes })
        {
            Input.Text = null;
        }

        if (Input is { Against: Simulation.Against.Upload, Text: null })
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Form.File)}", "Vælg filen med standarden.");
        }
    }

    private async Task LoadAsync(CancellationToken ct) => Examples = [.. (await shipped.ListAsync(ct)).Select(s => new SelectListItem(s.Name, s.Id))];

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvad standarden skal prøves mod.")]
        public Against? Against { get; set; }

        public string? Example { get; set; }

        public IFormFile? File { get; set; }

        /// <summary>The text of a file that was sent before, and could be read.</summary>
        public string? Text { get; set; }

        public int? ProcessingTime { get; set; }

        public string? ProcessingUnit { get; set; }

        public int? FirstFollowUpMonths { get; set; }

        public int? FollowUpsPerYear { get; set; }

        public int? HolidayDays { get; set; }

        public Ore? DisposableAmount { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        [Required(ErrorMessage = "Vælg, hvilke sager der skal køres.")]
        public CasesToRun? Cases { get; set; } = CasesToRun.Installation;

        public int? Invented { get; set; }

        public int Seed { get; set; } = 1;

        /// <summary>A parameter's field is named as it is, with a capital letter.</summary>
        public static Refusal AtItsField(Refusal refusal) => refusal.Field is { Length: > 0 } field ? refusal with { Field = $"{char.ToUpperInvariant(field[0])}{field[1..]}" } : refusal;

        /// <summary>What was filled in under the other answer would be ignored: it is asked about instead.</summary>
        public IEnumerable<(string Field, string Fault)> Contradictions()
        {
            if (Against is Simulation.Against.Example or Simulation.Against.Upload)
            {
                foreach (var trial in Trial())
                {
                    yield return (AtItsField(new("", "", Field: trial.Parameter)).Field!, $"Du prøver en {(Against is Simulation.Against.Upload ? "standard fra en fil" : "anden kommunes standard")}. Slet værdien, eller vælg »Vores standard med ændringer«.");
                }
            }

            if (Against is Simulation.Against.Upload && !string.IsNullOrEmpty(Example))
            {
                yield return (nameof(Example), "Du prøver en standard fra en fil. Vælg ingen standard her, eller vælg »En anden kommunes standard«.");
            }

            if (Against is Simulation.Against.Example or Simulation.Against.Trial && File is not null)
            {
                yield return (nameof(File), "Filen bliver ikke brugt. Vælg »En standard fra en fil«, eller send formularen uden filen.");
            }

            if (Against is Simulation.Against.Trial && !string.IsNullOrEmpty(Example))
            {
                yield return (nameof(Example), "Du prøver vores standard med ændringer. Vælg ingen anden standard, eller vælg »En anden kommunes standard«.");
            }

            if (Cases is CasesToRun.Installation && Invented is not null)
            {
                yield return (nameof(Invented), "Du kører kommunens egne sager. Slet antallet, eller vælg »En opdigtet befolkning«.");
            }
        }

        public StartSimulation ToCommand() => new(
            Against is Simulation.Against.Example ? Example ?? "" : null,
            Against is Simulation.Against.Trial ? [.. Trial()] : [],
            From, To, Cases is CasesToRun.Invented ? Invented ?? 0 : null, Seed,
            Against is Simulation.Against.Upload ? Text ?? "" : null);

        private IEnumerable<TrialValue> Trial()
        {
            if (ProcessingTime is { } time)
            {
                yield return new("processingTime", $"{time.ToString(CultureInfo.InvariantCulture)} {ProcessingUnit}");
            }

            foreach (var (name, value) in new[] { ("firstFollowUpMonths", FirstFollowUpMonths), ("followUpsPerYear", FollowUpsPerYear), ("holidayDays", HolidayDays) })
            {
                if (value is { } number)
                {
                    yield return new(name, number.ToString(CultureInfo.InvariantCulture));
                }
            }

            if (DisposableAmount is { } amount)
            {
                yield return new("disposableAmount", amount.InKroner.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
