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
    /// <summary>One transaction for each citizen: one that is refused stops no other.</summary>
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
        List<NotDone> failed = [.. await db.ChangedMeanwhileAsync(actor, command.Calculations, [.. rows.Select(r => r.Latest.Id)], clock.Today, "Brevet er sendt, eller der er lavet en nyere beregning, siden du åbnede siden.", ct)];
        foreach (var row in rows)
        {
            var result = await communicate.HandleAsync(new(row.Latest.CaseId, row.Latest.Id, row.Latest.Version, null), ct);
            db.ChangeTracker.Clear();
            if (result.IsRefused)
            {
                failed.Add(new(row.CaseNumber, row.CitizenName, string.Join(" ", result.Refusals.Select(r => r.Text))));
            }
        }

        return new JointRun(rows.Count - failed.Count(f => rows.Exists(r => r.CaseNumber == f.CaseNumber)), failed);
    }
}
