using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Decisions;

internal static class DecisionsModule
{
    /// <summary>Decisions (standard 2.5): drafted, checked, made and sent; complaints and access to documents.</summary>
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddScoped<DecisionLetters>()
        .AddScoped<DraftCheck>()
        .AddScoped<DecisionDesk>()
        .AddScoped<StartDecisionHandler>()
        .AddScoped<WriteDecisionHandler>()
        .AddScoped<DiscardDecisionHandler>()
        .AddScoped<MakeDecisionHandler>()
        .AddScoped<HearPartyHandler>()
        .AddScoped<ArrangeHomeSupportHandler>()
        .AddScoped<WithdrawComplaintHandler>()
        .AddScoped<DismissComplaintHandler>()
        .AddScoped<ReceivePowerOfAttorneyHandler>()
        .AddScoped<RecordAccessRequestHandler>()
        .AddScoped<AnswerAccessRequestHandler>();
}
