using System.Text.Json.Nodes;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Tests.Standards;

public sealed class StandardReaderTests
{
    private static readonly DateOnly Day = new(2025, 9, 1);

    [Fact]
    [Trait("Requirement", "2.5-1")]
    [Trait("Requirement", "2.9-2")]
    [Trait("Requirement", "2.3-1")]
    [Trait("Requirement", "2.10-3")]
    [Trait("Requirement", "2.4-1")]
    public void Vejen_s_standard_says_what_the_municipality_adopted()
    {
        var vejen = StandardFiles.Standard;

        Assert.Equal(("vejen-107", "Vejen Kommune", "Kvalitetsstandard for midlertidige botilbud efter servicelovens § 107", "Vejen Kommune, sagsnr. 20/11490"), (vejen.Id, vejen.Municipality, vejen.Title, vejen.Document));
        Assert.Equal(new ProcessingTime(12, TimeUnit.Weeks), vejen.ProcessingTime.On(Day).Value);
        Assert.Equal(
            [4, 6, 28, 7, 18, 3, 2, 4, 5, 14, 7, 14, 90, 30, 42],
            new[]
            {
                vejen.AppealWeeks, vejen.LetterTransitDays, vejen.ReassessmentDays, vejen.AccessRequestWorkingDays, vejen.MinimumAge, vejen.FirstFollowUpMonths, vejen.FollowUpsPerYear,
                vejen.HolidayDays, vejen.OccupationDaysPerWeek, vejen.NearDeadlineDays, vejen.OverrunNoticeDays, vejen.FollowOnTaskDays, vejen.RegistrationLookupDays, vejen.MoveInWindowDays, vejen.FollowUpAheadDays,
            }.Select(p => p.On(Day).Value));
        Assert.Equal(Ore.Kroner(2900), vejen.DisposableAmount.On(Day).Value);
        Assert.Null(vejen.DisposableAmount.Find(new(2026, 1, 1)));
    }

    [Fact]
    public void A_value_carries_its_first_day_source_status_and_note()
    {
        var time = StandardFiles.Standard.ProcessingTime.On(Day);

        Assert.Equal(new(2020, 1, 1), time.From);
        Assert.Equal(SourceRef.Standard("2.5-1"), time.Source);
        Assert.Equal(ParameterStatus.Adopted, time.Status);
        Assert.StartsWith("Standarden har ingen ikrafttrædelsesdato.", time.Note, StringComparison.Ordinal);
        Assert.Equal(new("Retssikkerhedsloven § 67", "Retssikkerhedsloven § 67"), StandardFiles.Standard.AppealWeeks.On(Day).Source);
        Assert.Null(StandardFiles.Standard.AppealWeeks.On(Day).Note);
        Assert.Equal(ParameterStatus.Confirmed, StandardFiles.Standard.NearDeadlineDays.On(Day).Status);
    }

    [Fact]
    public void Days_before_and_after_a_deadline_are_the_standard_s()
    {
        Assert.Equal(new DateOnly(2025, 5, 19), StandardFiles.Standard.OverrunNoticeFrom(new(2025, 5, 26)));
        Assert.Equal(new DateOnly(2025, 6, 9), StandardFiles.Standard.FollowOnBy(new(2025, 5, 26)));
    }

    [Fact]
    public void A_step_names_the_value_its_first_day_and_its_source() =>
        Assert.Equal(
            new Step("Frist (gælder fra 1. januar 2020)", "12 uger", SourceRef.Standard("2.5-1"))
            {
                Parameter = new("processingTime", "12 uger", new(2020, 1, 1), SourceRef.Standard("2.5-1"), "Vedtaget", null),
            },
            Standard.StepOf("Frist", StandardFiles.Standard.ProcessingTime.On(Day), "12 uger"));

    public static TheoryData<string, string, int, int> Ranges() => new()
    {
        { "letterTransitDays", "value", 0, 30 }, { "firstFollowUpMonths", "value", 1, 60 }, { "holidayDays", "value", 0, 366 },
        { "occupationDaysPerWeek", "value", 0, 7 }, { "nearDeadlineDays", "value", 0, 365 }, { "overrunNoticeDays", "value", 0, 365 }, { "followOnTaskDays", "value", 0, 365 },
        { "registrationLookupDays", "value", 1, 1000 }, { "processingTime", "value", 1, 1000 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_number_lies_within_its_range(string name, string field, int least, int most)
    {
        foreach (var inside in new[] { least, most })
        {
            Assert.Empty(FaultsWith(name, field, inside));
        }

        foreach (JsonNode outside in new JsonNode[] { least - 1, most + 1, 1.5, "4", true })
        {
            Assert.Equal([$"parameters.{name}[0].{field}: must be a whole number from {least} to {most}"], FaultsWith(name, field, outside));
        }
    }

    [Theory]
    [InlineData("appealWeeks", 4, 3, "at least 4 (Retssikkerhedsloven § 67)")]
    [InlineData("reassessmentDays", 28, 29, "at most 28 (Retssikkerhedsloven § 66)")]
    [InlineData("accessRequestWorkingDays", 7, 8, "at most 7 (Forvaltningsloven § 16, stk. 2)")]
    [InlineData("minimumAge", 18, 17, "at least 18 (Serviceloven § 107)")]
    [Trait("Requirement", "2.5-5")]
    public void A_municipality_does_not_give_less_than_the_law(string name, int lawful, int unlawful, string limit)
    {
        Assert.Empty(FaultsWith(name, "value", lawful));
        Assert.Equal([$"parameters.{name}[0].value: must be {limit}"], FaultsWith(name, "value", unlawful));
        Assert.StartsWith($"parameters.{name}[0].value: must be a whole number from ", Assert.Single(FaultsWith(name, "value", -1)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_is_kroner_with_at_most_two_decimals()
    {
        foreach (JsonNode fine in new JsonNode[] { 0, 2900.55, 1_000_000 })
        {
            Assert.Empty(FaultsWith("disposableAmount", "value", fine));
        }

        foreach (JsonNode wrong in new JsonNode[] { -0.01, 2900.001, 1_000_000.01, "2900", 1e300 })
        {
            Assert.Equal(["parameters.disposableAmount[0].value: must be kroner from 0 to 1000000 with at most two decimals"], FaultsWith("disposableAmount", "value", wrong));
        }

        Assert.Equal(new Ore(290_055), StandardFiles.Read(StandardFiles.Changed(f => f["parameters"]!["disposableAmount"]![0]!["value"] = 2900.55)).DisposableAmount.On(Day).Value);
    }

    [Theory]
    [InlineData("weeks", TimeUnit.Weeks)]
    [InlineData("months", TimeUnit.Months)]
    [InlineData("workingDays", TimeUnit.WorkingDays)]
    public void A_processing_time_is_counted_in_one_of_three_units(string word, TimeUnit unit) =>
        Assert.Equal(unit, StandardFiles.Read(StandardFiles.Changed(f => f["parameters"]!["processingTime"]![0]!["unit"] = word)).ProcessingTime.On(Day).Value.Unit);

    [Theory]
    [InlineData("adopted", ParameterStatus.Adopted)]
    [InlineData("confirmed", ParameterStatus.Confirmed)]
    [InlineData("proposed", ParameterStatus.Proposed)]
    public void A_value_is_adopted_confirmed_or_proposed(string word, ParameterStatus status) =>
        Assert.Equal(status, StandardFiles.Read(StandardFiles.Changed(f => f["parameters"]!["appealWeeks"]![0]!["status"] = word)).AppealWeeks.All[0].Status);

    [Theory]
    [InlineData("processingTime", "unit", "\"days\"", "must be weeks, months or workingDays")]
    [InlineData("processingTime", "unit", "null", "must be weeks, months or workingDays")]
    [InlineData("processingTime", "unit", "12", "must be weeks, months or workingDays")]
    [InlineData("appealWeeks", "status", "\"valid\"", "must be adopted, confirmed or proposed")]
    [InlineData("appealWeeks", "status", "7", "must be adopted, confirmed or proposed")]
    [InlineData("appealWeeks", "from", "\"2020-02-30\"", "is no date (yyyy-MM-dd)")]
    [InlineData("appealWeeks", "from", "\"01.01.2020\"", "is no date (yyyy-MM-dd)")]
    [InlineData("appealWeeks", "from", "2020", "is no date (yyyy-MM-dd)")]
    [InlineData("appealWeeks", "source", "\"\"", "is missing or empty")]
    [InlineData("appealWeeks", "source", "null", "is missing or empty")]
    [InlineData("appealWeeks", "source", "5", "is missing or empty")]
    [InlineData("appealWeeks", "until", "\"2026-01-01\"", "is unknown")]
    [InlineData("appealWeeks", "unit", "\"weeks\"", "is unknown")]
    [InlineData("appealWeeks", "note", "5", "must be a text")]
    public void A_faulty_field_of_a_value_is_named_with_its_path(string name, string field, string json, string what) =>
        Assert.Equal([$"parameters.{name}[0].{field}: {what}"], FaultsWith(name, field, JsonNode.Parse(json)));

    [Fact]
    public void Values_stand_in_the_order_of_their_first_days()
    {
        string[] Faults(string second) => FaultsOf(f => f["parameters"]!["holidayDays"]!.AsArray().Add(JsonNode.Parse($$"""{"from":"{{second}}","value":5,"source":"x","status":"adopted"}""")));

        Assert.Empty(Faults("2020-01-02"));
        Assert.Equal(["parameters.holidayDays[1].from: is the first day of the one before; a first day stands once, so correct that row"], Faults("2020-01-01"));
        Assert.Equal(["parameters.holidayDays[1].from: must be later than the one before"], Faults("2019-12-31"));
        Assert.Equal(["parameters.holidayDays[1].from: is no date (yyyy-MM-dd)"], Faults("2020-13-01"));
    }

    [Fact]
    public void What_is_missing_or_unknown_is_named()
    {
        Assert.Equal(["parameters.holidayDays: must be a list"], FaultsOf(f => f["parameters"]!["holidayDays"] = 4));
        Assert.Equal(["parameters.holidayDays[0]: is no object"], FaultsOf(f => f["parameters"]!["holidayDays"]![0] = 4));
        Assert.Equal(["municipality: is missing or empty"], FaultsOf(f => f.Remove("municipality")));
        Assert.Equal(["title: is missing or empty"], FaultsOf(f => f["title"] = ""));
        Assert.Equal(["id: is missing or empty"], FaultsOf(f => f["id"] = 107));
        Assert.Equal(["document: is missing or empty"], FaultsOf(f => f["document"] = null));
        Assert.Equal(["kommune: is unknown"], FaultsOf(f => f["kommune"] = "Vejen"));
        Assert.Equal(["parameters.ferie: is unknown"], FaultsOf(f => f["parameters"]!["ferie"] = new JsonArray()));
        Assert.Equal(["parameters: is missing or no object"], FaultsOf(f => f.Remove("parameters")));
        Assert.Equal(["parameters: is missing or no object"], FaultsOf(f => f["parameters"] = 5));
    }

    [Fact]
    public void An_example_leaves_out_what_is_not_known_and_says_so()
    {
        var example = StandardFiles.Read(StandardFiles.Changed(f =>
        {
            f["example"] = true;
            f["about"] = "Kun fristen er kendt.";
            f["parameters"]!.AsObject().Remove("holidayDays");
        }));

        Assert.True(example.IsExample);
        Assert.Equal("Kun fristen er kendt.", example.About);
        Assert.Null(example.HolidayDays.Find(Day));
        Assert.Equal(12, example.ProcessingTime.On(Day).Value.Value);
        Assert.Null(example.DisposableAmount.Find(new(2026, 1, 1)));
        Assert.False(StandardFiles.Standard.IsExample);
        Assert.Null(StandardFiles.Standard.About);
        Assert.Equal(["example: must be true or false"], FaultsOf(f => f["example"] = "yes"));
        Assert.Equal(["about: must be a text"], FaultsOf(f => f["about"] = 5));
        Assert.Equal(["parameters.holidayDays: must be a list"], FaultsOf(f => (f["example"], f["parameters"]!["holidayDays"]) = (true, 4)));
    }

    [Theory]
    [InlineData("2.9-2", "Kvalitetsstandarden, afsnit 2.9")]
    [InlineData("2018-2", "Kvalitetsstandarden, afsnit 2018")]
    [InlineData("Svendborg Kommune, svar- og sagsbehandlingsfrister", "Svendborg Kommune, svar- og sagsbehandlingsfrister")]
    [InlineData("2024", "2024")]
    public void A_source_is_a_row_of_the_standard_or_the_name_of_something_else(string source, string label) =>
        Assert.Equal(new(source, label), StandardFiles.Read(StandardFiles.Changed(f => f["parameters"]!["holidayDays"]![0]!["source"] = source)).HolidayDays.All[0].Source);

    [Fact]
    public void A_schema_may_be_named() => Assert.Empty(FaultsOf(f => f["$schema"] = "../standard.schema.json"));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public void What_is_no_JSON_is_refused(string json)
    {
        var (standard, faults) = StandardReader.Read(json);

        Assert.Null(standard);
        Assert.StartsWith("not JSON: ", Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Whoever reads a file at a page is told in Danish what a command tells in English.</summary>
    [Fact]
    public void Every_fault_is_told_in_Danish_too_with_the_parameters_title()
    {
        static IEnumerable<string> Told(Action<JsonObject> change) => StandardReader.Read(StandardFiles.Changed(change)).Faults.Select(f => f.InDanish);
        static void Set(JsonObject file, string name, string field, JsonNode? value) => file["parameters"]![name]![0]![field] = value;

        Assert.Equal(
            [
                "titel: kendes ikke. Er det title, der er ment?",
                "example: skal være true eller false.",
                "title: har usynlige tegn, for eksempel et linjeskift.",
                "about: skal være en tekst.",
                "parameters.processingTime[0].value (Frist fra ansøgning til afgørelse): skal være et helt tal fra 1 til 1000.",
                "parameters.processingTime[0].unit (Frist fra ansøgning til afgørelse): skal være weeks (uger), months (måneder) eller workingDays (arbejdsdage).",
                "parameters.appealWeeks[0].value (Klagefrist): skal være mindst 4 (Retssikkerhedsloven § 67).",
                "parameters.letterTransitDays[0] (Et brev på papir er fremme efter): er ikke et objekt.",
                "parameters.reassessmentDays[0].from (Genvurdering efter klage): er ikke en dato. Skriv den som 2026-01-31.",
                "parameters.accessRequestWorkingDays[0].source (Svar på aktindsigt): mangler eller er tom.",
                "parameters.minimumAge (Mindste alder): skal være en liste.",
                "parameters.firstFollowUpMonths[0].status (Første statusmøde efter indskrivning): skal være adopted (vedtaget), confirmed (bekræftet) eller proposed (foreslået).",
                "parameters.followUpsPerYear[0].value (Statusmøder om året derefter): skal være et af disse tal: 1, 2, 3, 4, 6, 12.",
                "parameters.holidayDays (Ferie med ledsagelse om året): mangler. En fil, der kun kender en del, skal sige \"example\": true.",
                "parameters.disposableAmount[0].from (Rådighedsbeløb om måneden): skal være 1. januar, for værdien gælder et kalenderår.",
                "parameters.disposableAmount[0].value (Rådighedsbeløb om måneden): skal være et beløb i kroner fra 0 til 1.000.000 med højst to decimaler.",
                "parameters.cashBenefitPercent[0].value (Kontanthjælpens procent): skal være en procent fra -20 til 50 med højst to decimaler.",
                "parameters.disposableAmountRounding[0].value (Rådighedsbeløbet afrundes): skal være en af disse: ore, krone, kroneUp.",
                "parameters.ferie: kendes ikke.",
            ],
            Told(f =>
            {
                f["titel"] = "x";
                f["example"] = "nej";
                f["title"] = "Stan\ndard";
                f["about"] = 5;
                Set(f, "processingTime", "value", 0);
                Set(f, "processingTime", "unit", "moons");
                Set(f, "appealWeeks", "value", 3);
                f["parameters"]!["letterTransitDays"]![0] = 5;
                Set(f, "reassessmentDays", "from", "i går");
                Set(f, "accessRequestWorkingDays", "source", " ");
                f["parameters"]!["minimumAge"] = 5;
                Set(f, "firstFollowUpMonths", "status", "x");
                Set(f, "followUpsPerYear", "value", 5);
                f["parameters"]!.AsObject().Remove("holidayDays");
                Set(f, "disposableAmount", "from", "2025-03-01");
                Set(f, "disposableAmount", "value", -1);
                Set(f, "cashBenefitPercent", "value", 99);
                Set(f, "disposableAmountRounding", "value", "x");
                f["parameters"]!["ferie"] = new JsonArray();
            }));
        Assert.Equal(["Filen er ikke skrevet rigtigt som JSON. Se på linje 2."], StandardReader.Read("{\n\"id\" 5}").Faults.Select(f => f.InDanish));
        Assert.Equal(["Filen er tom."], StandardReader.Read("").Faults.Select(f => f.InDanish));
        Assert.Equal(["Filen skal bestå af ét JSON-objekt, altså stå mellem { og }."], StandardReader.Read("[]").Faults.Select(f => f.InDanish));
    }

    [Fact]
    public void A_text_is_UTF8_or_told_with_the_line_that_is_not()
    {
        Assert.Equal(("Sønder", 1), StandardText.Of("\uFEFFSønder"u8));
        Assert.Equal((null, 2), StandardText.Of([(byte)'{', (byte)'\n', (byte)'S', 0xF8, (byte)'n', (byte)'\n']));
        Assert.Equal((null, 1), StandardText.Of([0xFF, 0xFE, (byte)'{', 0]));
    }

    [Fact]
    public void A_supplement_that_is_no_object_or_says_a_name_twice_is_refused()
    {
        foreach (var faulty in new[] { "[]", "null", """{"holidayDays":[],"holidayDays":[]}""" })
        {
            Assert.ThrowsAny<System.Text.Json.JsonException>(() => StandardSupplement.Merge(StandardFiles.Vejen, faulty));
            Assert.ThrowsAny<System.Text.Json.JsonException>(() => StandardSettings.Under(StandardFiles.Vejen, faulty));
        }
    }

    [Fact]
    public void A_standard_with_a_fault_is_not_used() => Assert.Null(StandardReader.Read(StandardFiles.Changed(f => f["extra"] = 1)).Standard);

    [Fact]
    public void A_supplement_adds_an_installation_s_own_values()
    {
        const string Supplement = """{"about":"demo","disposableAmount":[{"from":"2026-01-01","value":3030.50,"source":"Bekræftet i dag","status":"confirmed"}]}""";

        var standard = StandardFiles.Read(StandardSupplement.Merge(StandardFiles.Vejen, Supplement));

        Assert.Equal(new Ore(303_050), standard.DisposableAmount.On(new(2026, 3, 1)).Value);
        Assert.Equal(Ore.Kroner(2900), standard.DisposableAmount.On(Day).Value);
        Assert.Contains("The standard has no parameter 'pocketMoney'.", Assert.Throws<System.Text.Json.JsonException>(() => StandardSupplement.Merge(StandardFiles.Vejen, """{"pocketMoney":[]}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplement_may_add_what_the_standard_says_nothing_of()
    {
        const string Supplement = """{"disposableAmount":[{"from":"2026-01-01","value":3030.50,"source":"Bekræftet i dag","status":"confirmed"}]}""";
        var silent = StandardFiles.Changed(f => f["parameters"]!.AsObject().Remove("disposableAmount"));

        Assert.Equal(new Ore(303_050), StandardFiles.Read(StandardSupplement.Merge(silent, Supplement)).DisposableAmount.On(new(2026, 3, 1)).Value);
    }

    private static string[] FaultsWith(string name, string field, JsonNode? value) => FaultsOf(f => f["parameters"]![name]![0]![field] = value?.DeepClone());

    private static string[] FaultsOf(Action<JsonObject> change) => [.. StandardReader.Read(StandardFiles.Changed(change)).Faults.Select(f => f.ToString())];
}
