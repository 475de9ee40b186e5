using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Stays;

/// <summary>May the citizen move in? (indskrivning)</summary>
public static class EnrolmentGates
{
    private static readonly GateName Sent = new("enrolment.decisionSent", "Bevillingen er sendt til borgeren", SourceRef.Standard("2.5-5"));

    private static readonly GateName Told = new(
        "enrolment.paymentCommunicated", "Borgeren har fået besked om egenbetalingen", SourceRef.Standard("2.10-1"), Law.Practice("principafgørelse om egenbetaling af 21. august 2019"));

    /// <param name="birthDate">The citizen's, when known.</param>
    /// <param name="decision">The grant.</param>
    /// <param name="residence">The residence of the accepted offer.</param>
    /// <param name="suitableInternal">Suitable internal residences that were passed over.</param>
    /// <param name="payment">The calculation of the own payment that the citizen was told of by the day (see <see cref="StartPaymentRule"/>).</param>
    /// <param name="day">The day of moving in, or today while it is not known.</param>
    /// <param name="standard">The standard in force.</param>
    public static IReadOnlyList<Gate> Of(
        DateOnly? birthDate, DecisionFacts? decision, ResidenceFacts? residence, IReadOnlyList<PassedOverFacts> suitableInternal, PaymentFacts? payment, DateOnly day, Standard standard)
    {
        var gates = new List<Gate>(5)
        {
            DecisionSent(decision, day),
            RegistrationRule.Of("enrolment.registered", residence, day),
            InternalFirstGate.Of(residence, suitableInternal),
            PaymentCommunicated(payment, day),
        };
        if (birthDate is { } born)
        {
            gates.Add(AdultGate.OnEnrolment(born, day, standard));
        }

        return gates;
    }

    /// <summary>Was the grant sent?</summary>
    [Source("2.5-5")]
    public static Gate DecisionSent(DecisionFacts? decision, DateOnly day)
    {
        var sent = decision is { Outcome: Outcome.Grant } ? decision.SentOn : null;
        var gate = new GateBuilder(Sent)
            .Saw("Bevillingen er sendt", sent is { } on ? on : "nej")
            .Saw("Dagen, der afgør det", day)
            .Requires(sent is not null, "Bevillingen er ikke sendt til borgeren. Den gælder først, når brevet er sendt.");
        if (sent is { } late && late > day)
        {
            gate.Shut($"Bevillingen er sendt {Danish.Date(late)}, efter dagen for indflytning.");
        }

        return gate.Answer();
    }

    /// <summary>Was the citizen told what the stay costs, before moving in?</summary>
    [Source("2.10-1")]
    public static Gate PaymentCommunicated(PaymentFacts? payment, DateOnly day)
    {
        var gate = new GateBuilder(Told)
            .Saw("Egenbetalingen er meddelt", payment?.CommunicatedOn is { } told ? told : "nej")
            .Saw("Dagen, der afgør det", day)
            .Requires(payment is not null, "Beregn egenbetalingen, og giv borgeren besked om beløbet.")
            .Requires(payment is not { CommunicatedOn: null }, "Egenbetalingen er beregnet, men borgeren har ikke fået besked. Send brevet om beløbet.");
        if (payment?.CommunicatedOn is { } late && late > day)
        {
            gate.Shut($"Borgeren fik først besked {Danish.Date(late)}, efter dagen for indflytning.");
        }

        if (payment is { CommunicatedOn: not null, AppliesFrom: { } from } && from > day)
        {
            gate.Saw("Beregningen gælder fra", Danish.Date(from))
                .Shut($"Beregningen gælder først fra {Danish.Date(from)} og dækker ikke {Danish.Date(day)}. Lav en beregning, der gælder fra dagen for indflytning, og giv borgeren besked.");
        }

        return gate.Answer();
    }
}
