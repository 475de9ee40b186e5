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
        json.WriteString("standard"u8, standard.Id);
        Date(json, "asOf"u8, facts.AsOf);
        json.WriteStartArray("deadlines"u8);
        foreach (var deadline in evaluation.Deadlines)
        {
            Write(json, deadline);
        }

        json.WriteEndArray();
        json.WriteStartArray("gates"u8);
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

        if (evaluation.Missing.Count > 0)
        {
            json.WriteStartArray("missing"u8);
            foreach (var (parameter, date) in evaluation.Missing)
            {
                json.WriteStartObject();
                NotSet(json, parameter, date);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Deadline deadline)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, deadline.Id);
        json.WriteString("title"u8, deadline.Title);
        Date(json, "due"u8, deadline.Due);
        if (deadline.PlanBy is { } by)
        {
            Date(json, "planBy"u8, by);
        }

        json.WriteString("status"u8, Status(deadline.Status));
        Working(json, deadline.Steps, deadline.Sources);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Gate gate)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, gate.Id);
        json.WriteString("title"u8, gate.Title);
        json.WriteBoolean("open"u8, gate.IsOpen);
        if (!gate.IsOpen)
        {
            json.WriteStartArray("reasons"u8);
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
        json.WriteStartObject("payment"u8);
        if (answer.Error is { } error)
        {
            json.WriteStartObject("error"u8);
            NotSet(json, error.Parameter, error.Date);
            json.WriteEndObject();
        }
        else if (answer.Payment is { } payment)
        {
            Kroner(json, "lodging"u8, payment.Lodging);
            Kroner(json, "board"u8, payment.Board);
            Kroner(json, "total"u8, payment.Total);
            Kroner(json, "reduction"u8, payment.Reduction);
            Kroner(json, "left"u8, payment.Left);
            Kroner(json, "disposableAmount"u8, payment.DisposableAmount);
            if (answer.ChargeFrom is { } from)
            {
                Date(json, "chargeFrom"u8, from);
            }

            if (answer.FirstMonth is { } month)
            {
                Write(json, month);
            }

            Working(json, payment.Steps, payment.Sources);
        }

        json.WriteEndObject();
    }

    private static void NotSet(Utf8JsonWriter json, string parameter, DateOnly date)
    {
        json.WriteString("code"u8, "parameter-not-set");
        json.WriteString("parameter"u8, parameter);
        Date(json, "date"u8, date);
    }

    private static void Write(Utf8JsonWriter json, MonthCharge month)
    {
        json.WriteStartObject("firstMonth"u8);
        json.WriteNumber("days"u8, month.Days);
        Kroner(json, "lodging"u8, month.Lodging);
        Kroner(json, "board"u8, month.Board);
        Kroner(json, "total"u8, month.Total);
        Working(json, month.Steps, []);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HolidayAccount holiday)
    {
        json.WriteStartObject("holiday"u8);
        json.WriteNumber("year"u8, holiday.Year);
        json.WriteNumber("entitled"u8, holiday.Entitled);
        json.WriteNumber("used"u8, holiday.Used);
        json.WriteNumber("remaining"u8, holiday.Remaining);
        json.WriteNumber("purchased"u8, holiday.Purchased);
        if (holiday.ExceededBy > 0)
        {
            json.WriteNumber("exceededBy"u8, holiday.ExceededBy);
        }

        Working(json, holiday.Steps, holiday.Sources);
        json.WriteEndObject();
    }

    private static void Working(Utf8JsonWriter json, IReadOnlyList<Step> steps, IReadOnlyList<SourceRef> sources)
    {
        json.WriteStartArray("steps"u8);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, step.Text);
            if (step.Value is { } value)
            {
                json.WriteString("value"u8, value);
            }

            if (step.Source is { } source)
            {
                json.WriteString("source"u8, source.Id);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources"u8);
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, source.Id);
            json.WriteString("label"u8, source.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ReadOnlySpan<byte> Status(DeadlineStatus status) => status switch
    {
        DeadlineStatus.Open => "open"u8,
        DeadlineStatus.Met => "met"u8,
        DeadlineStatus.Missed => "missed"u8,
        _ => "overdue"u8,
    };

    private static void Date(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        date.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    private static void Kroner(Utf8JsonWriter json, ReadOnlySpan<byte> name, Ore amount)
    {
        Span<byte> text = stackalloc byte[32];
        amount.InKroner.TryFormat(text, out var length, "0.00", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
