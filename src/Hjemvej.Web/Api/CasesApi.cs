using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Evaluation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Api;

/// <summary>Cases, and what the rules answer of them.</summary>
internal static class CasesApi
{
    public static void MapCasesApi(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Sager");
        cases.MapGet("/", List).WithName("ListCases").WithSummary("Sager, som den, der spørger, må se. Nærmeste frist først.").ProducesValidationProblem();
        cases.MapGet("/{number:int}", Get).WithName("GetCase").WithSummary("En sag og det, der skal gøres i den.").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("/{number:int}/evaluation", Evaluation).WithName("EvaluateCase").WithSummary("Alle frister, spærringer, beløb og feriekonto, hver med mellemregning og kilder.").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("/{number:int}/deadlines", Deadlines).WithName("GetDeadlines").WithSummary("Sagens frister med mellemregning og kilder.").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("/{number:int}/gates", Gates).WithName("GetGates").WithSummary("Sagens spærringer: åbne, eller lukkede med hver grund.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    public static async Task<Results<Ok<CasePageAnswer>, ValidationProblem>> List(
        CaseworkDb db, Actor actor, CivilClock clock, CancellationToken ct, int page = 1, int pageSize = 50)
    {
        if (page < 1 || pageSize is < 1 or > 200)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { [page < 1 ? "page" : "pageSize"] = ["Siden tælles fra 1, og der kan højst hentes 200 sager ad gangen."] });
        }

        var cases = from @case in db.CasesVisibleTo(actor, clock.Today)
                    join status in db.StatusesSeenBy(actor) on @case.Id equals status.CaseId
                    orderby status.NextDueOn == null, status.NextDueOn, @case.Number
                    select new CaseSummary(@case.Number, @case.Citizen.Name, status.Stage, status.Urgent, status.NextTitle, status.NextDueOn, status.ResidenceName, @case.ClosedOn);
        return TypedResults.Ok(new CasePageAnswer(page, pageSize, await cases.CountAsync(ct), await cases.Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(ct)));
    }

    public static async Task<Results<Ok<CaseAnswer>, ProblemHttpResult>> Get(int number, CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock, CancellationToken ct)
    {
        var today = clock.Today;
        var found = await (from @case in db.CasesVisibleTo(actor, today)
                           join status in db.StatusesSeenBy(actor) on @case.Id equals status.CaseId
                           where @case.Number == number
                           select new { @case.Id, Summary = new CaseSummary(@case.Number, @case.Citizen.Name, status.Stage, status.Urgent, status.NextTitle, status.NextDueOn, status.ResidenceName, @case.ClosedOn) })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return NoSuchCase(number);
        }

        await log.NoteAsync(found.Id, ct);
        var tasks = await db.WorkItems.AsNoTracking().Where(i => i.CaseId == found.Id && i.ShowFrom <= today).For(actor, WorklistScope.All)
            .OrderBy(i => i.DueOn).Select(i => new TaskAnswer(i.Kind, i.Title, i.DueOn, i.Url, i.Why)).ToListAsync(ct);
        return TypedResults.Ok(new CaseAnswer(found.Summary, tasks));
    }

    public static async Task<Results<Ok<EvaluationAnswer>, ProblemHttpResult>> Evaluation(
        int number, CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock, StandardInForce standard, CancellationToken ct) =>
        await EvaluateAsync(number, db, log, actor, clock, standard, ct) is { } evaluation ? TypedResults.Ok(EvaluationAnswer.Of(evaluation, actor)) : NoSuchCase(number);

    public static async Task<Results<Ok<IReadOnlyList<DeadlineAnswer>>, ProblemHttpResult>> Deadlines(
        int number, CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock, StandardInForce standard, CancellationToken ct) =>
        await EvaluateAsync(number, db, log, actor, clock, standard, ct) is { } evaluation ? TypedResults.Ok(EvaluationAnswer.Of(evaluation, actor).Deadlines) : NoSuchCase(number);

    public static async Task<Results<Ok<IReadOnlyList<GateAnswer>>, ProblemHttpResult>> Gates(
        int number, CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock, StandardInForce standard, CancellationToken ct) =>
        await EvaluateAsync(number, db, log, actor, clock, standard, ct) is { } evaluation ? TypedResults.Ok(EvaluationAnswer.Of(evaluation, actor).Gates) : NoSuchCase(number);

    private static async Task<CaseEvaluation?> EvaluateAsync(int number, CaseworkDb db, ReadingLog log, Actor actor, CivilClock clock, StandardInForce standard, CancellationToken ct)
    {
        var id = await db.CasesVisibleTo(actor, clock.Today).Where(c => c.Number == number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        if (id is not { } caseId)
        {
            return null;
        }

        await log.NoteAsync(caseId, ct);
        return await db.CaseFileAsync(caseId, clock.Today, ct) is { } file ? await db.AnswerAsync(file.SeenBy(actor), clock.Today, standard.Current, ct) : null;
    }

    private static ProblemHttpResult NoSuchCase(int number) =>
        TypedResults.Problem(title: "Sagen findes ikke", detail: $"Der er ingen sag nr. {number}, som du har adgang til.", statusCode: StatusCodes.Status404NotFound);
}
