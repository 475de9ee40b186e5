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
        var gone = await db.ChangedMeanwhileAsync(actor, command.Calculations, [.. rows.Select(r => r.Latest.Id)], clock.Today, "Egenbetalingen er beregnet igen, siden du åbnede siden.", ct);
        return await db.EachAsync(rows, gone, row => calculate.HandleAsync(row.Command, ct));
    }
}
