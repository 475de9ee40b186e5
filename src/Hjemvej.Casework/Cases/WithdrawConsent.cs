using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>
/// The citizen takes a consent back (tilbagekalder), with effect at once: invitations, copies of letters, daily life.
/// In a closed case too, because letters are still written in it.
/// </summary>
/// <param name="How">How the citizen said so; may be left out, because nothing must delay it.</param>
public sealed record WithdrawConsent(Guid CaseId, Guid ConsentId, string? How);

/// <remarks>It stands here and not with the applications, because it asks where the citizen lives.</remarks>
[Source("2.2-1")]
public sealed class WithdrawConsentHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Consent>> HandleAsync(WithdrawConsent command, CancellationToken ct)
    {
        if (await db.ConsentRefusalAsync(actor, command.CaseId, clock.Today, ct) is { } refusal)
        {
            return refusal;
        }

        var consent = await db.Consents.Include(c => c.RelatedPerson).SingleOrDefaultAsync(c => c.Id == command.ConsentId && c.CaseId == command.CaseId, ct);
        if (consent is not { WithdrawnOn: null })
        {
            return new Refusal("consent.withdrawn", "Samtykket er allerede trukket tilbage.", SourceRef.Standard("2.2-1"));
        }

        // Two colleagues may have recorded the same consent; all of it ends.
        foreach (var same in await db.Consents.Where(c => c.RelatedPersonId == consent.RelatedPersonId && c.Topic == consent.Topic && c.WithdrawnOn == null).ToListAsync(ct))
        {
            same.WithdrawnOn = clock.Today;
        }

        journal.Record(
            command.CaseId,
            "ConsentWithdrawn",
            $"Borgeren har trukket samtykket for {consent.RelatedPerson.Name} tilbage: {consent.Topic.Danish().ToLowerInvariant()}. Det gælder med det samme.",
            command.How.OrNull());
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : consent;
    }
}
