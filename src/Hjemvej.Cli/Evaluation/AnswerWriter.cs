using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Writes what the rules answer as JSON in one line: dates yyyy-MM-dd, kroner with two decimals, Danish letters as they are.</summary>
internal static class AnswerWriter
{
    /// <summary>For everything that is written beside answers.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JsonText.Encoder };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>For a reader: a value a line.</summary>
    public static void WriteIndented(Stream output, CaseFacts facts, Standard standard)
    {
        var line = new ArrayBufferWriter<byte>();
        Write(line, facts, standard);
        using var answer = JsonDocument.Parse(line.WrittenMemory);
        using var json = new Utf8JsonWriter(output, Indented);
        answer.WriteTo(json);
    }

    public static void Write(ArrayBufferWriter<byte> json, CaseFacts facts, Standard standard)
    {
        var evaluation = CaseEvaluation.Of(facts, standard);
        json.Write("""{"standard":"""u8);
        json.Text(standard.Id);
        Date(json, ""","asOf":"""u8, facts.AsOf);
        json.Write(""","deadlines":["""u8);
        for (var i = 0; i < evaluation.Deadlines.Count; i++)
        {
            Write(json, i, evaluation.Deadlines[i]);
        }

        json.Write("""],"gates":["""u8);
        for (var i = 0; i < evaluation.Gates.Count; i++)
        {
            Write(json, i, evaluation.Gates[i]);
        }

        json.Write("]"u8);
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
            json.Write(""","missing":["""u8);
            for (var i = 0; i < evaluation.Missing.Count; i++)
            {
                Comma(json, i);
                NotSet(json, evaluation.Missing[i].Parameter, evaluation.Missing[i].Date);
            }

            json.Write("]"u8);
        }

        json.Write("}"u8);
    }

    private static void Write(ArrayBufferWriter<byte> json, int at, Deadline deadline)
    {
        Comma(json, at);
        json.Write("""{"id":"""u8);
        json.Text(deadline.Id);
        json.Write(""","title":"""u8);
        json.Text(deadline.Title);
        Date(json, ""","due":"""u8, deadline.Due);
        if (deadline.PlanBy is { } by)
        {
            Date(json, ""","planBy":"""u8, by);
        }

        json.Write(deadline.Status switch
        {
            DeadlineStatus.Open => ""","status":"open","""u8,
            DeadlineStatus.Met => ""","status":"met","""u8,
            DeadlineStatus.Missed => ""","status":"missed","""u8,
            _ => ""","status":"overdue","""u8,
        });
        Working(json, deadline.Steps, deadline.Sources);
        json.Write("}"u8);
    }

    private static void Write(ArrayBufferWriter<byte> json, int at, Gate gate)
    {
        Comma(json, at);
        json.Write("""{"id":"""u8);
        json.Text(gate.Id);
        json.Write(""","title":"""u8);
        json.Text(gate.Title);
        if (gate.IsOpen)
        {
            json.Write(""","open":true,"""u8);
        }
        else
        {
            json.Write(""","open":false,"reasons":["""u8);
            for (var i = 0; i < gate.Reasons.Count; i++)
            {
                Comma(json, i);
                json.Text(gate.Reasons[i]);
            }

            json.Write("],"u8);
        }

        Working(json, gate.Steps, gate.Sources);
        json.Write("}"u8);
    }

    private static void Write(ArrayBufferWriter<byte> json, PaymentAnswer answer)
    {
        json.Write(""","payment":{"""u8);
        if (answer.Error is { } error)
        {
            json.Write("\"error\":"u8);
            NotSet(json, error.Parameter, error.Date);
        }
        else if (answer.Payment is { } payment)
        {
            Kroner(json, "\"lodging\":"u8, payment.Lodging);
            Kroner(json, ""","board":"""u8, payment.Board);
            Kroner(json, ""","total":"""u8, payment.Total);
            Kroner(json, ""","reduction":"""u8, payment.Reduction);
            Kroner(json, ""","left":"""u8, payment.Left);
            Kroner(json, ""","disposableAmount":"""u8, payment.DisposableAmount);
            if (answer.ChargeFrom is { } from)
            {
                Date(json, ""","chargeFrom":"""u8, from);
            }

            if (answer.FirstMonth is { } month)
            {
                Write(json, month);
            }

            json.Write(","u8);
            Working(json, payment.Steps, payment.Sources);
        }

        json.Write("}"u8);
    }

    private static void NotSet(ArrayBufferWriter<byte> json, string parameter, DateOnly date)
    {
        json.Write("""{"code":"parameter-not-set","parameter":"""u8);
        json.Text(parameter);
        Date(json, ""","date":"""u8, date);
        json.Write("}"u8);
    }

    private static void Write(ArrayBufferWriter<byte> json, MonthCharge month)
    {
        Number(json, ""","firstMonth":{"days":"""u8, month.Days);
        Kroner(json, ""","lodging":"""u8, month.Lodging);
        Kroner(json, ""","board":"""u8, month.Board);
        Kroner(json, ""","total":"""u8, month.Total);
        json.Write(","u8);
        Working(json, month.Steps, []);
        json.Write("}"u8);
    }

    private static void Write(ArrayBufferWriter<byte> json, HolidayAccount holiday)
    {
        Number(json, ""","holiday":{"year":"""u8, holiday.Year);
        Number(json, ""","entitled":"""u8, holiday.Entitled);
        Number(json, ""","used":"""u8, holiday.Used);
        Number(json, ""","remaining":"""u8, holiday.Remaining);
        Number(json, ""","purchased":"""u8, holiday.Purchased);
        if (holiday.ExceededBy > 0)
        {
            Number(json, ""","exceededBy":"""u8, holiday.ExceededBy);
        }

        json.Write(","u8);
        Working(json, holiday.Steps, holiday.Sources);
        json.Write("}"u8);
    }

    private static void Working(ArrayBufferWriter<byte> json, IReadOnlyList<Step> steps, IReadOnlyList<SourceRef> sources)
    {
        json.Write("\"steps\":["u8);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            Comma(json, i);
            json.Write("""{"text":"""u8);
            json.Text(step.Text);
            if (step.Value is { } value)
            {
                json.Write(""","value":"""u8);
                json.Text(value);
            }

            if (step.Source is { } source)
            {
                json.Write(""","source":"""u8);
                json.Text(source.Id);
            }

            json.Write("}"u8);
        }

        json.Write("""],"sources":["""u8);
        for (var i = 0; i < sources.Count; i++)
        {
            Comma(json, i);
            json.Write("""{"id":"""u8);
            json.Text(sources[i].Id);
            json.Write(""","label":"""u8);
            json.Text(sources[i].Label);
            json.Write("}"u8);
        }

        json.Write("]"u8);
    }

    private static void Comma(ArrayBufferWriter<byte> json, int at)
    {
        if (at > 0)
        {
            json.Write(","u8);
        }
    }

    private static void Date(ArrayBufferWriter<byte> json, ReadOnlySpan<byte> before, DateOnly date)
    {
        json.Write(before);
        var text = json.GetSpan(12);
        text[0] = text[11] = (byte)'"';
        date.TryFormat(text[1..11], out _, "O", CultureInfo.InvariantCulture);
        json.Advance(12);
    }

    private static void Kroner(ArrayBufferWriter<byte> json, ReadOnlySpan<byte> before, Ore amount)
    {
        json.Write(before);
        var (kroner, ore) = long.DivRem(long.Abs(amount.Value), 100);
        var text = json.GetSpan(32);
        text[0] = (byte)'-';
        var sign = amount < Ore.Zero ? 1 : 0;
        kroner.TryFormat(text[sign..], out var length, default, CultureInfo.InvariantCulture);
        length += sign;
        text[length] = (byte)'.';
        text[length + 1] = (byte)('0' + (ore / 10));
        text[length + 2] = (byte)('0' + (ore % 10));
        json.Advance(length + 3);
    }

    private static void Number(ArrayBufferWriter<byte> json, ReadOnlySpan<byte> before, int number)
    {
        json.Write(before);
        number.TryFormat(json.GetSpan(12), out var length, default, CultureInfo.InvariantCulture);
        json.Advance(length);
    }
}
