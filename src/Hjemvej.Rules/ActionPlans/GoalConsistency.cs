using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.ActionPlans;

/// <summary>Do the type of a goal (måltype) and its levels say the same?</summary>
/// <remarks>
/// KL: the type gives the direction and not the level, so the two are separate, and a goal may well develop within one level.
/// Hence a warning and never a gate. Levels are 0–4, and higher is worse.
/// </remarks>
[Source("2-2")]
[Assumption("2-2", "Måltype og niveau, der peger hver sin vej, giver en advarsel, men stopper ikke: et mål kan godt være at udvikle sig inden for det samme niveau.",
    Alternatives = "Modstrid stopper målet, eller der vises ingen advarsel.",
    Effect = "Hvor let et mål kan gemmes.")]
public static class GoalConsistency
{
    public static IReadOnlyList<string> Warnings(GoalType type, int? currentLevel, int targetLevel) => (type, currentLevel) switch
    {
        (_, null) => ["Undertemaet er ikke vurderet, så udviklingen kan ikke måles. Overvej at vurdere niveauet i udredningen."],
        (GoalType.Develop, { } now) when targetLevel > now => [$"Målet er at udvikle, men niveauet skal gå fra {now} til {targetLevel}. Et højere tal er en større nedsættelse."],
        (GoalType.Develop, { } now) when targetLevel == now => [$"Målet er at udvikle, men niveauet er {now} både nu og som mål. Det kan være rigtigt, hvis borgeren skal udvikle sig inden for niveauet."],
        (GoalType.Maintain, { } now) when targetLevel != now => [$"Målet er at fastholde, men niveauet skal gå fra {now} til {targetLevel}."],
        (GoalType.LimitLoss, { } now) when targetLevel < now => [$"Målet er at begrænse tab, men niveauet skal blive bedre: fra {now} til {targetLevel}."],
        _ => [],
    };
}
