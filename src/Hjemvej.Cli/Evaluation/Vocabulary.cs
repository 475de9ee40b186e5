using System.Text.Json;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Cli.Evaluation;

/// <summary>The words of the scenario format: our enums in camel case.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, Ground> Grounds = Words<Ground>();
    public static readonly IReadOnlyDictionary<string, Rung> Rungs = Words<Rung>();
    public static readonly IReadOnlyDictionary<string, Criterion> Criteria = Words<Criterion>();
    public static readonly IReadOnlyDictionary<string, TargetGroupReason> TargetGroups = Words<TargetGroupReason>();
    public static readonly IReadOnlyDictionary<string, Recommendation> Recommendations = Words<Recommendation>();
    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = Words<Outcome>();
    public static readonly IReadOnlyDictionary<string, Channel> Channels = Words<Channel>();
    public static readonly IReadOnlyDictionary<string, HolidayKind> Holidays = Words<HolidayKind>();
    public static readonly IReadOnlyDictionary<string, TimeUnit> Units = Words<TimeUnit>();
    public static readonly IReadOnlyDictionary<DeadlineStatus, string> Statuses = Words<DeadlineStatus>().ToDictionary(w => w.Value, w => w.Key);

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
