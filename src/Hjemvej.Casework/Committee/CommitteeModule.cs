using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Committee;

internal static class CommitteeModule
{
    /// <summary>The visitation committee (standard 2.5): its meetings, the cases laid before it, and what it recommends.</summary>
    public static IServiceCollection AddCommittee(this IServiceCollection services) => services
        .AddScoped<PlanMeetingHandler>()
        .AddScoped<CallOffMeetingHandler>()
        .AddScoped<LayBeforeCommitteeHandler>()
        .AddScoped<TakeOffAgendaHandler>()
        .AddScoped<MoveItemHandler>()
        .AddScoped<MoveToMeetingHandler>()
        .AddScoped<PostponeItemHandler>()
        .AddScoped<RecordRecommendationHandler>()
        .AddScoped<CloseMeetingHandler>();
}
