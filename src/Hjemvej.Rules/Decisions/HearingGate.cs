using System.ComponentModel.DataAnnotations;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>What was done about hearing the citizen (partshøring) before a decision that goes against what was asked for.</summary>
public enum PartyHearing
{
    /// <summary>The citizen saw the information that speaks against the application and could answer.</summary>
    [Display(Name = "Borgeren er partshørt")] Held,

    /// <summary>The citizen is known to have all of it already, or the law excepts from it.</summary>
    [Display(Name = "Partshøring er ikke nødvendig")] NotNeeded,
}

/// <summary>The hearing as it is recorded with the draft.</summary>
/// <param name="HeardOn">The day the citizen was shown the information; null unless it was held.</param>
/// <param name="Note">What the citizen answered, or why a hearing is not needed.</param>
/// <param name="AnswerBy">The last day to answer, inclusive; not needed when the citizen has answered.</param>
/// <param name="Answered">Whether the citizen answered; null while it is not known.</param>
public sealed record HearingFacts(PartyHearing? Hearing, DateOnly? HeardOn, string? Note, DateOnly? AnswerBy = null, bool? Answered = null)
{
    /// <summary>Nothing considered yet.</summary>
    public static readonly HearingFacts None = new(null, null, null);

    /// <summary>The letter that was written; null when the citizen was heard in another way.</summary>
    public HearingNotice? Notice { get; init; }
}

/// <summary>The letter of hearing (partshøringsbrev): what it told the citizen, and whether it is on its way.</summary>
/// <param name="AnswerBy">The last day to answer as the letter says it, inclusive.</param>
/// <param name="OnPaper">It must be put in the post by somebody.</param>
/// <param name="PostedOn">The day it was; null while it lies in the house, and for Digital Post.</param>
public sealed record HearingNotice(DateOnly DatedOn, DateOnly AnswerBy, bool OnPaper = false, DateOnly? PostedOn = null)
{
    /// <summary>The citizen does not have it yet.</summary>
    public bool Waits => OnPaper && PostedOn is null;

    /// <summary>The citizen can answer until then. The days that the letter lay before it was posted are not the citizen's loss.</summary>
    public DateOnly Until => PostedOn is { } posted && posted > DatedOn
        ? DanishCalendar.NextCitizensWeekdayOnOrAfter(AnswerBy.AddDays(posted.DayNumber - DatedOn.DayNumber))
        : AnswerBy;
}

/// <summary>Has the citizen been heard before a decision that goes against what was asked for? (partshøring, forvaltningsloven § 19)</summary>
public static class HearingGate
{
    /// <param name="outcome">A grant needs none; null is a later decision, which does.</param>
    /// <param name="hearing">What is recorded.</param>
    /// <param name="today">A hearing in the future has not been held, and without an answer its last day must have passed, whether the draft or the letter says the later one.</param>
    /// <param name="receivedOn">The day the application came: there was nothing to be heard about before.</param>
    [Source("2.5-5")]
    [Assumption("2.5-5", "Ved afslag, henvisning til § 85 og ændring af en bevilling skal sagsbehandleren altid tage stilling til partshøring. Ved en bevilling kræves det ikke.",
        Alternatives = "Partshøring overvejes i alle sager, også ved en bevilling.",
        Effect = "Et skridt mere før hver bevilling.")]
    public static Gate Of(Outcome? outcome, HearingFacts hearing, DateOnly today, DateOnly? receivedOn = null)
    {
        var gate = new GateBuilder("decision.heard", "Der er taget stilling til partshøring", Law.Fvl("19"), SourceRef.Standard("2.5-5"));
        if (outcome is Outcome.Grant)
        {
            return gate.Saw("Afgørelsen", "giver borgeren det, der er søgt om").Answer();
        }

        gate.Saw("Partshøring", hearing.Hearing?.Danish() ?? "ikke overvejet")
            .Requires(hearing.Hearing is not null, "Tag stilling til, om borgeren skal partshøres over de oplysninger, der taler imod.");
        if (hearing.Notice is { } notice)
        {
            gate.Saw("Brevet om partshøring", notice.Waits ? "er ikke lagt i posten" : "er sendt")
                .Requires(!notice.Waits, "Brevet om partshøring er ikke lagt i posten. Læg det i posten, og skriv dagen under Breve, så borgeren kan svare.");
        }

        switch (hearing.Hearing)
        {
            case PartyHearing.Held:
                gate.Saw("Borgeren er hørt", hearing.HeardOn is { } on ? Danish.Date(on) : "dato mangler")
                    .Requires(hearing.HeardOn is not null, "Skriv, hvornår borgeren er partshørt.")
                    .Requires(hearing.HeardOn is not { } day || day <= today, "Partshøringen kan ikke være efter i dag.")
                    .Requires(!(hearing.HeardOn < receivedOn), $"Partshøringen kan ikke ligge før ansøgningen{(receivedOn is { } came ? $", der kom {Danish.Date(came)}" : "")}.");
                Answer(gate, hearing, today);
                break;
            case PartyHearing.NotNeeded:
                gate.Saw("Hvorfor ikke", Substance.Seen(hearing.Note, "mangler"))
                    .Requires(Has(hearing.Note), "Skriv, hvorfor partshøring ikke er nødvendig.")
                    .Requires(!Substance.IsThin(hearing.Note), $"Det siger for lidt om, hvorfor partshøring ikke er nødvendig. {Substance.Wanted}");
                if (hearing.Notice is { Waits: false, Until: var told } && told >= today)
                {
                    gate.Shut($"Borgeren har fået brev om partshøring og kan svare til og med {Danish.Date(told)}. Skriv svaret, når det kommer, eller vent, til fristen er gået.");
                }

                break;
        }

        return gate.Answer();
    }

    /// <summary>Either the citizen answered, or had the time to and did not.</summary>
    private static void Answer(GateBuilder gate, HearingFacts hearing, DateOnly today)
    {
        var last = hearing.AnswerBy is { } by && hearing.Notice?.Until is { } told && told > by ? told : hearing.AnswerBy;
        if (last is { } day)
        {
            gate.Saw("Svarfrist", day);
        }

        switch (hearing.Answered)
        {
            case true:
                gate.Requires(Has(hearing.Note), "Skriv, hvad borgeren svarede.");
                break;
            case false:
                gate.Requires(last is not null, "Skriv den svarfrist, som borgeren fik.")
                    .Requires(!(last <= hearing.HeardOn), "Svarfristen skal ligge efter den dag, borgeren blev hørt.")
                    .Requires(!(last >= today), $"Borgeren kan svare til og med {(last is { } until ? Danish.Date(until) : "")}. Træf afgørelsen bagefter, eller når borgeren har svaret.");
                break;
            default:
                gate.Shut("Svar på, om borgeren har svaret på partshøringen.");
                break;
        }
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
