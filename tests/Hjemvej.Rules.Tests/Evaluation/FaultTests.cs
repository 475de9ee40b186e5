using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>What is refused, and that each fault names the path of its field.</summary>
[Trait("Category", "CommandLine")]
public sealed class FaultTests
{
    [Theory]
    [InlineData("scenario.asOf", """{"asOf":"2025-02-30"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025-02-29"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025-13-01"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025-00-01"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025-01-00"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025-1-1"}""")]
    [InlineData("scenario.asOf", """{"asOf":"01-09-2025"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025/09/01"}""")]
    [InlineData("scenario.asOf", """{"asOf":"2025-09-01T00:00:00"}""")]
    [InlineData("scenario.asOf", """{"asOf":" 2025-09-01"}""")]
    [InlineData("scenario.asOf", """{"asOf":"1025-09-01"}""")]
    [InlineData("scenario.asOf", """{"asOf":"9999-12-31"}""")]
    [InlineData("scenario.asOf", """{"asOf":""}""")]
    [InlineData("scenario.asOf", """{"asOf":20250901}""")]
    [InlineData("scenario.asOf", """{"asOf":null}""")]
    [InlineData("scenario.asOf", """{"asOf":["2025-09-01"]}""")]
    [InlineData("scenario.standard", """{"standard":"atlantis-107"}""")]
    [InlineData("scenario.standard", """{"standard":107}""")]
    [InlineData("scenario.standard", """{"standard":null}""")]
    [InlineData("scenario.municipality", """{"municipality":"Vejen"}""")]
    [InlineData("scenario.AsOf", """{"AsOf":"2025-09-01"}""")]
    [InlineData("scenario.citizen", """{"citizen":"010190-0003"}""")]
    [InlineData("scenario.citizen", """{"citizen":[]}""")]
    [InlineData("scenario.citizen.name", """{"citizen":{"name":"Kim"}}""")]
    [InlineData("scenario.citizen.birthDate", """{"citizen":{"birthDate":"1998-02-29"}}""")]
    [InlineData("scenario.citizen.birthDate", """{"citizen":{"birthDate":"1998-03-15","cpr":"140398-0002"}}""")]
    [InlineData("scenario.citizen.cpr", """{"citizen":{"cpr":"310298-0001"}}""")]
    [InlineData("scenario.citizen.cpr", """{"citizen":{"cpr":"01-01-90-0003"}}""")]
    [InlineData("scenario.citizen.cpr", """{"citizen":{"cpr":"010190 0003"}}""")]
    [InlineData("scenario.citizen.cpr", """{"citizen":{"cpr":"010190000"}}""")]
    [InlineData("scenario.citizen.cpr", """{"citizen":{"cpr":"010190-000a"}}""")]
    [InlineData("scenario.citizen.cpr", """{"citizen":{"cpr":101900003}}""")]
    [InlineData("scenario.application", """{"application":[]}""")]
    [InlineData("scenario.application.recievedOn", """{"application":{"recievedOn":"2025-03-03"}}""")]
    [InlineData("scenario.application.receivedOn", """{"application":{"receivedOn":true}}""")]
    [InlineData("scenario.application.urgent", """{"application":{"urgent":"yes"}}""")]
    [InlineData("scenario.application.urgent", """{"application":{"urgent":1}}""")]
    [InlineData("scenario.application.referredBackOn", """{"application":{"referredBackOn":"2025-06-31"}}""")]
    [InlineData("scenario.assessment.ground", """{"assessment":{"ground":["mental"]}}""")]
    [InlineData("scenario.assessment.grounds", """{"assessment":{"grounds":"mental"}}""")]
    [InlineData("scenario.assessment.grounds[1]", """{"assessment":{"grounds":["mental","Physical"]}}""")]
    [InlineData("scenario.assessment.grounds[0]", """{"assessment":{"grounds":[null]}}""")]
    [InlineData("scenario.assessment.documented", """{"assessment":{"documented":"true"}}""")]
    [InlineData("scenario.assessment.hopesAndDreams", """{"assessment":{"hopesAndDreams":["egen bolig"]}}""")]
    [InlineData("scenario.assessment.alternatives", """{"assessment":{"alternatives":{}}}""")]
    [InlineData("scenario.assessment.alternatives[0]", """{"assessment":{"alternatives":["network"]}}""")]
    [InlineData("scenario.assessment.alternatives[0].rung", """{"assessment":{"alternatives":[{"rung":"section107"}]}}""")]
    [InlineData("scenario.assessment.alternatives[0].sufficient", """{"assessment":{"alternatives":[{"rung":"network","sufficient":0}]}}""")]
    [InlineData("scenario.assessment.alternatives[0].reason", """{"assessment":{"alternatives":[{"rung":"network","reason":7}]}}""")]
    [InlineData("scenario.assessment.alternatives[0].why", """{"assessment":{"alternatives":[{"rung":"network","why":"x"}]}}""")]
    [InlineData("scenario.assessment.alternatives", """{"assessment":{"alternatives":[{"rung":"network"},{"rung":"network"}]}}""")]
    [InlineData("scenario.assessment.criteria[0]", """{"assessment":{"criteria":["growth"]}}""")]
    [InlineData("scenario.assessment.targetGroup[0]", """{"assessment":{"targetGroup":[3]}}""")]
    [InlineData("scenario.committee.recommendation", """{"committee":{"recommendation":"maybe"}}""")]
    [InlineData("scenario.committee.presentedOn", """{"committee":{"presentedOn":"24.04.2025"}}""")]
    [InlineData("scenario.committee.members", """{"committee":{"members":3}}""")]
    [InlineData("scenario.decision.outcome", """{"decision":{"outcome":"approved"}}""")]
    [InlineData("scenario.decision.channel", """{"decision":{"channel":"email"}}""")]
    [InlineData("scenario.decision.sentOn", """{"decision":{"sentOn":"2025-05-04"}}""")]
    [InlineData("scenario.decision.by", """{"decision":{"by":"Hanne"}}""")]
    [InlineData("scenario.residence.internal", """{"residence":{"internal":"no"}}""")]
    [InlineData("scenario.residence.registeredTo", """{"residence":{"registeredTo":"2019-12-31"}}""")]
    [InlineData("scenario.residence.address", """{"residence":{"address":"Birkevej 4"}}""")]
    [InlineData("scenario.residence.suitableInternal[0]", """{"residence":{"suitableInternal":["Nord"]}}""")]
    [InlineData("scenario.residence.suitableInternal[0].reason", """{"residence":{"suitableInternal":[{"name":"Nord","reason":"x"}]}}""")]
    [InlineData("scenario.residence.suitableInternal[1].name", """{"residence":{"suitableInternal":[{"name":"Nord"},{"name":2}]}}""")]
    [InlineData("scenario.payment.monthlyNetIncome", """{"payment":{"monthlyNetIncome":"9800"}}""")]
    [InlineData("scenario.payment.monthlyNetIncome", """{"payment":{"monthlyNetIncome":-1}}""")]
    [InlineData("scenario.payment.monthlyNetIncome", """{"payment":{"monthlyNetIncome":9800.001}}""")]
    [InlineData("scenario.payment.monthlyNetIncome", """{"payment":{"monthlyNetIncome":10000000.01}}""")]
    [InlineData("scenario.payment.monthlyNetIncome", """{"payment":{"monthlyNetIncome":1e30}}""")]
    [InlineData("scenario.payment.lodging", """{"payment":{"lodging":true}}""")]
    [InlineData("scenario.payment.board", """{"payment":{"board":{}}}""")]
    [InlineData("scenario.payment.comparableRent", """{"payment":{"comparableRent":0.005}}""")]
    [InlineData("scenario.payment.acceptedCommitments", """{"payment":{"acceptedCommitments":-0.01}}""")]
    [InlineData("scenario.payment.keepsOwnHome", """{"payment":{"keepsOwnHome":1}}""")]
    [InlineData("scenario.payment.rent", """{"payment":{"rent":1}}""")]
    [InlineData("scenario.enrolment.endsOn", """{"enrolment":{"endsOn":"2025-05-31"}}""")]
    [InlineData("scenario.enrolment.room", """{"enrolment":{"room":4}}""")]
    [InlineData("scenario.meetings", """{"meetings":{"heldOn":"2025-08-20"}}""")]
    [InlineData("scenario.meetings[0]", """{"meetings":["2025-08-20"]}""")]
    [InlineData("scenario.meetings[1].heldOn", """{"meetings":[{"heldOn":"2025-08-20"},{"heldOn":"2025-08-32"}]}""")]
    [InlineData("scenario.meetings[0].form", """{"meetings":[{"form":true}]}""")]
    [InlineData("scenario.complaint.receivedOn", """{"complaint":{"receivedOn":"i går"}}""")]
    [InlineData("scenario.complaint.sentOn", """{"complaint":{"sentOn":"2025-08-20"}}""")]
    [InlineData("scenario.accessRequest.receivedOn", """{"accessRequest":{"receivedOn":0}}""")]
    [InlineData("scenario.holidays", """{"holidays":"none"}""")]
    [InlineData("scenario.holidays[0].kind", """{"holidays":[{"kind":"weekend","from":"2025-07-01","to":"2025-07-02"}]}""")]
    [InlineData("scenario.holidays[0].to", """{"holidays":[{"kind":"holiday","from":"2025-07-02","to":"2025-07-01"}]}""")]
    [InlineData("scenario.holidays[0].nights", """{"holidays":[{"nights":3}]}""")]
    [InlineData("scenario.overrides", """{"overrides":[]}""")]
    [InlineData("scenario.overrides.appealweeks", """{"overrides":{"appealweeks":4}}""")]
    [InlineData("scenario.overrides.appealWeeks", """{"overrides":{"appealWeeks":0}}""")]
    [InlineData("scenario.overrides.appealWeeks", """{"overrides":{"appealWeeks":-4}}""")]
    [InlineData("scenario.overrides.appealWeeks", """{"overrides":{"appealWeeks":4.5}}""")]
    [InlineData("scenario.overrides.appealWeeks", """{"overrides":{"appealWeeks":"4"}}""")]
    [InlineData("scenario.overrides.letterTransitDays", """{"overrides":{"letterTransitDays":-1}}""")]
    [InlineData("scenario.overrides.firstFollowUpMonths", """{"overrides":{"firstFollowUpMonths":99999999999}}""")]
    [InlineData("scenario.overrides.followUpsPerYear", """{"overrides":{"followUpsPerYear":0}}""")]
    [InlineData("scenario.overrides.followUpsPerYear", """{"overrides":{"followUpsPerYear":13}}""")]
    [InlineData("scenario.overrides.holidayDays", """{"overrides":{"holidayDays":-1}}""")]
    [InlineData("scenario.overrides.processingTime", """{"overrides":{"processingTime":12}}""")]
    [InlineData("scenario.overrides.processingTime.unit", """{"overrides":{"processingTime":{"value":12,"unit":"days"}}}""")]
    [InlineData("scenario.overrides.processingTime.unit", """{"overrides":{"processingTime":{"value":12}}}""")]
    [InlineData("scenario.overrides.processingTime.value", """{"overrides":{"processingTime":{"value":0,"unit":"weeks"}}}""")]
    [InlineData("scenario.overrides.processingTime.value", """{"overrides":{"processingTime":{"unit":"weeks"}}}""")]
    [InlineData("scenario.overrides.processingTime.from", """{"overrides":{"processingTime":{"value":12,"unit":"weeks","from":"2025-01-01"}}}""")]
    [InlineData("scenario.overrides.disposableAmount", """{"overrides":{"disposableAmount":2900}}""")]
    [InlineData("scenario.overrides.disposableAmount[0]", """{"overrides":{"disposableAmount":[2900]}}""")]
    [InlineData("scenario.overrides.disposableAmount[0].amount", """{"overrides":{"disposableAmount":[{"from":"2025-01-01","amount":-1}]}}""")]
    [InlineData("scenario.overrides.disposableAmount[0].amount", """{"overrides":{"disposableAmount":[{"from":"2025-01-01"}]}}""")]
    [InlineData("scenario.overrides.disposableAmount[0].from", """{"overrides":{"disposableAmount":[{"amount":2900}]}}""")]
    [InlineData("scenario.overrides.disposableAmount[0].value", """{"overrides":{"disposableAmount":[{"from":"2025-01-01","amount":1,"value":1}]}}""")]
    [InlineData("scenario.overrides.disposableAmount", """{"overrides":{"disposableAmount":[{"from":"2025-01-01","amount":1},{"from":"2025-01-01","amount":2}]}}""")]
    public void A_faulty_field_is_refused_with_its_path(string path, string change)
    {
        var scenario = JsonNode.Parse(change)!.AsObject();
        var faulty = ScenarioFiles.Base();
        Overlay(faulty, scenario);

        var fault = Assert.Single(Answers.FaultsOf(faulty.ToJsonString()));

        Assert.StartsWith($"{path}: ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var faults = Answers.FaultsOf("""{"standrad":"vejen-107","asOf":"2025-02-30","decision":{"outcome":"x","sentOn":3},"meetings":[1,{"heldOn":"x"},2],"overrides":{"appealWeeks":-1}}""");

        string[] paths = ["standrad", "standard", "asOf", "decision.outcome", "decision.sentOn", "meetings[0]", "meetings[1].heldOn", "meetings[2]", "overrides.appealWeeks"];
        Assert.Equal(paths.Select(p => $"scenario.{p}").Order(StringComparer.Ordinal), faults.Select(f => f.Split(": ")[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("standard: vejen-107")]
    [InlineData("""{"standard":"vejen-107","asOf":"2025-09-01",}""")]
    [InlineData("{\"standard\":\"vejen-107\", // the day follows\n\"asOf\":\"2025-09-01\"}")]
    [InlineData("""{'standard':'vejen-107','asOf':'2025-09-01'}""")]
    [InlineData("""{"standard":"vejen-107","asOf":"2025-09-01","payment":{"lodging":01}}""")]
    [InlineData("""{"standard":"vejen-107","asOf":"2025-09-01","payment":{"lodging":NaN}}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    public void What_is_no_JSON_is_refused_in_one_line(string text)
    {
        var fault = Assert.Single(Answers.FaultsOf(text));

        Assert.StartsWith("scenario: is no JSON: ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("\"vejen-107\"")]
    public void What_is_no_object_is_refused(string text) => Assert.Equal("scenario: must be an object", Assert.Single(Answers.FaultsOf(text)));

    [Fact]
    public void An_empty_object_lacks_the_standard_and_the_day() =>
        Assert.Equal(["scenario.standard: is missing", "scenario.asOf: is missing"], Answers.FaultsOf("{}"));

    [Theory]
    [InlineData("scenario.asOf", """{"standard":"vejen-107","asOf":"2025-09-01","asOf":"2025-09-02"}""")]
    [InlineData("scenario.citizen.birthDate", """{"standard":"vejen-107","asOf":"2025-09-01","citizen":{"birthDate":"1998-03-14","birthDate":"1998-03-14"}}""")]
    [InlineData("scenario.meetings[0].heldOn", """{"standard":"vejen-107","asOf":"2025-09-01","meetings":[{"heldOn":null,"heldOn":"2025-08-01"}]}""")]
    public void A_field_that_stands_twice_is_refused(string path, string json) => Assert.Equal($"{path}: stands twice", Assert.Single(Answers.FaultsOf(json)));

    [Fact]
    public void A_whole_case_file_is_refused_with_a_hint() =>
        Assert.Contains("the object under 'scenario'", Assert.Single(Answers.FaultsOf("""{"why":"","scenario":{"standard":"vejen-107","asOf":"2025-09-01"},"expect":{}}""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"standard":"vejen-107","asOf":"2025-09-01","a\nb":1}""")]
    [InlineData("""{"standard":"a\nb","asOf":"2025-09-01"}""")]
    [InlineData("""{"standard":"vejen-107","asOf":"2025\n09\n01"}""")]
    public void A_fault_is_one_line_whatever_it_quotes(string json) => Assert.DoesNotContain(Assert.Single(Answers.FaultsOf(json)), char.IsControl);

    [Theory]
    [InlineData("""{"standard":"vejen-107","asOf":"2025-09-01","assessment":{"hopesAndDreams":"\ud800"}}""")]
    [InlineData("""{"standard":"vejen-107","asOf":"2025-09-01","\ud800":1}""")]
    public void Text_that_is_no_Unicode_is_refused(string json) => Assert.NotEmpty(Answers.FaultsOf(json));

    [Fact]
    public void The_unknown_standard_names_those_that_are_known() =>
        Assert.Contains("vejen-107", Assert.Single(Answers.FaultsOf("""{"standard":"x","asOf":"2025-09-01"}""")), StringComparison.Ordinal);

    private static void Overlay(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (target[name] is JsonObject inner && value is JsonObject more)
            {
                Overlay(inner, more);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }
}
