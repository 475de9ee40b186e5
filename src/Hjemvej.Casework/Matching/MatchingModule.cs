using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Matching;

internal static class MatchingModule
{
    /// <summary>Match and waiting list (standard 2.5 and 2.7): who gets which place, in what order, and why that one?</summary>
    public static IServiceCollection AddMatching(this IServiceCollection services) => services
        .AddScoped<WaitingListWatch>()
        .AddScoped<GrantWatch>()
        .AddScoped<MatchDesk>()
        .AddScoped<OfferDesk>()
        .AddScoped<PlaceLetters>()
        .AddScoped<WaitingListDesk>()
        .AddScoped<RecordWishHandler>()
        .AddScoped<ChooseResidenceHandler>()
        .AddScoped<OfferPlaceHandler>()
        .AddScoped<AnswerOfferHandler>()
        .AddScoped<WithdrawOfferHandler>()
        .AddScoped<EnterWaitingListHandler>()
        .AddScoped<LeaveWaitingListHandler>();
}
