using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hjemvej.Web.Api;

/// <summary>A value of a parameter, as the file of a standard has it and in words.</summary>
/// <param name="InForce">True of the value that counts on the day that was asked for.</param>
/// <param name="RecordedAt">UTC; null for a value of the standard's file.</param>
internal sealed record ValueAnswer(
    DateOnly From, string Value, ParameterStatus Status, SourceRef Source, string? Note, DateOnly? CheckedOn, DateTime? RecordedAt, bool InForce);

/// <summary>A parameter and every value it has had, oldest first.</summary>
internal sealed record ParameterAnswer(string Name, string Title, string Section, string Unit, IReadOnlyList<ValueAnswer> Values);

/// <summary>A municipality's quality standard as values.</summary>
internal sealed record StandardAnswer(string Id, string Municipality, string Title, string Document, DateOnly On, IReadOnlyList<ParameterAnswer> Parameters);

/// <summary>The standard in force.</summary>
internal static class StandardApi
{
    public static void MapStandardApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/standard", Get).WithTags("Standard").WithName("GetStandard")
            .WithSummary("Kvalitetsstandardens værdier med første dag, kilde og status. on: den dag, der spørges om; i dag, når den udelades.");

    public static async Task<Ok<StandardAnswer>> Get(StandardHistory history, CivilClock clock, CancellationToken ct, DateOnly? on = null)
    {
        var (day, standard) = (on ?? clock.Today, (await history.KnownAsync(null, ct)).Standard);
        return TypedResults.Ok(new StandardAnswer(
            standard.Id, standard.Municipality, standard.Title, standard.Document, day, [.. Parameters.All.Select(p => Of(p, standard, day))]));
    }

    private static ParameterAnswer Of(Parameter parameter, Standard standard, DateOnly day)
    {
        var series = parameter.InWords(standard);
        var inForce = series.Find(day);
        return new(parameter.Name, parameter.Title, parameter.Section, parameter.Unit,
            [.. series.All.Select(v => new ValueAnswer(v.From, v.Value, v.Status, v.Source, v.Note, v.CheckedOn, v.RecordedAt, ReferenceEquals(v, inForce)))]);
    }
}
