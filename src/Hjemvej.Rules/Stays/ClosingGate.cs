using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>What the rules need to know before a case is closed.</summary>
/// <param name="Decision">The decision on the application; null when none was made in this round.</param>
/// <param name="Ended">A later decision has ended the grant.</param>
/// <param name="AppealBy">The last day to complain over the latest decision.</param>
/// <param name="Enrolment">The stay; null when the citizen never moved in.</param>
/// <param name="ComplaintOpen">A complaint is not reassessed, or has led to no new decision yet.</param>
/// <param name="ComplaintAtBoard">A complaint lies with Ankestyrelsen, which has not answered.</param>
public sealed record ClosingFacts(DecisionFacts? Decision, bool Ended, DateOnly? AppealBy, EnrolmentFacts? Enrolment, bool ComplaintOpen, bool ComplaintAtBoard = false);

/// <summary>May the case be closed? (afslut sagen)</summary>
public static class ClosingGate
{
    [Source("2.5-5")]
    [Assumption("2.5-5", "En sag uden ophold afsluttes tidligst dagen efter klagefristen. En sag med ophold afsluttes, når borgeren er flyttet. En klage holder sagen åben, til kommunen er færdig med den, og Ankestyrelsens svar er registreret.",
        Alternatives = "Sagen afsluttes, når afgørelsen er sendt, og åbnes igen ved en klage.",
        Effect = "Hvor længe sager med afslag står åbne.")]
    public static Gate Of(ClosingFacts facts, DateOnly asOf)
    {
        var gate = new GateBuilder("case.close", "Sagen kan afsluttes", Law.Rsl("67"), SourceRef.Standard("2.5-5"))
            .Requires(!facts.ComplaintOpen, "Der er en klage, som ikke er færdigbehandlet.")
            .Requires(!facts.ComplaintAtBoard, "Klagen ligger hos Ankestyrelsen. Registrér svaret, når det kommer.");
        if (facts.Enrolment is { } stay)
        {
            return gate.Saw("Borgeren er flyttet", stay.EndsOn is { } on ? Danish.Date(on) : "nej")
                .Requires(stay.EndsOn is not null, "Borgeren bor på botilbuddet. Udskriv borgeren først.")
                .Requires(stay.EndsOn is not { } ends || ends < asOf, $"Borgeren flytter {(stay.EndsOn is { } last ? Danish.Date(last) : "")}. Sagen kan afsluttes dagen efter.")
                .Answer();
        }

        return gate.Saw("Afgørelsen er sendt", facts.Decision?.SentOn is { } sent ? Danish.Date(sent) : "nej")
            .Saw("Sidste dag for at klage", facts.AppealBy is { } appeal ? Danish.Date(appeal) : "ingen klagefrist")
            .Requires(facts.Decision?.SentOn is not null, "Der er ikke sendt en afgørelse på ansøgningen.")
            .Requires(facts.Decision is not { Outcome: Outcome.Grant, SentOn: not null } || facts.Ended, "Botilbuddet er bevilget. Sagen er i gang, til borgeren er flyttet, eller bevillingen er afsluttet med en afgørelse.")
            .Requires(facts.AppealBy is not { } by || by < asOf, $"Borgeren kan klage til og med {(facts.AppealBy is { } day ? Danish.Date(day) : "")}.")
            .Answer();
    }
}
