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

    private readonly List<string> _faults = [];
    private readonly DateOnly? _today;
    private JsonElement _parameters;
    private bool _example;

    private StandardReader(DateOnly? today) => _today = today;

    /// <param name="json">The whole standard: its file, with <see cref="StandardSettings"/> under it.</param>
    /// <param name="today">Nothing was checked later than this day; null where that is not asked.</param>
    /// <returns>The standard, or null with the faults, each <c>path: what is wrong</c>.</returns>
    public static (Standard? Standard, IReadOnlyList<string> Faults) Read(string json, DateOnly? today = null)
    {
        var reader = new StandardReader(today);
        try
        {
            // Names that stand twice are allowed here, so that they can be named.
            using var document = JsonDocument.Parse(json);
            reader._faults.AddRange(RepeatedNames.Of(document.RootElement).Distinct().Select(path => $"{path}: stands twice"));
            var standard = reader._faults.Count == 0 ? reader.Read(document.RootElement) : null;
            return reader._faults.Count == 0 ? (standard, []) : (null, reader._faults);
        }
        catch (JsonException e)
        {
            return (null, [$"{NotJson}line {(e.LineNumber ?? 0) + 1}: {(string.IsNullOrWhiteSpace(json) ? "the text is empty" : e.Message.Split(" LineNumber:")[0])}"]);
        }
        catch (InvalidOperationException)
        {
            return (null, [$"{NotJson}it holds a text that is no Unicode"]);
        }
    }

    private Standard? Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            _faults.Add(NoObject);
            return null;
        }

        if (!root.TryGetProperty("parameters", out _parameters) || _parameters.ValueKind is not JsonValueKind.Object)
        {
            _faults.Add("parameters: is missing or no object");
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
            _faults.Add($"parameters.{name}: must be a list");
            return none;
        }

        if (!given || rows.GetArrayLength() == 0)
        {
            // An example leaves out what is not publicly known; whoever asks for it is told that it is not set.
            if (!_example && !optional)
            {
                _faults.Add($"parameters.{name}: is missing; a file that knows only a part says \"example\": true");
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
                _faults.Add($"{path}: is no object");
                continue;
            }

            foreach (var field in row.EnumerateObject().Where(f => !Row.Contains(f.Name) && f.Name != more))
            {
                Unknown($"{path}.{field.Name}", field.Name, more is null ? Row : [.. Row, more]);
            }

            var from = Date(row, "from", path);
            if (from is { } day && OutOfOrder(day, before, none) is { } fault)
            {
                _faults.Add($"{path}.from: {fault}");
            }

            before = from ?? before;
            values.Add(new(from ?? default, read(row, path), SourceRef.Named(Text(row, "source", path)), Status(row, path), Optional(row, "note", path)) { CheckedOn = CheckedOn(row, path) });
        }

        return new(name, values, yearly);
    }

    /// <summary>In a file a first day stands once: it has no order of recording by which the later of two would count.</summary>
    private static string? OutOfOrder<T>(DateOnly day, DateOnly? before, ParameterSeries<T> series) =>
        day == before ? "is the first day of the one before; a first day stands once, so correct that row"
        : day < before ? "must be later than the one before"
        : series.CanBeginOn(day) ? null
        : "must be 1 January: the value holds for a calendar year";

    private void Unknown(string path, string name, IReadOnlyList<string> known) =>
        _faults.Add($"{path}: is unknown{(NearestName.Of(name, known) is { } near ? $"; did you mean {near}?" : "")}");

    private string Text(JsonElement parent, string name, string? path = null)
    {
        var text = Word(parent, name);
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
        {
            _faults.Add($"{(path is null ? "" : $"{path}.")}{name}: {(string.IsNullOrWhiteSpace(text) ? "is missing or empty" : "has control characters")}");
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

        _faults.Add($"{(path is null ? "" : $"{path}.")}{name}: must be a text");
        return null;
    }

    private bool Flag(JsonElement root, string name)
    {
        if (root.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            _faults.Add($"{name}: must be true or false");
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

        _faults.Add($"{path}.{name}: is no date (yyyy-MM-dd)");
        return null;
    }

    private DateOnly? CheckedOn(JsonElement row, string path)
    {
        var day = Optional(row, "checked", path) is null ? null : Date(row, "checked", path);
        if (day > _today)
        {
            _faults.Add($"{path}.checked: is later than today");
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

        _faults.Add($"{path}.value: must be per cent from {Parameter.PercentRange.Min} to {Parameter.PercentRange.Max} with at most two decimals");
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

        _faults.Add($"{path}.value: must be one of {string.Join(", ", names)}");
        return default;
    }

    private int Number(JsonElement row, string path, (int Min, int Max) range, IReadOnlyList<int>? only = null)
    {
        if (row.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= range.Min && number <= range.Max
            && only?.Contains(number) is not false)
        {
            return number;
        }

        _faults.Add($"{path}.value: must be {(only is null ? $"a whole number from {range.Min} to {range.Max}" : $"one of {string.Join(", ", only)}")}");
        return range.Min;
    }

    /// <summary>A number that is none is said to be that, and not to be against the law as well.</summary>
    private int Lawful(int number, string path, StatutoryBound? bound)
    {
        if (bound?.Allows(number) is false && !_faults.Exists(f => f.StartsWith($"{path}.value: ", StringComparison.Ordinal)))
        {
            _faults.Add($"{path}.value: must be {(bound.IsLeast ? "at least" : "at most")} {bound.Limit} ({bound.Source.Label})");
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

        _faults.Add($"{path}.value: must be kroner from {Parameter.KronerRange.Min} to {Parameter.KronerRange.Max} with at most two decimals");
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
                _faults.Add($"{path}.unit: must be weeks, months or workingDays");
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
                _faults.Add($"{path}.status: must be adopted, confirmed or proposed");
                return ParameterStatus.Proposed;
        }
    }
}
