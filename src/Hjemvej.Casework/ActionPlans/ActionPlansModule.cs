using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.ActionPlans;

internal static class ActionPlansModule
{
    /// <summary>Action plans and goals (standard 2 and 2.5, SEL § 141): what are the goals, theme by theme?</summary>
    public static IServiceCollection AddActionPlans(this IServiceCollection services) => services
        .AddScoped<OfferActionPlanHandler>()
        .AddScoped<AnswerActionPlanHandler>()
        .AddScoped<WriteActionPlanHandler>()
        .AddScoped<SendActionPlanHandler>()
        .AddScoped<AddGoalHandler>()
        .AddScoped<ChangeGoalHandler>()
        .AddScoped<CloseGoalHandler>()
        .AddScoped<ReopenGoalHandler>()
        .AddScoped<HandOverPlanHandler>();
}
