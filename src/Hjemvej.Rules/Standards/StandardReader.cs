using System.Globalization;
using System.Text.Json;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>Reads a standard from its JSON, strictly: what is unknown, missing, out of order or out of range is named with its path.</summary>
public sealed class StandardReader
{
    /// <summary>How the only fault of a text begins that cannot be read at all.</summary>
    public const string NotJson = "not JSON: ";

    /// <summary>The only fault of a text whose outermost value is something else.</summary>
    public const string NoObject = "must be an object";

    private static readonly string[] Header = ["$schema", "id", "municipality", "title", "document", "example", "about", "parameters"];

    private static readonly string[] Row = ["from", "value", "source", "status", "note", "checked"];

    private readonly List<ReadingFault> _faults = [];
    private readonly DateOnly? _today;
    private JsonElement _parameters;
    private bool _example;

    private StandardReader(DateOnly? today) => _today = today;

    /// <param name="json">The whole standard: its file, with <see cref="StandardSettings"/> under it.</param>
    /// <param name="today">Nothing was checked later than this day; null where that is not asked.</param>
    /// <returns>The standard, or null with the faults, each with its path.</returns>
    public static (Standard? Standard, IReadOnlyList<ReadingFault> Faults) Read(string json, DateOnly? today = null)
    {
        var reader = new StandardReader(today);
        try
        {
            // Names that stand twice are allowed here, so that they can be named.
            using var document = JsonDocument.Parse(json);
            reader._faults.AddRange(RepeatedNames.Of(document.RootElement).Distinct().Select(path => new ReadingFault(path, "stands twice", "står to gange")));
            var standard = reader._faults.Count == 0 ? reader.Read(document.RootElement) : null;
            return reader._faults.Count == 0 ? (standard, []) : (null, reader._faults);
        }
        catch (JsonException e)
        {
            return (null, [ReadingFault.NotJson(json, e)]);
        }
        catch (InvalidOperationException)
        {
            return (null, [new("", $"{NotJson}it holds a text that is no Unicode", "Filen har en tekst med et tegn, der ikke findes i Unicode.")]);
        }
    }

    private Standard? Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            Fault("", NoObject, "Filen skal bestå af ét JSON-objekt, altså stå mellem { og }.");
            return null;
        }

        if (!root.TryGetProperty("parameters", out _parameters) || _parameters.ValueKind is not JsonValueKind.Object)
        {
            Fault("parameters", "is missing or no object", "mangler, eller er ikke et objekt");
            return null;
        }

        foreach (var property in root.EnumerateObject().Where(p => !Header.Contains(p.Name)))
        {
            Unknown(property.Name, property.Name, Header);
        }

        _example = Flag(root, "example");
        var standard = new Standard(Text(root, "id"), Text(root, "municipality"), Text(root, "title"), Text(root, "document"))
        {
            IsExample = _example,
            About = Optional(root, "about"),
            ProcessingTime = Series("processingTime", (e, path) => new ProcessingTime(Number(e, path, Parameter.TimeRange), Unit(e, path)), "unit"),
            AppealWeeks = Whole("appealWeeks"),
            LetterTransitDays = Whole("letterTransitDays"),
            ReassessmentDays = Whole("reassessmentDays"),
            AccessRequestWorkingDays = Whole("accessRequestWorkingDays"),
            MinimumAge = Whole("minimumAge"),
            FirstFollowUpMonths = Whole("firstFollowUpMonths"),
            FollowUpsPerYear = Whole("followUpsPerYear"),
            HolidayDays = Whole("holidayDays"),
            OccupationDaysPerWeek = Whole("occupationDaysPerWeek"),
            DisposableAmount = Series("disposableAmount", Amount, yearly: true),
            NearDeadlineDays = Whole("nearDeadlineDays"),
            OverrunNoticeDays = Whole("overrunNoticeDays"),
            FollowOnTaskDays = Whole("followOnTaskDays"),
            RegistrationLookupDays = Whole("registrationLookupDays"),
            MoveInWindowDays = Whole("moveInWindowDays"),
            FollowUpAheadDays = Whole("followUpAheadDays"),
            HomeSupportPlanPercent = Whole("homeSupportPlanPercent", optional: true),
            AssessmentPlanPercent = Whole("assessmentPlanPercent", optional: true),
            CommitteePlanPercent = Whole("committeePlanPercent", optional: true),
            UrgentPlanDays = Whole("urgentPlanDays", optional: true),
            PriceCheckPercent = Whole("priceCheckPercent", optional: true),
            AccessComplaintWorkingDays = Whole("accessComplaintWorkingDays", optional: true),
            CashBenefitPercent = Percents("cashBenefitPercent"),
            CashBenefitDeduction = Percents("cashBenefitDeduction"),
            RatePercent = Percents("ratePercent"),
            TaxThresholdPercent = Percents("taxThresholdPercent"),
            DisposableAmountIndex = Choices<AmountIndex>("disposableAmountIndex"),
            DisposableAmountRounding = Choices<AmountRounding>("disposableAmountRounding"),
            DisposableAmountOrigin = Choices<AmountOrigin>("disposableAmountOrigin"),
            YearlyAmountMonth = Whole("yearlyAmountMonth", optional: true),
        };
        foreach (var parameter in _parameters.EnumerateObject().Where(p => Parameters.Find(p.Name) is null))
        {
            Unknown($"parameters.{parameter.Name}", parameter.Name, [.. Parameters.All.Select(p => p.Name)]);
        }

        return standard;
    }

    private ParameterSeries<int> Whole(string name, bool optional = false)
    {
        var parameter = Parameters.Find(name)!;
        return Series(name, (e, path) => Lawful(Number(e, path, parameter.Range!.Value, parameter.Only), path, parameter.Bound), optional: optional);
    }

    private ParameterSeries<Percent> Percents(string name) => Series(name, PercentOf, yearly: true, optional: true);

    private ParameterSeries<T> Choices<T>(string name)
        where T : struct, Enum => Series(name, Choice<T>, optional: true);

    /// <param name="name">The parameter's name in the file.</param>
    /// <param name="read">Reads a row's value.</param>
    /// <param name="more">A field that its rows have beyond those of every parameter.</param>
    /// <param name="yearly">A value holds for its calendar year only.</param>
    /// <param name="optional">May be left out: what the yearly rate work or the plan of a case asks, which a municipality need not have settled.</param>
    private ParameterSeries<T> Series<T>(string name, Func<JsonElement, string, T> read, string? more = null, bool yearly = false, bool optional = false)
    {
        var values = new List<Dated<T>>();
        ParameterSeries<T> none = new(name, [], yearly);
        var given = _parameters.TryGetProperty(name, out var rows);
        if (given && rows.ValueKind is not JsonValueKind.Array)
        {
            Fault($"parameters.{name}", "must be a list", "skal være en liste");
            return none;
        }

        if (!given || rows.GetArrayLength() == 0)
        {
            // An example leaves out what is not publicly known; whoever asks for it is told that it is not set.
            if (!_example && !optional)
            {
                Fault($"parameters.{name}", "is missing; a file that knows only a part says \"example\": true", "mangler. En fil, der kun kender en del, skal sige \"example\": true");
            }

            return none;
        }

        var at = 0;
        DateOnly? before = null;
        foreach (var row in rows.EnumerateArray())
        {
            var path = $"parameters.{name}[{at++}]";
            if (row.ValueKind is not JsonValueKind.Object)
            {
                Fault(path, "is no object", "er ikke et objekt");
                continue;
            }

            foreach (var field in row.EnumerateObject().Where(f => !Row.Contains(f.Name) && f.Name != more))
            {
                Unknown($"{path}.{field.Name}", field.Name, more is null ? Row : [.. Row, more]);
            }

            var from = Date(row, "from", path);
            if (from is { } day && ReadingFault.OutOfOrder($"{path}.from", day, before, none.CanBeginOn(day)) is { } fault)
            {
                _faults.Add(fault);
            }

            before = from ?? before;
            values.Add(new(from ?? default, read(row, path), SourceRef.Named(Text(row, "source", path)), Status(row, path), Optional(row, "note", path)) { CheckedOn = CheckedOn(row, path) });
        }

        return new(name, values, yearly);
    }

    private void Fault(string path, string what, string danish) => _faults.Add(new(path, what, danish));

    private void Unknown(string path, string name, IReadOnlyList<string> known)
    {
        var near = NearestName.Of(name, known);
        Fault(path, near is null ? "is unknown" : $"is unknown; did you mean {near}?", near is null ? "kendes ikke" : $"kendes ikke. Er det {near}, der er ment?");
    }

    private string Text(JsonElement parent, string name, string? path = null)
    {
        var text = Word(parent, name);
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
        {
            var (what, danish) = string.IsNullOrWhiteSpace(text) ? ("is missing or empty", "mangler eller er tom") : ("has control characters", "har usynlige tegn, for eksempel et linjeskift");
            Fault(path is null ? name : $"{path}.{name}", what, danish);
            return "-";
        }

        return text;
    }

    private string? Optional(JsonElement parent, string name, string? path = null)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.String)
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }

        Fault(path is null ? name : $"{path}.{name}", "must be a text", "skal være en tekst");
        return null;
    }

    private bool Flag(JsonElement root, string name)
    {
        if (root.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault(name, "must be true or false", "skal være true eller false");
        }

        return value.ValueKind is JsonValueKind.True;
    }

    private static string? Word(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private DateOnly? Date(JsonElement row, string name, string path)
    {
        if (DateOnly.TryParseExact(Word(row, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault($"{path}.{name}", "is no date (yyyy-MM-dd)", "er ikke en dato. Skriv den som 2026-01-31");
        return null;
    }

    private DateOnly? CheckedOn(JsonElement row, string path)
    {
        var day = Optional(row, "checked", path) is null ? null : Date(row, "checked", path);
        if (day > _today)
        {
            Fault($"{path}.checked", "is later than today", "er senere end i dag");
        }

        return day;
    }

    private Percent PercentOf(JsonElement row, string path)
    {
        if (row.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var percent)
            && Parameter.Fits(percent, Parameter.PercentRange))
        {
            return Percent.Of(percent);
        }

        Fault(
            $"{path}.value",
            $"must be per cent from {Parameter.PercentRange.Min} to {Parameter.PercentRange.Max} with at most two decimals",
            $"skal være en procent fra {Parameter.PercentRange.Min} til {Parameter.PercentRange.Max} med højst to decimaler");
        return default;
    }

    private T Choice<T>(JsonElement row, string path)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (row.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.String && names.IndexOf(value.GetString()!) is >= 0 and var at)
        {
            return Enum.GetValues<T>()[at];
        }

        Fault($"{path}.value", $"must be one of {string.Join(", ", names)}", $"skal være en af disse: {string.Join(", ", names)}");
        return default;
    }

    private int Number(JsonElement row, string path, (int Min, int Max) range, IReadOnlyList<int>? only = null)
    {
        if (row.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= range.Min && number <= range.Max
            && only?.Contains(number) is not false)
        {
            return number;
        }

        Fault(
            $"{path}.value",
            $"must be {(only is null ? $"a whole number from {range.Min} to {range.Max}" : $"one of {string.Join(", ", only)}")}",
            $"skal være {(only is null ? $"et helt tal fra {range.Min} til {range.Max}" : $"et af disse tal: {string.Join(", ", only)}")}");
        return range.Min;
    }

    /// <summary>A number that is none is said to be that, and not to be against the law as well.</summary>
    private int Lawful(int number, string path, StatutoryBound? bound)
    {
        if (bound?.Allows(number) is false && !_faults.Exists(f => f.Path == $"{path}.value"))
        {
            Fault($"{path}.value", $"must be {(bound.IsLeast ? "at least" : "at most")} {bound.Limit} ({bound.Source.Label})", $"skal være {(bound.IsLeast ? "mindst" : "højst")} {bound.Limit} ({bound.Source.Label})");
        }

        return number;
    }

    private Ore Amount(JsonElement row, string path)
    {
        if (row.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var kroner)
            && Parameter.Fits(kroner, Parameter.KronerRange))
        {
            return Ore.FromKroner(kroner);
        }

        Fault(
            $"{path}.value",
            $"must be kroner from {Parameter.KronerRange.Min} to {Parameter.KronerRange.Max} with at most two decimals",
            $"skal være et beløb i kroner fra {Parameter.KronerRange.Min} til {Danish.Number(Parameter.KronerRange.Max)} med højst to decimaler");
        return Ore.Zero;
    }

    private TimeUnit Unit(JsonElement row, string path)
    {
        switch (Word(row, "unit"))
        {
            case "weeks":
                return TimeUnit.Weeks;
            case "months":
                return TimeUnit.Months;
            case "workingDays":
                return TimeUnit.WorkingDays;
            default:
                Fault($"{path}.unit", "must be weeks, months or workingDays", "skal være weeks (uger), months (måneder) eller workingDays (arbejdsdage)");
                return TimeUnit.Weeks;
        }
    }

    private ParameterStatus Status(JsonElement row, string path)
    {
        switch (Word(row, "status"))
        {
            case "adopted":
                return ParameterStatus.Adopted;
            case "confirmed":
                return ParameterStatus.Confirmed;
            case "proposed":
                return ParameterStatus.Proposed;
            default:
                Fault($"{path}.status", "must be adopted, confirmed or proposed", "skal være adopted (vedtaget), confirmed (bekræftet) eller proposed (foreslået)");
                return ParameterStatus.Proposed;
        }
    }
}
