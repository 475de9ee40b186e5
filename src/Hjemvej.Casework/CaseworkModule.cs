using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Simulation;
using Hjemvej.Casework.Sources;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Casework.Worklists;
using Hjemvej.Exchange.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework;

/// <summary>What the application remembers and may do, stage by stage.</summary>
public static class CaseworkModule
{
    public static IServiceCollection AddCasework(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<CivilClock>()
        .AddScoped<JournalWriter>()
        .AddSingleton<ReadingsNoted>()
        .AddScoped<ReadingLog>()
        .AddScoped<ReadingLists>()
        .AddScoped<CheckReadingsHandler>()
        .AddScoped<JournalGuard>()
        .AddScoped<WorkItemProjection>()
        .AddScoped<Reprojection>()
        .AddScoped<ExplanationWriter>()
        .AddScoped<TakeStanceHandler>()
        .AddScoped<LetterRenderer>()
        .AddScoped<LetterOffice>()
        .AddScoped<AppealLetters>()
        .AddScoped<AppealGuide>()
        .AddScoped<NotifyOfOverrunHandler>()
        .AddScoped<WithdrawApplicationHandler>()
        .AddScoped<CloseCaseHandler>()
        .AddScoped<CaseReopening>()
        .AddSingleton(new CasesInTheWay(CasesUnderWay.Of))
        .AddSingleton(new LaterDecisionGate(StartLaterDecisionHandler.GateAsync))
        .AddScoped<GiveConsentHandler>()
        .AddScoped<WithdrawConsentHandler>()
        .AddScoped<RecordComplaintHandler>()
        .AddScoped<ReassessComplaintHandler>()
        .AddScoped<CorrectReassessmentHandler>()
        .AddScoped<RecordRestOfComplaintHandler>()
        .AddScoped<RecordBoardAnswerHandler>()
        .AddScoped<StartLaterDecisionHandler>()
        .AddScoped<DischargeCitizenHandler>()
        .AddScoped<MoveDischargeHandler>()
        .AddScoped<CalculatePaymentHandler>()
        .AddScoped<CommunicatePaymentHandler>()
        .AddScoped<TakePersonalNeedsStanceHandler>()
        .AddScoped<RecalculatePaymentsHandler>()
        .AddScoped<WithdrawPriceHandler>()
        .AddScoped<CommunicatePaymentsHandler>()
        .AddScoped<PostLetterHandler>()
        .AddApplications()
        .AddAssessments()
        .AddCommittee()
        .AddDecisions()
        .AddActionPlans()
        .AddAmendments()
        .AddFollowUps()
        .AddMatching()
        .AddResidences()
        .AddSimulation()
        .AddStays()
        .AddCollections();
}
