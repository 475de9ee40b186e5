using Hjemvej.Rules.Assessments;

namespace Hjemvej.Rules.ActionPlans;

/// <summary>A goal to begin from (målskabelon): the caseworker and the citizen make it their own.</summary>
/// <param name="Key">Ours, stable: <c>kram-diet</c>.</param>
/// <param name="Subtheme">Key of the sub-theme it belongs to.</param>
/// <param name="Area">What it is about, in a word or three, as the list shows it.</param>
/// <param name="Ability">What the citizen is to be able to do, as an infinitive to the citizen: "gøre rent i din bolig".</param>
/// <param name="Technology">Welfare technology that could be considered.</param>
public sealed record GoalTemplate(string Key, string Subtheme, string Area, string Ability, string Technology)
{
    /// <summary>The goal in the words of the approach (standard 2): habilitation builds up step by step, recovery is the citizen's own way, rehabilitation regains.</summary>
    /// <remarks>It says "du": the plan is the citizen's, who gets it as a letter, goals and all.</remarks>
    public string Text(CareApproach? approach) => approach switch
    {
        CareApproach.Habilitation => $"Du lærer trin for trin, med faste rutiner og tydelig støtte, at {Ability}.",
        CareApproach.Recovery => $"Du vil gerne kunne {Ability} og arbejder hen mod det i dit eget tempo.",
        CareApproach.Rehabilitation => $"Du genvinder evnen til at {Ability}.",
        null => $"Du kan {Ability}.",
        _ => throw new ArgumentOutOfRangeException(nameof(approach), approach, null),
    };
}
