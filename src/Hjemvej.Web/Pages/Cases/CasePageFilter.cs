using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;
using Hjemvej.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>Opens the case of a <see cref="CasePage"/> in one query; a case this person may not see does not exist for them.</summary>
internal sealed class CasePageFilter(CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is CasePage page)
        {
            var found = await db.CasesVisibleTo(actor, clock.Today)
                .Where(c => c.Number == page.Number)
                .Select(c => new
                {
                    c.Id,
                    c.Citizen.Name,
                    c.Citizen.Cpr,
                    c.Citizen.BirthDate,
                    c.Citizen.ProtectedAddress,
                    c.ClosedOn,
                    Status = db.StatusesSeenBy(actor).Where(s => s.CaseId == c.Id).Select(s => new { s.Stage, s.Urgent, s.NextTitle, s.NextDueOn }).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
            if (found is null)
            {
                context.Result = new NotFoundResult();
                return;
            }

            await log.NoteAsync(found.Id, context.HttpContext.RequestAborted);
            page.CaseId = found.Id;
            page.Header = new(
                page.Number,
                found.Name,
                found.Cpr?.ToString() ?? Danish.ShortDate(found.BirthDate),
                Age.On(found.BirthDate, clock.Today),
                found.Status?.Stage.Danish() ?? "",
                found.Status?.Urgent ?? false,
                found.ProtectedAddress,
                found.ClosedOn is not null,
                found.Status is { NextDueOn: { } due, NextTitle: { } title } && due < clock.Today ? [$"{title}: fristen var {Danish.Date(due)}"] : []);
            page.ViewData[nameof(CaseHeader)] = page.Header;
        }

        await next();
    }
}
