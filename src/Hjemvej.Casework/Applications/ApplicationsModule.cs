using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Applications;

internal static class ApplicationsModule
{
    /// <summary>Applications (standard 1 and 2.5): who asks for what, and by when must we answer?</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<ApplicationLetters>()
        .AddScoped<KnownCitizens>()
        .AddScoped<SocialWorkers>()
        .AddScoped<RegisterApplicationHandler>()
        .AddScoped<CorrectCitizenHandler>()
        .AddScoped<ReassessUrgencyHandler>()
        .AddScoped<RecordAgreementHandler>()
        .AddScoped<SaveRelatedPersonHandler>()
        .AddScoped<EndRelatedPersonHandler>()
        .AddScoped<HandOverCaseHandler>();
}
