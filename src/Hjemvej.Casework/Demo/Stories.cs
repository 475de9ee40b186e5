using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Demo;

/// <summary>The demo's citizens: somebody at every stage of the way, and somebody in every kind of trouble. Days are counted back from today.</summary>
internal sealed class Stories(Play play)
{
    private const string Hanne = "hanne";
    private const string Jonas = "jonas";

    private readonly DemoCommittee _committee = new(play);
    private readonly DemoCommittee _extraordinary = new(play, extraordinary: true);

    public void Tell()
    {
        Applying();
        BeingAssessed();
        BeforeTheCommittee();
        Decided();
        BeingMatched();
        LivingThere();
        InTrouble();
        MovedOn();
        _committee.CloseMeetings();
        _extraordinary.CloseMeetings();
    }

    private Story Of(string name, Profile profile, string worker = Hanne) => new(play, _committee, name, profile, worker);

    private void Applying()
    {
        Of("Sofie Munk", Profile.Anxiety).Applies(12, a => a with { From = ApplicationFrom.Relative, FromName = "Charlotte Munk (mor)", StandIn = new("Charlotte Munk", "mor", RelatedRole.Guardian, "22 33 44 55", null, "Engvej 8, 6600 Vejen", play.Today.AddDays(-12)) });
        Of("Mikkel Toft", Profile.Psychosis).Applies(2, a => a with { From = ApplicationFrom.Hospital, FromName = "Psykiatrisk afdeling", Urgent = true, UrgencyReason = "Udskrives på fredag og har ikke noget sted at være." });
        Of("Fatima Hassan", Profile.Anxiety, Jonas).Applies(5, a => a with { CommunicationNeeds = "Har brug for tolk i arabisk" });
        Of("Jens Overgaard", Profile.BrainInjury, Jonas).Applies(9, a => a with { From = ApplicationFrom.Relative, FromName = "Inge Overgaard (ægtefælle)", DigitalPostExempt = true });
        Of("Line Dam", Profile.Autism).Applies(1);
        Of("Rasmus Kold", Profile.SocialProblems, Jonas).Applies(16, a => a with { From = ApplicationFrom.OtherDepartment, FromName = "Rusmiddelcentret", Agreement = CitizenAgreement.Unknown, ConsentToObtainInformation = false });
        Of("Thomas Brandt", Profile.SocialProblems).Applies(30).Withdraws(18, "Har fået en lejlighed gennem boligforeningen.");
        Of("Camilla Ravn", Profile.Psychosis).Applies(40, a => a with { ProtectedAddress = true }).ConsidersHomeSupport(25);
    }

    private void BeingAssessed()
    {
        Of("Ida Winther", Profile.Anxiety).Applies(34).ConsidersHomeSupport(20).AssessesNeeds(11);
        Of("Kasper Juhl", Profile.SocialProblems, Jonas).Applies(52).ConsidersHomeSupport(30);
        Of("Maja Krogh", Profile.Autism).Applies(45).ConsidersHomeSupport(28).AssessesNeeds(9).AsksForAccess(6, "Hele sagen");
        Of("Yusuf Demir", Profile.Psychosis).Applies(77).ConsidersHomeSupport(50).AssessesNeeds(31);
        Of("Signe Lauridsen", Profile.BrainInjury, Jonas).Applies(98).ConsidersHomeSupport(60).IsToldOfOverrun(16, 45, "Vi mangler en udtalelse fra sygehuset om din genoptræning. Den kommer om tre uger.");
        Of("Oliver Bang", Profile.Autism).Applies(93).ConsidersHomeSupport(70).AssessesNeeds(40);
        Of("Pernille Ask", Profile.Psychosis, Jonas).Applies(24, a => a with { Urgent = true, UrgencyReason = "Bor hos en veninde, der skal have sin sofa igen." }).ConsidersHomeSupport(15).AssessesNeeds(8);
        Of("Frederik Storm", Profile.Intellectual).Applies(61, a => a with { From = ApplicationFrom.Relative, FromName = "Lisbeth Storm (mor)" }).IsAssessed(50, 20);
        Of("Helle Vang", Profile.SocialProblems, Jonas).Applies(37).IsAssessed(30, 10);
    }

    private void BeforeTheCommittee()
    {
        Of("Daniel Friis", Profile.Autism).Applies(56).IsAssessed(45, 12).IsPresented(-3);
        Of("Louise Norup", Profile.Psychosis, Jonas).Applies(48).IsAssessed(40, 11).IsPresented(-3);
        Of("Emil Hauge", Profile.Intellectual).Applies(63).IsAssessed(50, 18).IsPresented(-3);
        Of("Katrine Bruun", Profile.Anxiety).Applies(70, a => a with { Urgent = true, UrgencyReason = "Lejemålet er opsagt til den første." }).IsAssessed(60, 8).IsPresented(-1, extraordinary: _extraordinary);
        Of("Magnus Thorup", Profile.BrainInjury).Applies(72).IsAssessed(66, 38).IsPresented(34);
        Of("Nanna Lykke", Profile.Autism, Jonas).Applies(95).IsAssessed(80, 40).IsPresented(34).IsToldOfOverrun(13, 30, "Kommunens udvalg har bedt om en udtalelse mere fra din skole. Den venter vi på.");
        Of("Søren Elkjær", Profile.SocialProblems).Applies(60).IsAssessed(55, 38).IsPresented(34).WritesDecision(2, Outcome.Grant);
    }

    private void Decided()
    {
        Of("Trine Holst", Profile.Psychosis).Applies(80).IsAssessed(70, 38, "Din tilstand er stabil, og du får allerede den behandling og støtte, du har brug for, i din egen bolig. Du har ikke brug for et botilbud for at blive udredt eller stabiliseret.").IsPresented(34, Recommendation.Refusal).IsDecided(9, Outcome.Refusal);
        Of("Ahmed Saleh", Profile.SocialProblems, Jonas).Applies(110).IsAssessed(100, 62, "Du er i gang med behandling på rusmiddelcentret og bor hos din bror, til den er færdig. Det, du mangler, er en bolig og ikke et botilbud.").IsPresented(58, Recommendation.Refusal).IsDecided(33, Outcome.Refusal)
            .Complains(8, "Jeg er uenig. I har ikke talt med min kontaktperson, som kender mig bedst.");
        Of("Anders Kirk", Profile.SocialProblems).Applies(160).IsAssessed(150, 106, "Du har arbejde og klarer selv din hverdag. Det, du mangler, er en bolig, og det kan et midlertidigt botilbud ikke løse.").IsPresented(100, Recommendation.Refusal).IsDecided(80, Outcome.Refusal)
            .Complains(62, "Jeg mener, at jeg er i målgruppen.", oral: true).IsReassessed(48, ReassessmentOutcome.Upheld, "Der er ikke kommet noget nyt, som ændrer vores vurdering. Vi mener stadig, at du kan få den hjælp, du har brug for, uden et botilbud.");
        Of("Julie Vestergaard", Profile.Anxiety).Applies(75).ConsidersHomeSupport(60, suffices: true).ConcludesAssessment(38, false, "Støtte i din egen bolig dækker dit behov, som det er nu.").IsPresented(34, Recommendation.HomeSupport).IsDecided(12, Outcome.HomeSupport);
        Of("Lærke Bundgaard", Profile.Anxiety, Jonas).Applies(150).ConsidersHomeSupport(140, suffices: true).ConcludesAssessment(110, false, "Udvidet bostøtte i din egen bolig er nok til at dække dit behov.").IsPresented(100, Recommendation.HomeSupport).IsDecided(85, Outcome.HomeSupport).IsClosed(40, "Klagefristen er udløbet uden klage. Borgeren får støtte efter § 85.");
        Of("Mathias Riis", Profile.Psychosis).Applies(200).IsAssessed(190, 150, "Du har fået støtte om dagen, siden du kom hjem fra sygehuset, og du passer selv din medicin. Du har ikke brug for den særlige støtte, et botilbud giver.").IsPresented(142, Recommendation.Refusal).IsDecided(130, Outcome.Refusal)
            .Complains(118, "Min sygdom er ikke taget alvorligt.").IsReassessed(104, ReassessmentOutcome.Upheld, "Vi har læst udtalelsen fra psykiatrien igen. Vi mener stadig, at din behandling kan gå videre, mens du bor hjemme.").IsReferredBack(20, "Kommunen skal belyse, om støtte om natten kan gives i egen bolig.");
        Of("Gitte Damgaard", Profile.BrainInjury, Jonas).Applies(130).IsAssessed(120, 76, "Du er færdig med genoptræningen og kan det samme som før skaden. Du har ikke længere brug for udredning eller genoptræning på et botilbud.").IsPresented(72, Recommendation.Refusal).IsDecided(60, Outcome.Refusal);
    }

    private void BeingMatched()
    {
        Of("Simon Ørum", Profile.Autism).IsGranted(90, 6);
        Of("Amalie Skjøth", Profile.Anxiety, Jonas).IsGranted(85, 14).AnswersPlanOffer(7, false, "Jeg vil hellere have en aftale med mit botilbud, når jeg er flyttet ind.").IsMatched(4, DemoResidences.Nord);
        Of("Bo Lindgaard", Profile.SocialProblems).IsGranted(100, 20).Plans(12).IsMatched(10, DemoResidences.Solbakken, CitizenOpinion.Partly, "Jeg vil gerne væk fra Vejen, men der er langt til arbejdet.", "Der er en bus hver time, og turen tager en halv time. Stedet ligger langt fra dit gamle miljø, og det var vigtigst for dig.").IsOffered(5);
        Of("Cecilie Høj", Profile.Psychosis, Jonas).IsGranted(120, 40).Plans(33).IsMatched(36, DemoResidences.Kastaniehuset).IsOffered(35).AnswersOffer(28, false, "Vil ikke bo i samme by som sin tidligere kæreste.").IsMatched(20, DemoResidences.Nord).IsOffered(12).AnswersOffer(6);
        Of("Victor Nygaard", Profile.BrainInjury).IsGranted(150, 70).Plans(60).Waits(66, "Åhuset er fuldt. Borgeren vil vente på en plads der.");
        Of("Rikke Strand", Profile.BrainInjury, Jonas).IsGranted(140, 55, a => a with { Urgent = true, UrgencyReason = "Kan ikke komme hjem fra sygehuset." }).Plans(45);
        Of("Noah Fuglsang", Profile.Intellectual).IsGranted(110, 45).Plans(38).Waits(42, "Familien ønsker Vestervang.");
        Of("Sanne Bork", Profile.Psychosis).IsGranted(95, 25).Plans(18).IsMatched(22, DemoResidences.Kastaniehuset).IsOffered(21).AnswersOffer(15).HandsOverPlan(14).PaymentIsCalculated(9, -7).PaymentIsTold(8);
        Of("Jacob Ebbesen", Profile.SocialProblems, Jonas).IsGranted(105, 28).Plans(20).IsMatched(24, DemoResidences.Kastaniehuset).IsOffered(23).AnswersOffer(17).PaymentIsCalculated(6, -14, income: 9_800);
        Of("Mette Kjeldsen", Profile.BrainInjury).IsGranted(200, 110).Plans(100).IsMatched(104, DemoResidences.Fjordhuset, because: "Der var ingen ledig plads i Åhuset, og borgeren skulle udskrives fra sygehuset.").IsOffered(103).AnswersOffer(96).PaymentIsCalculated(95, 80, income: 18_400, keepsHome: true, commitments: 6_100).PaymentIsTold(94).MovesIn(80, Reduced("Udtrættes efter to timer. Træner hver formiddag.", 3));
    }

    private void LivingThere()
    {
        Of("Andreas Bech", Profile.Autism).IsGranted(330, 262, a => a with { From = ApplicationFrom.Relative, FromName = "Karen Bech (mor)" }).LetsIn(258, "Karen Bech", "mor", ConsentTopic.Meetings, ConsentTopic.Letters, ConsentTopic.DailyLife)
            .SettlesAt(DemoResidences.Nord, 262, 240).IsWrittenOf(236, 13).IsFollowedUp(152).IsAssessedForAccompaniment(140).IsAccompaniedToTreatment(60)
            .Travels(80, 66, 3, HolidayKind.Holiday, "Tre dage i sommerhus ved Henne Strand").Travels(25, 18, 0, HolidayKind.DayTrip, "En dag i computermuseet");
        Of("Lukas Vind", Profile.Psychosis).IsGranted(300, 230).SettlesAt(DemoResidences.Nord, 230, 210).IsWrittenOf(200, 17).IsFollowedUp(125).IsConvened(12, -9);
        Of("Anna Borre", Profile.Anxiety).IsGranted(190, 120).SettlesAt(DemoResidences.Nord, 120, 82, income: 8_400).IsWrittenOf(75, 14).IsConvened(14, -6).FillsForm(1, complete: false);
        Of("Peter Højlund", Profile.SocialProblems, Jonas).IsGranted(260, 190).SettlesAt(DemoResidences.Aabrinken, 190, 170).IsWrittenOf(165, 15).IsFollowedUp(84, conclusion: "Behandlingen går godt. Der begynder praktik hos en tømrer.");
        Of("Stine Agger", Profile.Anxiety, Jonas).IsGranted(420, 350).SettlesAt(DemoResidences.Kastaniehuset, 350, 330).IsFollowedUp(245).IsFollowedUp(70);
        Of("Ali Rahimi", Profile.Psychosis).IsGranted(170, 100).SettlesAt(DemoResidences.Nord, 100, 60, occupation: Reduced("Er i behandling tre dage om ugen og kan klare to dage i gartneriet.", 2)).IsWrittenOf(55, 9)
            .AsksForMeeting(5, MeetingParty.Residence, "Sover dårligt og har fået ny medicin. Vi vil gerne tale om støtten om natten.", 14);
        Of("Caroline Bisgaard", Profile.Anxiety).IsGranted(230, 160).SettlesAt(DemoResidences.Nord, 160, 140, income: null).IsGivenForNeeds(139, 1_500).IsWrittenOf(130, 19).IsFollowedUp(55, citizenCame: false);
        Of("Freja Lind", Profile.Autism, Jonas).IsGranted(140, 70).SettlesAt(DemoResidences.Nord, 70, 34).IsWrittenOf(30, 8);
        Of("William Dall", Profile.Intellectual).IsGranted(250, 180).SettlesAt(DemoResidences.Vestervang, 180, 160).IsFollowedUp(74);
        Of("Zainab Aziz", Profile.Psychosis, Jonas).IsGranted(155, 88).SettlesAt(DemoResidences.Kastaniehuset, 88, 50);
        Of("Malene Kvist", Profile.BrainInjury).IsGranted(310, 240).SettlesAt(DemoResidences.Aahuset, 240, 220, income: 19_700, keepsHome: true, commitments: 5_200).IsFollowedUp(133);
        Of("Birthe Aagaard", Profile.BrainInjury, Jonas).IsGranted(280, 210).SettlesAt(DemoResidences.Aahuset, 210, 190, income: 14_100).IsFollowedUp(104);
    }

    private void InTrouble()
    {
        // The first follow-up is overdue and the form is missing.
        Of("Henrik Thygesen", Profile.SocialProblems).IsGranted(220, 150).SettlesAt(DemoResidences.Nord, 150, 118, income: 7_350).IsWrittenOf(110, 21);

        // The income does not reach the whole payment.
        Of("Emma Rosendal", Profile.Anxiety, Jonas).IsGranted(210, 140).SettlesAt(DemoResidences.Nord, 140, 122, income: 6_900).IsWrittenOf(100, 23).IsFollowedUp(33);

        // Keeps the own home during the stay.
        Of("Martin Skytte", Profile.Psychosis).IsGranted(180, 110).SettlesAt(DemoResidences.Kastaniehuset, 110, 75, income: 15_800, keepsHome: true, commitments: 4_900).IsConvened(10, -8);

        // The residence's registration lapsed while the citizen lives there.
        Of("Tobias Hald", Profile.SocialProblems, Jonas).IsGranted(270, 200).SettlesAt(DemoResidences.Egely, 200, 180).IsFollowedUp(92);

        // The mother is no longer let in.
        Of("Bente Ravnholt", Profile.Psychosis).IsGranted(205, 135).LetsIn(130, "Grethe Ravnholt", "søster", ConsentTopic.Meetings, ConsentTopic.Letters).SettlesAt(DemoResidences.Nord, 135, 115).IsFollowedUp(26).TakesConsentBack(9, ConsentTopic.Letters);

        // Protected name and address.
        Of("Christian Ry", Profile.SocialProblems).IsGranted(240, 170, a => a with { ProtectedAddress = true }).SettlesAt(DemoResidences.Solbakken, 170, 155).IsFollowedUp(66);

        // The meeting concluded that the stay should be adjusted: a decision is due.
        Of("Nikolaj Sand", Profile.Autism, Jonas).IsGranted(300, 228).SettlesAt(DemoResidences.Nord, 228, 206).IsWrittenOf(190, 27).IsFollowedUp(118).IsFollowedUp(10, FollowUpResult.Adjust, "Borgeren klarer aftenerne selv. Støtten skal samles om dagtimerne.");
    }

    private void MovedOn()
    {
        Of("Jonathan Bøgh", Profile.SocialProblems).IsGranted(480, 410).SettlesAt(DemoResidences.Aabrinken, 410, 390).IsWrittenOf(380, 30, 60).IsFollowedUp(305).IsFollowedUp(128, FollowUpResult.End, "Målene er nået. Borgeren har fået lejlighed og arbejde.")
            .MovesOut(60, 45, DischargeTo.OwnHomeWithSupport, "Målene er nået", "Støtte efter § 85 to gange om ugen det første halve år").IsClosed(20, "Borgeren er flyttet hjem og i gang med støtten.");
        Of("Ditte Marker", Profile.Psychosis, Jonas).IsGranted(450, 380).SettlesAt(DemoResidences.Kastaniehuset, 380, 360).IsFollowedUp(275).IsFollowedUp(98).MovesOut(16, 6, DischargeTo.OwnHome, "Har fået en lejlighed i Brørup", "Kontakt til psykiatrien fortsætter");
        Of("Erik Svane", Profile.BrainInjury).IsGranted(430, 360).SettlesAt(DemoResidences.Aahuset, 360, 340, income: 16_900).IsFollowedUp(255).IsFollowedUp(80, FollowUpResult.EndAndRevisit, "Behovet er varigt. Der skal søges et længerevarende tilbud.").MovesOut(20, 11, DischargeTo.LongTermResidence, "Behovet er varigt", "Længerevarende botilbud efter § 108 fra dagen efter");
        Of("Isabella Grøn", Profile.Anxiety, Jonas).IsGranted(400, 330).SettlesAt(DemoResidences.Nord, 330, 300).IsWrittenOf(290, 40, 70).IsFollowedUp(214).IsFollowedUp(40).MovesOut(8, -12, DischargeTo.OwnHomeWithSupport, "Begynder på HF i Esbjerg", "Støtte efter § 85 fra den nye kommune");
        Of("Karl Vestbo", Profile.Autism).IsGranted(360, 290).SettlesAt(DemoResidences.Nord, 290, 270).IsFollowedUp(183).MovesOut(75, 70, DischargeTo.OwnHomeWithSupport, "Har fået handicapbolig i Vejen", "Støtte efter § 85 tre gange om ugen").IsClosed(50, "Borgeren er flyttet i egen bolig.");
    }

    private OccupationPlan Reduced(string why, int days) => new(OccupationKind.SupportedWork, "Gartneriet", days, false, 12, why, play.Today.AddDays(60));
}
