using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.FollowUps;

internal static class FollowUpsModule
{
    /// <summary>Status meetings and the form "Opfølgning" (standard 2.9): do need and grant still match?</summary>
    public static IServiceCollection AddFollowUps(this IServiceCollection services) => services
        .AddScoped<FormDrafting>()
        .AddScoped<SaveFollowUpFormHandler>()
        .AddScoped<ReopenFollowUpFormHandler>()
        .AddScoped<RequestMeetingHandler>()
        .AddScoped<ConveneMeetingHandler>()
        .AddScoped<InviteToMeetingHandler>()
        .AddScoped<MoveMeetingHandler>()
        .AddScoped<CancelMeetingHandler>()
        .AddScoped<RecordFormExceptionHandler>()
        .AddScoped<HoldMeetingHandler>()
        .AddScoped<FollowUpOverview>()
        .AddScoped<FollowUpLists>();
}
