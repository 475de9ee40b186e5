using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.ActionPlans;

/// <summary>The direction of a goal (måltype, KL): says which way, not how far.</summary>
public enum GoalType
{
    [Display(Name = "Udvikle funktionsevne")] Develop,
    [Display(Name = "Fastholde funktionsevne")] Maintain,
    [Display(Name = "Begrænse tab af funktionsevne")] LimitLoss,
}
