using Hjemvej.Casework.Access;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Cases;

/// <summary>Sends the letters of many payments that were calculated anew: each by itself, as if it were sent from its case.</summary>
/// <param name="Calculations">Those that wait for their letter, as the page showed them.</param>
public sealed record CommunicatePayments(IReadOnlyCollection<Guid> Calculations);

public sealed class CommunicatePaymentsHandler(CaseworkDb db, CommunicatePaymentHandler communicate, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<JointRun>> HandleAsync(CommunicatePayments command, CancellationToken ct)
    {
        if (actor.RefuseUnlessFinance() is { } denied)
        {
            return denied;
        }

        if (command.Calculations.Count == 0)
        {
            return new Refusal("recalculation.none", "Vælg mindst ét brev.", SourceRef.Standard("2.10-1"), "Chosen");
        }

        var rows = (await db.PaymentsToRecalculateAsync(actor, clock.Today, standard.Current, ct)).Where(r => r.Waits && command.Calculations.Contains(r.Latest.Id)).ToList();
        var gone = await db.ChangedMeanwhileAsync(actor, command.Calculations, [.. rows.Select(r => r.Latest.Id)], clock.Today, "Brevet er sendt, eller der er lavet en nyere beregning, siden du åbnede siden.", ct);
        return await db.EachAsync(rows, gone, row => communicate.HandleAsync(new(row.Latest.CaseId, row.Latest.Id, row.Latest.Version), ct));
    }
}
