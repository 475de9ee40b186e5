using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Amendments;

/// <summary>Proposes a value of the standard: first what it would do to the open cases, then sent to a second person.</summary>
[Authorize(Policies.Management)]
internal sealed class ProposeModel(ProposeAmendmentHandler handler, AmendmentEffect effects, StandardInForce standard, CivilClock clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Parameter? Parameter => Parameters.Find(Input.Parameter);

    public Dated<string>? InForce => Parameter?.InWords(standard.Current).Find(clock.Today);

    public bool IsYearly => Parameter?.InWords(standard.Current).Yearly is true;

    /// <summary>What the fields would move, once they could be read.</summary>
    public Effect? Effect { get; private set; }

    /// <summary>The new value in words.</summary>
    public string? Words => Parameter?.Read(Input.Value()).Words;

    /// <summary>The first look; a page that works out a value may fill it in.</summary>
    public void OnGet(string? vaerdi, DateOnly? fra, string? tal, string? kilde, string? grund)
    {
        ModelState.Clear();
        Input = new() { Parameter = vaerdi, From = fra, Source = kilde, Reason = grund };
        if (Parameter is { } parameter && tal.OrNull() is { } value && parameter.Read(value).Fault is null)
        {
            Input.Fill(parameter.Kind, value);
        }
    }

    /// <summary>Shows what would move; nothing is saved.</summary>
    public async Task<IActionResult> OnPostEffectAsync([FromForm(Name = "side")] int page, CancellationToken ct)
    {
        if (IsFilledIn())
        {
            var preview = handler.Preview(Input.ToCommand());
            Refuse(preview.Refusals);
            if (!preview.IsRefused)
            {
                Effect = await effects.OfAsync(preview.Value, Math.Max(1, page), ct);
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (IsFilledIn())
        {
            var result = await handler.HandleAsync(Input.ToCommand(), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/standard/forslag/{result.Value.Id}?gemt=foreslaaet");
            }

            Refuse(result.Refusals);
        }

        return Page();
    }

    /// <summary>What the rules say of the other fields is told at once, not after the next try.</summary>
    private bool IsFilledIn()
    {
        if (Parameter?.Kind is ParameterKind.Time && string.IsNullOrEmpty(Input.Unit))
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Form.Unit)}", "Vælg, om tiden tælles i uger, måneder eller arbejdsdage.");
        }

        if (ModelState.IsValid)
        {
            return true;
        }

        var shut = ModelState.Where(f => f.Value!.Errors.Count > 0).Select(f => f.Key).ToHashSet();
        Refuse(handler.Faults(Input.ToCommand(clock.Today)).Select(AtItsField)
            .Where(r => !shut.Contains($"{nameof(Input)}.{r.Field}")).Where(r => Input.From is not null || r.Code is not "amendment.same"));
        return false;
    }

    /// <summary>A fault of the value stands at the field that its kind shows.</summary>
    private Refusal AtItsField(Refusal refusal) =>
        refusal.Field == nameof(ProposeAmendment.Value) && Parameter is { } parameter ? refusal with { Field = Form.FieldOf(parameter.Kind) } : refusal;

    private void Refuse(IEnumerable<Refusal> refusals) => ModelState.AddRefusals(refusals.Select(AtItsField), nameof(Input));

    /// <summary>The fields of the page; of those for the value only the one of the parameter's kind is shown.</summary>
    internal sealed class Form
    {
        public string? Parameter { get; set; }

        public int? Number { get; set; }

        public string? Unit { get; set; }

        public Ore? Amount { get; set; }

        public string? Percent { get; set; }

        public string? Choice { get; set; }

        [Required(ErrorMessage = "Skriv den første dag, værdien gælder.")]
        public DateOnly? From { get; set; }

        [StringLength(300, ErrorMessage = "Højst 300 tegn.")]
        public string? Source { get; set; }

        [Required(ErrorMessage = "Vælg, om værdien er vedtaget af kommunalbestyrelsen.")]
        public bool? Adopted { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Reason { get; set; }

        public DateOnly? CheckedOn { get; set; }

        public static string FieldOf(ParameterKind kind) => kind switch
        {
            ParameterKind.Amount => nameof(Amount),
            ParameterKind.Percent => nameof(Percent),
            ParameterKind.Choice => nameof(Choice),
            _ => nameof(Number),
        };

        /// <summary>The value as the use case takes it; what is missing is refused there, but for the unit, which the page asks for.</summary>
        public string Value() => Parameters.Find(Parameter)?.Kind switch
        {
            ParameterKind.Time => $"{Number?.ToString(CultureInfo.InvariantCulture)} {Unit.OrNull() ?? "weeks"}",
            ParameterKind.Amount => Amount?.InKroner.ToString(CultureInfo.InvariantCulture) ?? "",
            ParameterKind.Percent => (Percent ?? "").Replace("%", "", StringComparison.Ordinal).Replace("procent", "", StringComparison.OrdinalIgnoreCase).Trim().Replace(',', '.'),
            ParameterKind.Choice => Choice ?? "",
            _ => Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        };

        public void Fill(ParameterKind kind, string value)
        {
            switch (kind)
            {
                case ParameterKind.Amount:
                    Amount = Ore.FromKroner(decimal.Parse(value, CultureInfo.InvariantCulture));
                    break;
                case ParameterKind.Percent:
                    Percent = value.Replace('.', ',');
                    break;
                case ParameterKind.Choice:
                    Choice = value;
                    break;
                case ParameterKind.Time:
                    (Number, Unit) = (int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture), value.Split(' ')[1]);
                    break;
                default:
                    Number = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
            }
        }

        public ProposeAmendment ToCommand() => ToCommand(From!.Value);

        /// <param name="day">In place of a first day that could not be read.</param>
        public ProposeAmendment ToCommand(DateOnly day) => new(Parameter, From ?? day, Value(), Source, Reason, Adopted is true, CheckedOn);
    }
}
