using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Assessments;

internal static class AssessmentsModule
{
    /// <summary>Assessments (standard 1.1, 1.2, 2, 2.6): could § 85 at home do, is the citizen in the target group, what are the needs by theme?</summary>
    public static IServiceCollection AddAssessments(this IServiceCollection services) => services
        .AddScoped<AssessmentDesk>()
        .AddScoped<AssessmentReader>()
        .AddScoped<ConsiderHomeSupportHandler>()
        .AddScoped<WalkLadderHandler>()
        .AddScoped<DocumentGroundsHandler>()
        .AddScoped<AssessThemeHandler>()
        .AddScoped<AssessOverallHandler>()
        .AddScoped<AssessTargetGroupHandler>()
        .AddScoped<ConcludeAssessmentHandler>()
        .AddScoped<ReopenAssessmentHandler>();
}
