using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Records that the support at home (§ 85), which a referral promised the citizen, is arranged or handed over.</summary>
/// <param name="ArrangedOn">From the day the letter was sent until today.</param>
/// <param name="With">With whom, and what was agreed.</param>
public sealed record ArrangeHomeSupport(Guid CaseId, Guid DecisionId, int SeenVersion, DateOnly? ArrangedOn, string? With);

[Source("1.1-3")]
public sealed class ArrangeHomeSupportHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Decision>> HandleAsync(ArrangeHomeSupport command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.Decisions.SingleOrDefaultAsync(d => d.Id == command.DecisionId && d.CaseId == command.CaseId, ct) is not { Outcome: Outcome.HomeSupport, SentOn: { } sent, SetAsideOn: null } decision)
        {
            return new Refusal("referral.none", "Der er ingen henvisning til støtte efter § 85 i sagen.");
        }

        List<Refusal> faults = [];
        if (command.ArrangedOn is not { } on || on < sent || on > clock.Today)
        {
            faults.Add(new("referral.arranged-on", $"Skriv en dag fra {Danish.Date(sent)}, hvor brevet blev sendt, til og med i dag.", SourceRef.Standard("1.1-3"), nameof(command.ArrangedOn)));
        }

        if (string.IsNullOrWhiteSpace(command.With))
        {
            faults.Add(new("referral.with", "Skriv, hvilken støtte der er aftalt, og med hvem.", SourceRef.Standard("1.1-3"), nameof(command.With)));
        }

        if (faults.Count > 0)
        {
            return Result<Decision>.Refused(faults);
        }

        db.Expect(decision, command.SeenVersion);
        (decision.SupportArrangedOn, decision.SupportArranged) = (command.ArrangedOn, command.With!.Trim());
        journal.Record(command.CaseId, "HomeSupportArranged", $"Støtten efter § 85 er aftalt den {Danish.Date(command.ArrangedOn!.Value)}.", decision.SupportArranged);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : decision;
    }
}
