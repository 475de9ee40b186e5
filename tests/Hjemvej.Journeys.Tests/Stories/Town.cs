using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>What several stories do alike, each step on its page.</summary>
internal static class Town
{
    /// <summary>The manager registers the municipality's own residence, looks it up, and adds places.</summary>
    public static async Task OpenResidenceAsync(Visitor manager, string name, bool isInternal, string today, params string[] places)
    {
        await manager.AnswerAsync("/botilbud/ny", "Opret botilbuddet",
            ("Input.Name", name), ("Input.Internal", isInternal ? "true" : "false"), ("Input.Municipality", "Vejen"), ("Input.TargetGroups", "9b3fd322-a75a-4ed8-9b74-425fa1e01c95"),
            ("Input.MaxSupportNeed", "4"), ("Input.LodgingPerMonth", "3950"), ("Input.BoardPerMonth", "2350"));
        var residence = manager.At.Split('?')[0];
        await manager.AnswerAsync($"{residence}/opslag", "Gem opslaget",
            ("Input.VerifiedOn", today), ("Input.RegisteredFrom", "2020-01-01"), ("Input.Approved", "true"), ("Input.SupervisedBy", "Socialtilsyn Syd"));
        foreach (var place in places)
        {
            await manager.AnswerAsync($"{residence}/pladser", "Tilføj pladsen", ("Label", place));
        }
    }

    /// <summary>Registers an application; answers with the case's address.</summary>
    public static async Task<string> ApplyAsync(Visitor worker, string name, string cpr, string receivedOn)
    {
        await worker.AnswerAsync("/ansoegninger/ny", "Registrér, og send kvittering",
            ("Input.Cpr", cpr), ("Input.Name", name), ("Input.Address", "Birkevej 4"), ("Input.PostalCode", "6600"), ("Input.City", "Vejen"), ("Input.ReceivedOn", receivedOn),
            ("Input.From", "Relative"), ("Input.FromName", "Karen Bech (mor)"), ("Input.Reason", "Han kan ikke få hverdagen til at hænge sammen alene."),
            ("Input.Urgent", "false"), ("Input.Agreement", "Agrees"), ("Input.Consent", "true"));
        return string.Join('/', worker.At.Split('/', '?').Take(3));
    }

    /// <summary>The whole assessment of somebody in the target group, concluded.</summary>
    public static async Task AssessAsync(Visitor worker, string root)
    {
        await worker.AnswerAsync($"{root}/udredning/stoette-i-hjemmet", "Gem",
            ("Input.HopesAndDreams", "Jeg drømmer om min egen lejlighed og et job med computere."), ("Input.HomeSupport", "false"), ("Input.HomeSupportReason", "Støtten er prøvet i et halvt år uden virkning."),
            ("Input.ExtendedHomeSupport", "false"), ("Input.ExtendedHomeSupportReason", "Den dækker ikke aften og nat."));
        await worker.AnswerAsync($"{root}/udredning/mindre-indgribende", "Gem",
            ("Input.Network", "false"), ("Input.NetworkReason", "Moderen kan ikke være der hver dag."), ("Input.Prevention", "false"), ("Input.PreventionReason", "Gruppeforløbet rakte ikke."));
        await worker.AnswerAsync($"{root}/udredning/grundlag", "Gem", ("Input.Grounds", "Mental"), ("Input.Documentation", "Udredning fra psykiatrien."));
        await worker.AnswerAsync($"{root}/udredning/tema/praktiske-opgaver", "Gem", ("Input.Subthemes[1].Level", "3"), ("Input.Subthemes[1].InFocus", "true"), ("Input.Subthemes[1].CitizenNote", "Jeg spiser mest havregryn."), ("Input.TechnologyConsidered", "App med opskrifter"));
        await worker.AnswerAsync($"{root}/udredning/samlet-vurdering", "Gem",
            ("Input.OverallAssessment", "Borgeren har brug for en genkendelig hverdag."), ("Input.SupportNeed", "3"), ("Input.Approach", "Habilitation"), ("Input.PrimaryTargetGroup", "9b3fd322-a75a-4ed8-9b74-425fa1e01c95"));
        await worker.AnswerAsync($"{root}/udredning/maalgruppe", "Gem",
            ("Input.InTargetGroup", "true"), ("Input.Criteria", "Development"), ("Input.CriteriaReason", "Der er brug for træning hver dag."), ("Input.Reasons", "TemporaryNeed"), ("Input.ReasonText", "Målet er egen bolig."));
        await worker.AnswerAsync($"{root}/udredning/afslut", "Afslut udredningen");
    }

    /// <summary>A meeting today; the case is laid before it, recommended by the committee, and the meeting closed.</summary>
    public static async Task PresentAsync(Visitor worker, Visitor committee, string root, string today, string recommendation)
    {
        await worker.AnswerAsync("/udvalg/nyt", "Planlæg mødet", ("Input.Date", today), ("Input.Chair", "Birgit Lund"), ("Input.Members", "Birgit Lund\nCarsten Møller"));
        var meeting = worker.At.Split('?')[0].Split('/')[^1];
        await worker.AnswerAsync($"{root}/udvalg", "Læg sagen for udvalget", ("MeetingId", meeting), ("Submission", "Støtte i eget hjem er prøvet."));
        await committee.AnswerAsync($"{root}/udvalg", "Gem indstillingen", ("Input.Recommendation", recommendation), ("Input.Minutes", "Udvalget har drøftet sagen."));
        await committee.AnswerAsync($"/udvalg/{meeting}", "Afslut mødet", ("Present", "Birgit Lund"));
    }

    /// <summary>The decision is drafted, checked and sent.</summary>
    public static async Task DecideAsync(Visitor worker, string root, string outcome, params (string, string)[] more)
    {
        await worker.AnswerAsync($"{root}/afgoerelse", "Begynd på udkastet", ("Outcome", outcome));
        await worker.AnswerAsync($"{root}/afgoerelse/udkast", "Gem, og se brevet", [.. more, ("Input.Facts", "Vi har talt med dig."), ("Input.Reasons", "Du har brug for at øve hverdagens opgaver."), ("Input.CitizensViews", "Du vil gerne kunne bo selv.")]);
        await worker.PressAsync("Træf afgørelse og send");
    }
}
