using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Evaluation;

/// <summary>Parameters of a scenario that replace the standard's.</summary>
/// <remarks>
/// A scenario asks "what if", as its format lets it: any number of the parameter's range, also one that a standard may not say because it is
/// beyond the law's limit, or because the months of a year do not divide by it. Of five meetings a year each is then due two whole months
/// after the one before.
/// </remarks>
internal static class Overrides
{
    private static readonly SourceRef Source = new("override", "Scenariets egen værdi");

    public static Standard Apply(Standard standard, Node? overrides)
    {
        if (overrides is not { } node)
        {
            return standard;
        }

        if (node.Object("processingTime", Vocabulary.ProcessingTime) is { } time)
        {
            var value = time.Required("value", time.Whole("value", 1, 1000));
            var unit = time.Required("unit", time.Word("unit", Vocabulary.Units));
            standard = standard with { ProcessingTime = Always("processingTime", new ProcessingTime(value, unit)) };
        }

        standard = standard with
        {
            AppealWeeks = Number(node, "appealWeeks") ?? standard.AppealWeeks,
            LetterTransitDays = Number(node, "letterTransitDays") ?? standard.LetterTransitDays,
            FirstFollowUpMonths = Number(node, "firstFollowUpMonths") ?? standard.FirstFollowUpMonths,
            FollowUpsPerYear = Number(node, "followUpsPerYear") ?? standard.FollowUpsPerYear,
            HolidayDays = Number(node, "holidayDays") ?? standard.HolidayDays,
        };
        if (node.Objects("disposableAmount", Vocabulary.DisposableAmount, Amount) is not { } amounts)
        {
            return standard;
        }

        if (amounts.DistinctBy(a => a.From).Count() < amounts.Count)
        {
            node.Fault("disposableAmount", "has two values from the same day");
        }

        return standard with { DisposableAmount = new("disposableAmount", amounts, yearly: true) };
    }

    private static ParameterSeries<int>? Number(Node node, string name)
    {
        if (!node.Has(name))
        {
            return null;
        }

        var (min, max) = Parameters.Find(name)!.Range!.Value;
        return node.Whole(name, min, max) is { } value ? Always(name, value) : null;
    }

    private static ParameterSeries<T> Always<T>(string name, T value) => new(name, [new(DateOnly.MinValue, value, Source, ParameterStatus.Confirmed)]);

    private static Dated<Ore> Amount(Node node) =>
        new(node.Required("from", node.Date("from")), node.Required("amount", node.Kroner("amount")), Source, ParameterStatus.Confirmed);
}
