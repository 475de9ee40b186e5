using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Cases;

internal static class CasePagesModule
{
    /// <summary>The filter that opens the case of every page under <c>/sager/{number}</c>.</summary>
    public static IServiceCollection AddCasePages(this IServiceCollection services) => services
        .Configure<MvcOptions>(options => options.Filters.Add<CasePageFilter>());
}
