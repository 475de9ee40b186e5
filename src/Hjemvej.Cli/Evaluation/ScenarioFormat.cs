namespace Hjemvej.Cli.Evaluation;

/// <summary>The format, for <c>evaluate --help</c>.</summary>
internal static class ScenarioFormat
{
    public const string Help = """
        Answers a scenario: every deadline, gate and amount with its steps (Danish) and sources. No database.

        A scenario is a JSON object. Everything is optional but standard and asOf. What is not given, or null, has not happened:
        an application, complaint or stay without its day, too. A decision without a channel was sent by Digital Post,
        a holiday without a kind is one with nights, and a meeting without heldOn is the coming one.
          standard       id of a shipped standard: vejen-107
          overrides      processingTime {value, unit: weeks|months|workingDays}, appealWeeks, letterTransitDays,
                         firstFollowUpMonths, followUpsPerYear (1 to 12; of 12 / followUpsPerYear the whole months count),
                         holidayDays, disposableAmount [{from, amount}]
          asOf           the day of the question, yyyy-MM-dd (as all dates)
          citizen        birthDate, or cpr (ten digits, a hyphen is allowed)
          application    receivedOn, urgent, referredBackOn
          assessment     grounds [physical|mental|social], documented, hopesAndDreams,
                         alternatives [{rung: network|prevention|homeSupport|extendedHomeSupport, sufficient, reason}],
                         criteria [development|newlyAcquired|stabilisation|shortStay],
                         targetGroup [temporaryNeed|unclarifiedImpairment|lastingNeedUnknown]
          committee      presentedOn, recommendation: grant|homeSupport|refusal
          decision       madeOn, outcome: grant|refusal|homeSupport, sentOn, channel: digitalPost|letter, actionPlanOfferedOn
          residence      internal, registeredFrom, registeredTo, approved, suitableInternal [{name, passedOverBecause}]
          payment        communicatedOn, keepsOwnHome, monthlyNetIncome, acceptedCommitments, lodging, board,
                         comparableRent (kroner a month, at most two decimals)
          enrolment      startsOn, endsOn
          meetings       [{heldOn, formCompletedOn}]
          complaint, accessRequest   receivedOn
          holidays       [{kind: holiday|dayTrip|purchased, from, to}]

        The answer has deadlines[], gates[], and payment and holiday when they are asked for. What rests on a parameter that
        the standard does not set on the day is left out, and stands under missing[] (of the payment, under payment.error).
        Unknown fields and words, fields that stand twice, wrong types, dates that do not exist or come before their beginning are refused:
        exit status 2 and one line per fault with the field's path on standard error, nothing on standard output.
        With --lines a faulty line, an empty one too, becomes {"error":{"line":n,"faults":[…]}} in its place, and the rest go on.
        """;
}
