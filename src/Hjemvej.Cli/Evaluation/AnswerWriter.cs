using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Writes what the rules answer as JSON: dates yyyy-MM-dd, kroner with two decimals, Danish letters as they are.</summary>
internal static class AnswerWriter
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    public static void Write(Utf8JsonWriter json, CaseFacts facts, Standard standard)
    {
        var evaluation = CaseEvaluation.Of(facts, standard);
        json.WriteStartObject();
        json.WriteString("standard", standard.Id);
        Date(json, "asOf", facts.AsOf);
        json.WriteStartArray("deadlines");
        foreach (var deadline in evaluation.Deadlines)
        {
            Write(json, deadline);
        }

        json.WriteEndArray();
        json.WriteStartArray("gates");
        foreach (var gate in evaluation.Gates)
        {
            Write(json, gate);
        }

        json.WriteEndArray();
        if (evaluation.Payment is { } payment)
        {
            Write(json, payment);
        }

        if (evaluation.Holiday is { } holiday)
        {
            Write(json, holiday);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Deadline deadline)
    {
        json.WriteStartObject();
        json.WriteString("id", deadline.Id);
        json.WriteString("title", deadline.Title);
        Date(json, "due", deadline.Due);
        if (deadline.PlanBy is { } by)
        {
            Date(json, "planBy", by);
        }

        json.WriteString("status", Vocabulary.Statuses[deadline.Status]);
        Working(json, deadline.Steps, deadline.Sources);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Gate gate)
    {
        json.WriteStartObject();
        json.WriteString("id", gate.Id);
        json.WriteString("title", gate.Title);
        json.WriteBoolean("open", gate.IsOpen);
        if (!gate.IsOpen)
        {
            json.WriteStartArray("reasons");
            foreach (var reason in gate.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
        }

        Working(json, gate.Steps, gate.Sources);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PaymentAnswer answer)
    {
        json.WriteStartObject("payment");
        if (answer.Error is { } error)
        {
            json.WriteStartObject("error");
            json.WriteString("code", "parameter-not-set");
            json.WriteString("parameter", error.Parameter);
            Date(json, "date", error.Date);
            json.WriteEndObject();
        }
        else if (answer.Payment is { } payment)
        {
            Kroner(json, "lodging", payment.Lodging);
            Kroner(json, "board", payment.Board);
            Kroner(json, "total", payment.Total);
            Kroner(json, "reduction", payment.Reduction);
            Kroner(json, "left", payment.Left);
            Kroner(json, "disposableAmount", payment.DisposableAmount);
            if (answer.ChargeFrom is { } from)
            {
                Date(json, "chargeFrom", from);
            }

            if (answer.FirstMonth is { } month)
            {
                Write(json, month);
            }

            Working(json, payment.Steps, payment.Sources);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MonthCharge month)
    {
        json.WriteStartObject("firstMonth");
        json.WriteNumber("days", month.Days);
        Kroner(json, "lodging", month.Lodging);
        Kroner(json, "board", month.Board);
        Kroner(json, "total", month.Total);
        Working(json, month.Steps, []);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HolidayAccount holiday)
    {
        json.WriteStartObject("holiday");
        json.WriteNumber("year", holiday.Year);
        json.WriteNumber("entitled", holiday.Entitled);
        json.WriteNumber("used", holiday.Used);
        json.WriteNumber("remaining", holiday.Remaining);
        json.WriteNumber("purchased", holiday.Purchased);
        if (holiday.ExceededBy > 0)
        {
            json.WriteNumber("exceededBy", holiday.ExceededBy);
        }

        Working(json, holiday.Steps, holiday.Sources);
        json.WriteEndObject();
    }

    private static void Working(Utf8JsonWriter json, IReadOnlyList<Step> steps, IReadOnlyList<SourceRef> sources)
    {
        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("text", step.Text);
            if (step.Value is { } value)
            {
                json.WriteString("value", value);
            }

            if (step.Source is { } source)
            {
                json.WriteString("source", source.Id);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("label", source.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly date)
    {
        Span<char> text = stackalloc char[10];
        date.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    private static void Kroner(Utf8JsonWriter json, string name, Ore amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount.InKroner.ToString("0.00", CultureInfo.InvariantCulture), skipInputValidation: true);
    }
}
