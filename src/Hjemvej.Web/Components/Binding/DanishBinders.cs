using System.Globalization;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hjemvej.Web.Components.Binding;

/// <summary>Reads dates and amounts as Danes write them; what cannot be read gets a Danish message at its field.</summary>
internal sealed class DanishBinderProvider : IModelBinderProvider
{
    private static readonly DateBinder Dates = new();
    private static readonly OreBinder Amounts = new();
    private static readonly NumberBinder Numbers = new();
    private static readonly DecimalBinder Decimals = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
    {
        var type when type == typeof(DateOnly) => Dates,
        var type when type == typeof(Ore) => Amounts,
        var type when type == typeof(decimal) => Decimals,
        var type when type == typeof(int) && context.Metadata.IsReferenceOrNullableType => Numbers,
        _ => null,
    };
}

/// <summary>2026-03-03, 3-3-2026, 3.3.2026 or 3/3/2026. A year further ahead than anything in a case can lie is mistyped; how far back a date may lie, its use case knows.</summary>
internal sealed class DateBinder : IModelBinder
{
    private const int YearsAhead = 20;

    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy", "d/M/yyyy", "ddMMyyyy"];

    public Task BindModelAsync(ModelBindingContext bindingContext) => Reading.Bind(bindingContext, text =>
        !DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (null, "Skriv en dato, der findes, for eksempel 3-3-2026.")
        : date.Year < 1900 || date.Year > bindingContext.HttpContext.RequestServices.GetRequiredService<CivilClock>().Today.Year + YearsAhead ? (null, $"Årstallet {date.Year} kan ikke passe. Skriv datoen igen.")
        : (date, null));
}

/// <summary>9.800,50 or 9800 or 9800,5. Never negative, at most two decimals.</summary>
internal sealed class OreBinder : IModelBinder
{
    private static readonly Ore Most = Ore.Kroner(10_000_000);
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public Task BindModelAsync(ModelBindingContext bindingContext) => Reading.Bind(bindingContext, text =>
    {
        var cleaned = text.Replace("kr.", "", StringComparison.OrdinalIgnoreCase).Replace("kr", "", StringComparison.OrdinalIgnoreCase).Replace(" ", "", StringComparison.Ordinal);
        return IsGrouped(cleaned) && decimal.TryParse(cleaned, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, Numbers, out var kroner)
            && kroner >= 0 && decimal.Truncate(kroner * 100) == kroner * 100 && kroner <= Most.InKroner
                ? (Ore.FromKroner(kroner), null)
                : (null, Decimals(cleaned) > 2 ? "Skriv beløbet med højst to decimaler, for eksempel 9.800,50." : cleaned.StartsWith('-') ? "Beløbet kan ikke være negativt. Skriv et beløb i kroner, for eksempel 9.800,50." : "Skriv et beløb i kroner, for eksempel 9.800,50.");
    });

    /// <summary>So many digits stand after the only comma.</summary>
    private static int Decimals(string text) => text.Split(',') is [_, var after] && after.All(char.IsAsciiDigit) ? after.Length : 0;

    /// <summary>A point only ever separates thousands: 9.80 is no amount, since it could mean two things.</summary>
    private static bool IsGrouped(string text) => text.Split(',')[0].Split('.') is var groups && groups.Skip(1).All(g => g.Length == 3);
}

/// <summary>A whole number. What is no whole number is told so: 15,5 would otherwise be a riddle.</summary>
internal sealed class NumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext) => Reading.Bind(bindingContext, text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, "Skriv et helt tal, for eksempel 15."));
}

/// <summary>15 or 15,5 or 15.5: a number with at most two decimals.</summary>
internal sealed class DecimalBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext) => Reading.Bind(bindingContext, text =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && decimal.Round(number, 2) == number && Math.Abs(number) < 1_000_000
            ? (number, null)
            : (null, "Skriv et tal, for eksempel 15 eller 15,5."));
}

internal static class Reading
{
    public static Task Bind(ModelBindingContext context, Func<string, (object? Value, string? Fault)> read)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, given);
        var text = given.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (!context.ModelMetadata.IsReferenceOrNullableType)
            {
                context.ModelState.TryAddModelError(context.ModelName, "Udfyld feltet.");
            }
            else
            {
                context.Result = ModelBindingResult.Success(null);
            }

            return Task.CompletedTask;
        }

        var (value, fault) = read(text);
        if (fault is null)
        {
            context.Result = ModelBindingResult.Success(value);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, fault);
        }

        return Task.CompletedTask;
    }
}
