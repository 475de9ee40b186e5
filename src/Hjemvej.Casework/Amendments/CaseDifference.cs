using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Amendments;

/// <summary>What of a case a change of the standard moves.</summary>
public enum EffectKind
{
    [Display(Name = "Frist")] Deadline,
    [Display(Name = "Spærring")] Gate,
    /// <summary>A citizen would pay another amount.</summary>
    [Display(Name = "Betaler noget andet")] Amount,

    /// <summary>A citizen would pay the same, calculated with another disposable amount: nothing moves but the working.</summary>
    [Display(Name = "Betaler det samme")] SameAmount,
    [Display(Name = "Ferie")] Holiday,
    [Display(Name = "Opgave")] Task,
}

/// <summary>One thing that a change would move in a case, before and after, in Danish.</summary>
public sealed record Difference(EffectKind Kind, string What, string Before, string After);

/// <summary>What does one case answer under two standards?</summary>
internal static class CaseDifference
{
    public static IEnumerable<Difference> Of(CaseFile file, Standard before, Standard after, AmendedValue change, DateOnly today)
    {
        var (was, becomes) = (new CaseView(file, before, today), new CaseView(file, after, today));
        // A value that first holds later moves no gate and no holiday of today: they are asked of the first day that it holds.
        var (then, changed) = change.From <= today ? (was, becomes) : (new CaseView(file, before, change.From), new CaseView(file, after, change.From));
        return Deadlines(was, becomes).Concat(Gates(then, changed)).Concat(Holiday(then, changed)).Concat(Amounts(file, before, after, change, today)).Concat(Tasks(was, becomes, change));
    }

    /// <summary>What the citizen was told stays: a deadline to complain, and the deadline of an answer that is given.</summary>
    private static IEnumerable<Difference> Deadlines(CaseView was, CaseView becomes) =>
        from after in becomes.Evaluation.Deadlines
        let before = was.Deadline(after.Id)
        where after.Id switch { "appeal" => was.File.Decision?.AppealBy is null, "decision" => !was.File.Answered, _ => true }
        where before is null || before.Due != after.Due || before.Status != after.Status
        select new Difference(EffectKind.Deadline, after.Title, before is null ? "Ingen" : Words(before), Words(after));

    private static IEnumerable<Difference> Gates(CaseView was, CaseView becomes) =>
        from after in becomes.Evaluation.Gates
        let before = was.Evaluation.Gates.FirstOrDefault(g => g.Id == after.Id)
        where before is not null && before.IsOpen != after.IsOpen
        select new Difference(EffectKind.Gate, after.Title, Words(before), Words(after));

    private static IEnumerable<Difference> Holiday(CaseView was, CaseView becomes)
    {
        if (!(was.File.Stay?.EndsOn < was.Today) && was.Evaluation.Holiday is { } before && becomes.Evaluation.Holiday is { } after && before.Entitled != after.Entitled)
        {
            yield return new(EffectKind.Holiday, $"Ferie i {after.Year}", $"{before.Remaining} af {before.Entitled} døgn tilbage", $"{after.Remaining} af {after.Entitled} døgn tilbage");
        }
    }

    /// <summary>The payment as it would be from the first day of a changed disposable amount; what has been decided stays as it is.</summary>
    private static IEnumerable<Difference> Amounts(CaseFile file, Standard before, Standard after, AmendedValue change, DateOnly today)
    {
        if (change.Parameter != after.DisposableAmount.Name || file.Payment is not { } payment)
        {
            yield break;
        }

        var begins = file.Stay?.StartsOn ?? today;
        var day = change.From > begins ? change.From : begins;
        DateOnly month = new(day.Year, day.Month, 1);
        if (file.Stay?.EndsOn < day || after.DisposableAmount.Find(month) is not { } kept || kept.From != change.From)
        {
            yield break;
        }

        var would = OwnPaymentRule.Of(payment.ToFacts(), day, after);
        var (total, left, amount) = before.DisposableAmount.Find(month) is not null && OwnPaymentRule.Of(payment.ToFacts(), day, before) is var now
            ? (now.Total, now.Left, now.DisposableAmount)
            : (payment.Total, payment.Left, payment.DisposableAmount);
        if ((total, left, amount) != (would.Total, would.Left, would.DisposableAmount))
        {
            yield return new(total == would.Total ? EffectKind.SameAmount : EffectKind.Amount, $"Egenbetaling fra {Danish.Month(day)}, hvis den beregnes igen", Words(total, left, amount), Words(would.Total, would.Left, would.DisposableAmount));
        }
    }

    /// <summary>Only where the change is about tasks; elsewhere they follow the deadlines.</summary>
    private static IEnumerable<Difference> Tasks(CaseView was, CaseView becomes, AmendedValue change)
    {
        if (Parameters.Find(change.Parameter)?.Section != Parameters.Practice)
        {
            return [];
        }

        var before = WorkItemRules.Of(was).ToLookup(t => t.Kind);
        return from task in WorkItemRules.Of(becomes)
               let old = before[task.Kind].FirstOrDefault()
               where old is not null && (old.DueOn != task.DueOn || old.ShowFrom != task.ShowFrom)
               select new Difference(EffectKind.Task, task.Title, Words(old), Words(task));
    }

    private static string Words(Deadline deadline) => $"{Danish.Date(deadline.Due)} ({deadline.Status.Danish().ToLowerInvariant()})";

    private static string Words(Gate gate) => gate.IsOpen ? "Opfyldt" : $"Mangler: {string.Join(" ", gate.Reasons)}";

    private static string Words(Ore total, Ore left, Ore amount) => $"{total} om måneden, {left} tilbage (rådighedsbeløb {amount})";

    private static string Words(WorkItem task) => task.ShowFrom > DateOnly.MinValue ? $"{Danish.Date(task.DueOn)}, vises fra {Danish.Date(task.ShowFrom)}" : Danish.Date(task.DueOn);
}
