using Hjemvej.Casework.Access;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Cases;

/// <summary>Calculates the payments of many residents anew from the figures they rest on: each by itself, as if it were done in its case.</summary>
/// <param name="Calculations">The calculation that each is made from, as the page showed it.</param>
public sealed record RecalculatePayments(IReadOnlyCollection<Guid> Calculations);

public sealed class RecalculatePaymentsHandler(CaseworkDb db, CalculatePaymentHandler calculate, CivilClock clock, StandardInForce standard, Actor actor)
{
    /// <summary>One transaction for each citizen: one that is refused stops no other.</summary>
    public async Task<Result<JointRun>> HandleAsync(RecalculatePayments command, CancellationToken ct)
    {
        if (actor.RefuseUnlessFinance() is { } denied)
        {
            return denied;
        }

        if (command.Calculations.Count == 0)
        {
            return new Refusal("recalculation.none", "Vælg mindst én borger.", SourceRef.Standard("2.10-3"), "Chosen");
        }

        var rows = (await db.PaymentsToRecalculateAsync(actor, clock.Today, standard.Current, ct)).Where(r => !r.Waits && command.Calculations.Contains(r.Latest.Id)).ToList();
        List<NotDone> failed = [.. await db.ChangedMeanwhileAsync(actor, command.Calculations, [.. rows.Select(r => r.Latest.Id)], clock.Today, "Egenbetalingen er beregnet igen, siden du åbnede siden.", ct)];
        foreach (var row in rows)
        {
            var result = await calculate.HandleAsync(row.Command, ct);
            db.ChangeTracker.Clear();
            if (result.IsRefused)
            {
                failed.Add(new(row.CaseNumber, row.CitizenName, string.Join(" ", result.Refusals.Select(r => r.Text))));
            }
        }

        return new JointRun(rows.Count - failed.Count(f => rows.Exists(r => r.CaseNumber == f.CaseNumber)), failed);
    }
}
