using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Stays;

internal static class StaysModule
{
    /// <summary>Daily life at the residence (standard 2 to 2.4): enrolment, occupation, cleaning, notes, accompaniment and holiday.</summary>
    public static IServiceCollection AddStays(this IServiceCollection services) => services
        .AddScoped<EnrolCitizenHandler>()
        .AddScoped<SaveEnrolmentDraftHandler>()
        .AddScoped<StayDesk>()
        .AddScoped<TakeRegistrationStanceHandler>()
        .AddScoped<PlanOccupationHandler>()
        .AddScoped<ArrangeCleaningHandler>()
        .AddScoped<WriteDailyNoteHandler>()
        .AddScoped<RetractDailyNoteHandler>()
        .AddScoped<AssessAccompanimentHandler>()
        .AddScoped<EndAccompanimentAssessmentHandler>()
        .AddScoped<PlanAccompanimentHandler>()
        .AddScoped<LogAccompanimentHandler>()
        .AddScoped<HolidayBook>()
        .AddScoped<HolidayDesk>()
        .AddScoped<PlanHolidayHandler>()
        .AddScoped<ChangeHolidayHandler>()
        .AddScoped<AcceptPurchaseHandler>()
        .AddScoped<ApproveHolidayHandler>()
        .AddScoped<ConvertHolidayHandler>()
        .AddScoped<CancelHolidayHandler>();
}
